import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

interface BrokenScreenProps {
  readonly children: ReactNode;
}

interface BrokenScreenState {
  readonly isBroken: boolean;
}

/** Keeps a defect in one screen from taking the window with it: navigation stays, and the screen says what happened. */
export class BrokenScreen extends Component<BrokenScreenProps, BrokenScreenState> {
  override readonly state: BrokenScreenState = { isBroken: false };

  static getDerivedStateFromError(): BrokenScreenState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <BrokenMessage onAgain={() => this.setState({ isBroken: false })} />;
  }
}

function BrokenMessage({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('app.broken.title')}
      actions={
        <Button weight="primary" onPress={onAgain}>
          {t('app.broken.again')}
        </Button>
      }
    >
      <p>{t('app.broken.text')}</p>
    </EmptyState>
  );
}
