import type { ReactNode } from 'react';
import './Facts.css';

/** A named fact. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Beside each other in columns; one under the other, amounts at the end of the line (`lines`) or texts beside their names (`pairs`). */
  readonly arrangement?: 'columns' | 'lines' | 'pairs';
}

/** Named facts. */
export function Facts({ facts, arrangement = 'columns' }: FactsProps) {
  return (
    <dl className={`facts facts-${arrangement}`}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
