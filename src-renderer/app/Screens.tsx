import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { AppState } from '#shared/contract/operations/app';
import { OverviewScreen } from '../features/overview/OverviewScreen';
import { ScheduleScreen } from '../features/schedule/ScheduleScreen';
import { Waiting } from '../ui/Waiting';
import { BrokenScreen } from './BrokenScreen';
import { NotFoundScreen } from './NotFoundScreen';
import { routePatterns, routes } from './routes';

const BillScreen = lazy(async () => ({ default: (await import('../features/bill/BillScreen')).BillScreen }));
const ExtensionScreen = lazy(async () => ({ default: (await import('../features/request/ExtensionScreen')).ExtensionScreen }));
const RequestsScreen = lazy(async () => ({ default: (await import('../features/request/RequestsScreen')).RequestsScreen }));
const RequestScreen = lazy(async () => ({ default: (await import('../features/request/RequestScreen')).RequestScreen }));
const HelpScreen = lazy(async () => ({ default: (await import('../features/help/HelpScreen')).HelpScreen }));
const BillFilesScreen = lazy(async () => ({ default: (await import('../features/bill-file/BillFilesScreen')).BillFilesScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/SettingsScreen')).SettingsScreen }));
const OwnDataScreen = lazy(async () => ({ default: (await import('../features/opening/OwnDataScreen')).OwnDataScreen }));

interface ScreensProps {
  readonly state: AppState;
}

/** Which screen is shown at which address. The first two are there from the start, the others come when they are first asked for. */
export function Screens({ state }: ScreensProps) {
  const [location] = useLocation();
  const screen = state.profile ?? '';
  const isFirstLook = state.profile === 'demo' && state.vault.state === 'absent' && !state.settings.isWelcomed;
  return (
    <BrokenScreen key={`${screen} ${location}`}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path={routePatterns.overview}>
            <OverviewScreen links={routes} hasLender={state.lender !== null} isFirstLook={isFirstLook} />
          </Route>
          <Route path={routePatterns.schedule}>{({ accountId }) => <ScheduleScreen accountId={accountId ?? null} links={routes} />}</Route>
          <Route path={routePatterns.extension}>{({ billId }) => <ExtensionScreen billId={billId} links={routes} />}</Route>
          <Route path={routePatterns.bill}>{({ billId }) => <BillScreen billId={billId} links={routes} />}</Route>
          <Route path={routePatterns.requests}>
            <RequestsScreen links={routes} hasLender={state.lender !== null} />
          </Route>
          <Route path={routePatterns.request}>{({ reference }) => <RequestScreen reference={reference} links={routes} />}</Route>
          <Route path={routePatterns.help}>
            <HelpScreen links={routes} />
          </Route>
          <Route path={routePatterns.billFiles}>
            <BillFilesScreen />
          </Route>
          <Route path={routePatterns.settings}>
            <SettingsScreen state={state} links={routes} />
          </Route>
          <Route path={routePatterns.ownData}>
            {state.profile === 'personal' ? <Redirect to={routePatterns.overview} /> : <OwnDataScreen state={state} links={routes} />}
          </Route>
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </Suspense>
    </BrokenScreen>
  );
}
