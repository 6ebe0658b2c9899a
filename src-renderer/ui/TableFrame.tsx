import type { ReactNode } from 'react';
import './TableFrame.css';

interface TableFrameProps {
  /** What the table holds; read out, and the name of the part that scrolls. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly children: ReactNode;
}

/** A table of figures that scrolls sideways within its own frame, by keyboard too, where the window is narrow. */
export function TableFrame({ caption, isCaptionShown = false, children }: TableFrameProps) {
  return (
    <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={isCaptionShown ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
