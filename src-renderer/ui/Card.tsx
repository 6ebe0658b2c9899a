import { useId, type ReactNode } from 'react';
import type { Tone } from './tone';
import './Card.css';

interface CardProps {
  readonly title: string;
  /** False where what is in the card says it already: the head of the card is then for screen readers alone. */
  readonly isTitleShown?: boolean;
  readonly children: ReactNode;
  readonly tone?: Tone;
  /** Stands at the end of the heading's line: a state, a link. */
  readonly aside?: ReactNode;
  readonly icon?: ReactNode;
  readonly level?: 2 | 3;
}

/** A part of a screen with a heading of its own. */
export function Card({ title, isTitleShown = true, children, tone = 'neutral', aside, icon, level = 2 }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="card" data-tone={tone} aria-labelledby={id}>
      <div className={isTitleShown ? 'card-head' : 'visually-hidden'}>
        {icon === undefined ? null : <span className="card-icon">{icon}</span>}
        <Heading id={id} className="card-title" tabIndex={-1}>
          {title}
        </Heading>
        {aside === undefined ? null : <div className="card-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
