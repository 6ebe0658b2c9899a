import { useEffect, useRef, type ReactNode } from 'react';
import { ensureTabStop, InFigureTable, keepTabStop, moveBetweenFigures } from './figure-table';
import './TableFrame.css';

interface TableFrameProps {
  /** What the table holds; read out, and the name of the part that scrolls. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly children: ReactNode;
}

// What scrolls must take the focus, or a keyboard cannot scroll it (axe: scrollable-region-focusable).
const scrolledByKeyboard = { role: 'group', tabIndex: 0 };
// Arrow keys lead from amount to amount: the amounts are what is pressed, the table only hears of it.
const leadsOn = { onKeyDown: moveBetweenFigures, onFocus: keepTabStop };

/** A table of figures that scrolls sideways within its own frame, by keyboard too, where the window is narrow. */
export function TableFrame({ caption, isCaptionShown = false, children }: TableFrameProps) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => ensureTabStop(table.current));
  return (
    <div className="table-frame" aria-label={caption} {...scrolledByKeyboard}>
      <InFigureTable value={true}>
        <table ref={table} {...leadsOn}>
          <caption className={isCaptionShown ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
          {children}
        </table>
      </InFigureTable>
    </div>
  );
}
