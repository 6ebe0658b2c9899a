import type { AppState } from '#shared/contract/operations/app';
import { useWords } from '../i18n/use-words';
import { ChartPatterns } from '../ui/ChartPatterns';
import { DemoBanner } from './DemoBanner';
import { FigureExplanations } from './FigureExplanations';
import { FreshnessBar } from './FreshnessBar';
import { Navigation } from './Navigation';
import { Screens } from './Screens';
import './Shell.css';
import { UnreadableBanner } from './UnreadableBanner';

interface ShellProps {
  readonly state: AppState;
}

/** What stands around every screen: navigation, how fresh the data is, and whether it is made up. */
export function Shell({ state }: ShellProps) {
  const { t } = useWords();
  const skip = (): void => document.querySelector('main')?.focus();
  return (
    <div className="shell" data-profile={state.profile}>
      <button type="button" className="shell-skip" onClick={skip}>
        {t('app.skip')}
      </button>
      <ChartPatterns />
      <Navigation />
      <div className="shell-page">
        <header className="shell-strip">
          {state.profile === 'demo' ? <DemoBanner /> : null}
          <FreshnessBar state={state} />
          <UnreadableBanner unreadable={state.sync.unreadable} />
        </header>
        <main className="shell-main" tabIndex={-1}>
          <FigureExplanations>
            <Screens state={state} />
          </FigureExplanations>
        </main>
      </div>
    </div>
  );
}
