import type { ReactNode } from 'react';
import type { Tone } from './tone';
import './Banner.css';

interface BannerProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** When it is read out by itself: at once, or when the reader is free; without either it is part of the page. */
  readonly announced?: 'at-once' | 'when-free';
}

const roles = { 'at-once': 'alert', 'when-free': 'status' } as const;

/** A message set off from the rest: what it means, and what can be done. */
export function Banner({ tone, title, icon, children, actions, announced }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} {...(announced === undefined ? {} : { role: roles[announced] })}>
      {icon === undefined ? null : <span className="banner-icon">{icon}</span>}
      <div className="banner-text">
        {title === undefined ? null : <p className="banner-title">{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className="banner-actions row">{actions}</div>}
    </div>
  );
}
