import type { AppState } from '#shared/contract/operations/app';
import { ChooseProfile } from './ChooseProfile';
import { OpenFailure } from './OpenFailure';
import { openingState } from './opening-state';
import { OpeningHead } from './OpeningHead';
import { UnlockForm } from './UnlockForm';

interface OpeningScreenProps {
  readonly state: AppState;
}

/** What is shown while no profile is open: the first choice, the lock, or why the data cannot be opened. */
export function OpeningScreen({ state }: OpeningScreenProps) {
  return (
    <div className="stack-wide">
      <OpeningHead language={state.settings.language} />
      <OpeningContents state={state} />
    </div>
  );
}

function OpeningContents({ state }: OpeningScreenProps) {
  const opening = openingState(state);
  if (opening.kind === 'failed') return <OpenFailure failure={opening.failure} vault={state.vault} />;
  if (opening.kind === 'locked') {
    return <UnlockForm protection={opening.protection} isInterrupted={opening.isInterrupted} />;
  }
  return <ChooseProfile vault={state.vault} />;
}
