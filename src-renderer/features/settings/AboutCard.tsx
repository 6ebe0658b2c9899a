import type { Day } from '#shared/domain/calendar/day';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';

interface AboutCardProps {
  readonly version: string;
  readonly today: Day;
}

/** Which version this is, and what never happens in it. */
export function AboutCard({ version, today }: AboutCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('settings.about.title')}>
      <Facts
        facts={[
          { name: t('settings.about.version'), value: version },
          { name: t('settings.about.today'), value: <DateText day={today} /> },
        ]}
      />
      <p className="note">{t('settings.about.privacy')}</p>
    </Card>
  );
}
