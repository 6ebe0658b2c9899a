import type { ReactNode } from 'react';
import './Facts.css';

/** A named fact. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Beside each other in columns, or one under the other with the values at the end of the line. */
  readonly arrangement?: 'columns' | 'lines';
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
