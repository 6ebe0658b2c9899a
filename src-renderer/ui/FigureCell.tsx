import type { ReactNode } from 'react';

interface FigureCellProps {
  /** The head of its column, told beside the figure where the row is shown as a card. */
  readonly name: string;
  /** True for the figure that a row is looked at for: it stands first in the row's card. */
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** A cell that holds a figure. */
export function FigureCell({ name, isMain = false, children }: FigureCellProps) {
  return (
    <td className="figure" data-name={name} data-main={isMain}>
      {children}
    </td>
  );
}
