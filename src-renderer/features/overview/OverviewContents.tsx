import type { Overview } from '#shared/contract/operations/debt';
import { AccountsCard } from './AccountsCard';
import { ChangesCard } from './ChangesCard';
import { DifferencesCard } from './DifferencesCard';
import { NextCard } from './NextCard';
import { NoticesCard } from './NoticesCard';
import { OpenRequestsCard } from './OpenRequestsCard';
import './OverviewContents.css';
import type { OverviewLinks } from './overview-links';
import type { OverviewModel } from './overview-model';
import { PastDueCard } from './PastDueCard';

interface OverviewContentsProps {
  readonly overview: Overview;
  readonly model: OverviewModel;
  readonly links: OverviewLinks;
}

/** The cards of the overview: what wants doing on the left, what is going on to the right, everything owed below. */
export function OverviewContents({ overview, model, links }: OverviewContentsProps) {
  return (
    <div className="overview">
      <div className="overview-main">
        {model.pastDue.map(({ account, line }) => (
          <PastDueCard
            key={`${account.id} ${line.dueDate}`}
            account={account}
            line={line}
            openRequest={model.openRequests.find(({ bills }) => bills.some(({ id }) => id === line.billId)) ?? null}
            links={links}
          />
        ))}
        {model.differing.length === 0 ? null : <DifferencesCard differing={model.differing} links={links} />}
        <NextCard next={model.next} isAnythingPastDue={model.pastDue.length > 0} links={links} />
      </div>
      <div className="overview-side">
        <OpenRequestsCard requests={model.openRequests} links={links} />
        <ChangesCard changes={model.changes} beyond={model.changesBeyond} links={links} requests={overview.requests} />
        {overview.notices.length === 0 ? null : <NoticesCard notices={overview.notices} />}
      </div>
      <div className="overview-all">
        <AccountsCard accounts={overview.accounts} total={model.total} links={links} />
      </div>
    </div>
  );
}
