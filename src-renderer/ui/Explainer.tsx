import type { ReactNode } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import './Explainer.css';

interface ExplainerProps {
  /** What opens it; a heading's text would not do, it says what will be seen. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
}

/** Something that can be looked into and closed again. */
export function Explainer({ summary, children, isOpenAtFirst = false }: ExplainerProps) {
  return (
    <Disclosure className="explainer" defaultExpanded={isOpenAtFirst}>
      <Button slot="trigger" className="explainer-trigger">
        <ChevronRight size={16} aria-hidden="true" />
        <span className="explainer-summary">{summary}</span>
      </Button>
      <DisclosurePanel className="explainer-panel">
        <div className="explainer-content">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
