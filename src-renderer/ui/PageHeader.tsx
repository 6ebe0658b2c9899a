import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import './PageHeader.css';

interface PageHeaderProps {
  readonly title: string;
  readonly lede?: ReactNode;
  readonly actions?: ReactNode;
  /** The way back up, shown above the title. */
  readonly back?: ReactNode;
}

/** The head of a screen. It takes the focus when the screen appears, so that a reader knows that the screen changed. */
export function PageHeader({ title, lede, actions, back }: PageHeaderProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = t('app.title', { screen: title });
  }, [t, title]);
  return (
    <header className="page-header">
      {back === undefined ? null : <div className="page-header-back">{back}</div>}
      <div className="page-header-line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
      {lede === undefined ? null : <div className="page-header-lede">{lede}</div>}
    </header>
  );
}
