import './Swatch.css';

/** Which of the four colours, each with a pattern of its own. */
export type SwatchNumber = 1 | 2 | 3 | 4;

interface SwatchProps {
  readonly of: SwatchNumber;
}

/** The sign by which a colour of a chart is named beside it. */
export function Swatch({ of }: SwatchProps) {
  return (
    <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <rect width="14" height="14" rx="3" fill={`url(#pattern-${of})`} />
    </svg>
  );
}
