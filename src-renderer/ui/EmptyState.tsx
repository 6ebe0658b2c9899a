import type { ReactNode } from 'react';
import './EmptyState.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Where there is nothing yet: why, and what would bring something. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon === undefined ? null : <span className="empty-state-icon">{icon}</span>}
      <h2>{title}</h2>
      <div className="muted">{children}</div>
      {actions === undefined ? null : <div className="row empty-state-actions">{actions}</div>}
    </div>
  );
}
