import type { Notice } from '#shared/contract/servicer/request';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { MomentText } from '../../ui/MomentText';

interface NoticesCardProps {
  readonly notices: readonly Notice[];
}

const shown = 3;

/** The lender's latest messages, in the lender's own words. */
export function NoticesCard({ notices }: NoticesCardProps) {
  const { t, local } = useWords();
  return (
    <Card title={t('overview.notices.title')}>
      <div>
        {notices.slice(0, shown).map((notice) => (
          <Explainer key={notice.id} summary={local(notice.title)}>
            <p>{local(notice.body)}</p>
            <p className="note">
              <MomentText instant={notice.issuedAt} />
            </p>
          </Explainer>
        ))}
      </div>
    </Card>
  );
}
