import { createContext, type FocusEvent, type KeyboardEvent } from 'react';

/** True within a table, where the amounts that can be pressed take one stop of the Tab key together and arrow keys lead on. */
export const InFigureTable = createContext(false);

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves from the amount that has the focus to the next one in the direction of an arrow key. */
export function moveBetweenFigures(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = (event.target as Element).closest('td, th');
  if (step === undefined || !(cell instanceof HTMLTableCellElement) || !isFigure(event.target)) return;
  event.preventDefault();
  nextFigure(event.currentTarget, cell, step)?.focus();
}

/** Keeps the Tab key's stop on the amount that had the focus last. */
export function keepTabStop(event: FocusEvent<HTMLTableElement>): void {
  const { currentTarget } = event;
  const target: EventTarget = event.target;
  if (!isFigure(target)) return;
  for (const figure of figuresIn(currentTarget)) figure.tabIndex = figure === target ? 0 : -1;
}

/** Gives the Tab key a stop in a table that has none yet: its first amount. */
export function ensureTabStop(table: HTMLTableElement | null): void {
  const figures = table === null ? [] : figuresIn(table);
  if (figures.length === 0 || figures.some(({ tabIndex }) => tabIndex === 0)) return;
  const [first] = figures;
  if (first !== undefined) first.tabIndex = 0;
}

function nextFigure(table: HTMLTableElement, cell: HTMLTableCellElement, [rows, cells]: readonly [number, number]): HTMLElement | null {
  const all = [...table.rows];
  let row = all.indexOf(cell.closest('tr') as HTMLTableRowElement);
  let column = cell.cellIndex;
  for (;;) {
    row += rows;
    column += cells;
    const next = all[row]?.cells[column];
    if (next === undefined) return null;
    const figure = next.querySelector<HTMLElement>('button.money');
    if (figure !== null) return figure;
  }
}

function figuresIn(table: HTMLTableElement): readonly HTMLButtonElement[] {
  return [...table.querySelectorAll<HTMLButtonElement>('button.money')];
}

function isFigure(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement && target.classList.contains('money');
}
