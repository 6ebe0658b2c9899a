import { useEffect, useRef, type ReactNode } from 'react';
import { ensureTabStop, InFigureTable, keepTabStop, moveBetweenFigures } from './figure-table';
import { followTableWidth } from './follow-table-width';
import './TableFrame.css';

interface TableFrameProps {
  /** What the table holds; read out, and the name of the part that scrolls. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  /** Shows each row as a card where the columns do not fit beside each other; its cells tell their column (see `FigureCell`). */
  readonly hasCards?: boolean;
  readonly children: ReactNode;
}

// What scrolls must take the focus, or a keyboard cannot scroll it (axe: scrollable-region-focusable).
const scrolledByKeyboard = { role: 'group', tabIndex: 0 };
// Arrow keys lead from amount to amount: the amounts are what is pressed, the table only hears of it.
const leadsOn = { onKeyDown: moveBetweenFigures, onFocus: keepTabStop };

/** A table of figures. Where the window is too narrow for it, its rows become cards, or it scrolls sideways within its own frame. */
export function TableFrame({ caption, isCaptionShown = false, hasCards = false, children }: TableFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => ensureTabStop(table.current));
  useEffect(() => (hasCards && frame.current !== null ? followTableWidth(frame.current) : undefined), [hasCards]);
  return (
    <div className="table-frame" ref={frame} aria-label={caption} {...scrolledByKeyboard}>
      <div className="table-width" />
      <InFigureTable value={true}>
        <table ref={table} {...leadsOn}>
          <caption className={isCaptionShown ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
          {children}
        </table>
      </InFigureTable>
    </div>
  );
}
