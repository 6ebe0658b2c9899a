import { useState } from 'react';
import type { ExtensionOffer } from '#shared/contract/operations/request';
import type { Day } from '#shared/domain/calendar/day';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { DayPicker } from '../../ui/DayPicker';
import { dateChoices, type DateChoice } from './date-choices';

interface DateCardProps {
  readonly offer: ExtensionOffer;
  /** The bill's present due date. */
  readonly dueDate: Day;
  readonly value: Day | null;
  readonly earliest: Day;
  readonly latest: Day;
  readonly problem: string | null;
  readonly onChange: (value: Day | null) => void;
}

type Chosen = DateChoice['value'] | 'own';

/** The new date: one press for the usual ones, or any day of one's own within the policy. */
export function DateCard({ offer, dueDate, value, earliest, latest, problem, onChange }: DateCardProps) {
  const { t } = useWords();
  const choices = dateChoices(offer, dueDate);
  const quick = choices.find(({ day }) => day === value)?.value ?? null;
  const [isOwn, setOwn] = useState(value !== null && quick === null);
  const label = ({ day, days, isFromToday }: DateChoice): string => {
    if (days === null) return t('extension.date.latest', { day });
    return t(isFromToday ? 'extension.date.fromToday' : 'extension.date.after', { count: days, day });
  };
  const choose = (chosen: Chosen): void => {
    setOwn(chosen === 'own');
    const choice = choices.find((one) => one.value === chosen);
    if (choice !== undefined) onChange(choice.day);
  };
  return (
    <Card title={t('extension.date.title')}>
      <ChoiceGroup<Chosen>
        label={t('extension.date.quick')}
        choices={[...choices.map((choice) => ({ value: choice.value, label: label(choice) })), { value: 'own', label: t('extension.date.own') }]}
        value={isOwn ? 'own' : quick}
        onChange={choose}
      />
      {isOwn ? (
        <DayPicker
          label={t('extension.date.label')}
          hint={t('extension.date.hint', { earliest, latest })}
          openLabel={t('extension.date.calendar')}
          value={value}
          earliest={earliest}
          latest={latest}
          problem={problem}
          onChange={onChange}
        />
      ) : null}
      {!isOwn && problem !== null ? <p className="field-error" role="alert">{problem}</p> : null}
    </Card>
  );
}
