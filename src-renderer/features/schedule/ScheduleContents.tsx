import { useState } from 'react';
import type { ScheduleView } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import './ScheduleContents.css';
import { firstLineOfInterest } from './first-line-of-interest';
import { LineDetail } from './LineDetail';
import { lineKey } from './line-key';
import { ScheduleChart } from './ScheduleChart';
import type { ScheduleLinks } from './schedule-links';
import { ScheduleTable } from './ScheduleTable';

type Shown = 'both' | 'chart' | 'table';

interface ScheduleContentsProps {
  readonly view: ScheduleView;
  readonly links: Pick<ScheduleLinks, 'bill'>;
}

/** The chart with the chosen line beside it, and the table, of one schedule. */
export function ScheduleContents({ view, links }: ScheduleContentsProps) {
  const { t, local } = useWords();
  const [shown, setShown] = useState<Shown>('both');
  const [chosen, setChosen] = useState<string | null>(() => {
    const line = firstLineOfInterest(view.lines);
    return line === null ? null : lineKey(line);
  });
  const line = view.lines.find((one) => lineKey(one) === chosen) ?? null;
  const choices = [
    { value: 'both', label: t('schedule.view.both') },
    { value: 'chart', label: t('schedule.view.chart') },
    { value: 'table', label: t('schedule.view.table') },
  ] as const;
  const account = t('account.name', { product: local(view.account.productName), number: view.account.maskedNumber });
  return (
    <div className="stack-wide">
      <ChoiceGroup label={t('schedule.view')} choices={choices} value={shown} onChange={setShown} />
      {shown === 'table' ? null : (
        <Card title={t('schedule.chart.title')} aside={<span className="note">{t('asOf.line', { day: view.asOf })}</span>}>
          <p className="note">{t('schedule.chart.help')}</p>
          <ScheduleChart lines={view.lines} asOf={view.asOf} chosen={chosen} onChoose={setChosen} />
          {line === null ? null : <LineDetail line={line} accountId={view.account.id} links={links} />}
        </Card>
      )}
      {shown === 'chart' ? null : (
        <div className="schedule-figures">
          <Card title={t('schedule.table.title')} aside={<span className="note">{t('asOf.line', { day: view.asOf })}</span>}>
            <ScheduleTable
              lines={view.lines}
              account={account}
              accountId={view.account.id}
              chosen={shown === 'both' ? chosen : null}
              links={links}
            />
          </Card>
        </div>
      )}
    </div>
  );
}
