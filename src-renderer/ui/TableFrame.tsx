import type { ReactNode } from 'react';
import './TableFrame.css';

interface TableFrameProps {
  /** What the table holds; read out, and the name of the part that scrolls. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly children: ReactNode;
}

// What scrolls must take the focus, or a keyboard cannot scroll it (axe: scrollable-region-focusable).
const scrolledByKeyboard = { role: 'group', tabIndex: 0 };

/** A table of figures that scrolls sideways within its own frame, by keyboard too, where the window is narrow. */
export function TableFrame({ caption, isCaptionShown = false, children }: TableFrameProps) {
  return (
    <div className="table-frame" aria-label={caption} {...scrolledByKeyboard}>
      <table>
        <caption className={isCaptionShown ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
