import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import './TextLink.css';

interface TextLinkProps {
  readonly children: ReactNode;
  /** A place in the page: `#/…`. */
  readonly to: string;
  /** What the link is called where its text alone would not say it. */
  readonly label?: string;
  /** `button-…` makes it look like a button: for the main way on. */
  readonly look?: 'text' | 'plain' | 'button-primary' | 'button-secondary' | 'button-quiet';
  readonly icon?: ReactNode;
}

/** A way to another screen. */
export function TextLink({ children, to, label, look = 'text', icon }: TextLinkProps) {
  const className = look.startsWith('button') ? `button ${look}` : `text-link text-link-${look}`;
  return (
    <Link href={to} className={className} {...(label === undefined ? {} : { 'aria-label': label })}>
      {icon}
      {children}
    </Link>
  );
}
