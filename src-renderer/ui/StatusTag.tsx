import type { ReactNode } from 'react';
import type { Tone } from './tone';
import './StatusTag.css';

interface StatusTagProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** The state of a thing, in a word or two. The shape of its mark differs with the tone, not the colour alone. */
export function StatusTag({ tone, children }: StatusTagProps) {
  return (
    <span className="status-tag" data-tone={tone}>
      <span className="status-tag-mark" aria-hidden="true" />
      {children}
    </span>
  );
}
