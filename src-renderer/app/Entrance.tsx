import { lazy, Suspense } from 'react';
import { useAppState } from '../bridge/use-app-state';
import { FailureMessage } from '../ui/FailureMessage';
import { Waiting } from '../ui/Waiting';
import { Shell } from './Shell';
import './Entrance.css';
import { useAppearance } from './use-appearance';
import { useForgetOtherProfile } from './use-forget-other-profile';

const OpeningScreen = lazy(async () => ({ default: (await import('../features/opening/OpeningScreen')).OpeningScreen }));

/** The door: the application's state decides whether the screens, or first their opening, are shown. */
export function Entrance() {
  const state = useAppState();
  useAppearance(state.data?.settings);
  useForgetOtherProfile(state.data?.profile);
  if (state.data === undefined) {
    return (
      <main className="entrance">
        {state.error === null ? (
          <Waiting />
        ) : (
          <FailureMessage failure={state.error.failure} onRetry={() => void state.refetch()} isRetrying={state.isFetching} />
        )}
      </main>
    );
  }
  if (state.data.profile !== null) return <Shell key={state.data.profile} state={state.data} />;
  return (
    <main className="entrance">
      <Suspense fallback={<Waiting />}>
        <OpeningScreen state={state.data} />
      </Suspense>
    </main>
  );
}
