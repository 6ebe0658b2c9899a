import './Swatch.css';

/** The four patterns of charts: plain, stripes, dots, crosses, so that nothing is told by colour alone. Put once in a page. */
export function ChartPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: 'absolute' }}>
      <defs>
        <pattern id="pattern-1" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="pattern-1" />
        </pattern>
        <pattern id="pattern-2" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="pattern-2" />
          <rect width="1.6" height="6" className="pattern-mark" strokeWidth="0" />
        </pattern>
        <pattern id="pattern-3" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="pattern-3" />
          <circle cx="3" cy="3" r="1.2" className="pattern-mark" strokeWidth="0" />
        </pattern>
        <pattern id="pattern-4" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className="pattern-4" />
          <path d="M0 0 7 7M7 0 0 7" className="pattern-mark" strokeWidth="1" />
        </pattern>
      </defs>
    </svg>
  );
}
