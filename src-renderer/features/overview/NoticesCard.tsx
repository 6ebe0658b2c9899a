import type { NoticeView } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { MomentText } from '../../ui/MomentText';

interface NoticesCardProps {
  readonly notices: readonly NoticeView[];
}

const shown = 3;

/** The lender's latest messages, in the lender's own words. Reminders that events have overtaken are folded away below. */
export function NoticesCard({ notices }: NoticesCardProps) {
  const { t } = useWords();
  const holding = notices.filter(({ isOvertaken }) => !isOvertaken).slice(0, shown);
  const overtaken = notices.filter(({ isOvertaken }) => isOvertaken);
  return (
    <Card title={t('overview.notices.title')}>
      {holding.length === 0 ? <p className="muted">{t('overview.notices.none')}</p> : null}
      <div>
        {holding.map((view) => (
          <NoticeItem key={view.notice.id} view={view} />
        ))}
        {overtaken.length === 0 ? null : (
          <Explainer summary={<span className="muted">{t('overview.notices.overtaken', { count: overtaken.length })}</span>}>
            {overtaken.map((view) => (
              <NoticeItem key={view.notice.id} view={view} />
            ))}
          </Explainer>
        )}
      </div>
    </Card>
  );
}

function NoticeItem({ view: { notice, statementDate } }: { readonly view: NoticeView }) {
  const { t, local } = useWords();
  const summary = (
    <>
      {local(notice.title)}
      <span className="note meta">
        {statementDate === null ? null : <span>{t('bill.title', { month: statementDate })}</span>}
        <MomentText instant={notice.issuedAt} />
      </span>
    </>
  );
  return (
    <Explainer summary={summary}>
      <p>{local(notice.body)}</p>
    </Explainer>
  );
}
