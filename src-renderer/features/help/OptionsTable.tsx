import type { HelpDebt } from '#shared/contract/operations/help';
import type { Money } from '#shared/domain/money/money';
import type { GoalKind } from '#shared/domain/hardship/situation';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { TableFrame } from '../../ui/TableFrame';
import type { OptionRow } from './option-rows';
import './Help.css';
import { rowDetail, rowTitle } from './option-text';

interface OptionsTableProps {
  readonly rows: readonly OptionRow[];
  readonly debts: readonly HelpDebt[];
  readonly goal: GoalKind | null;
  readonly chosen: OptionRow | null;
  readonly onChoose: (id: string) => void;
}

/** The ways through as lines of a table, the best for the goal first; one of them can be chosen. */
export function OptionsTable({ rows, debts, goal, chosen, onChoose }: OptionsTableProps) {
  const { t } = useWords();
  const hasBudget = rows.some(({ lowestLeft }) => lowestLeft !== null);
  const largest = Math.max(1, ...rows.map(({ total }) => total.minor));
  return (
    <Card title={t('help.table.title')}>
      <p className="note">{goal === 'dispute' ? t('help.table.dispute') : t('help.table.help')}</p>
      <RadioGroup className="help-ways" aria-label={t('help.table.choose')} value={chosen?.id ?? null} onChange={onChoose}>
        <TableFrame caption={t('help.table.caption')} hasCards>
          <thead>
            <tr>
              <th scope="col">{t('help.column.option')}</th>
              <th scope="col" className="figure">{t('help.column.next')}</th>
              <th scope="col" className="figure">{t('help.column.highest')}</th>
              <th scope="col" className="figure">{t('help.column.total')}</th>
              <th scope="col" className="figure">{t('help.column.change')}</th>
              <th scope="col">{t('help.column.end')}</th>
              {hasBudget ? <th scope="col" className="figure">{t('help.column.left')}</th> : null}
              <th scope="col">{t('help.column.credit')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OptionLine key={row.id} row={row} debts={debts} largest={largest} hasBudget={hasBudget} isChosen={row.id === chosen?.id} />
            ))}
          </tbody>
        </TableFrame>
      </RadioGroup>
    </Card>
  );
}

interface OptionLineProps {
  readonly row: OptionRow;
  readonly debts: readonly HelpDebt[];
  /** The largest total of all lines, in minor units: the length of the bars is a share of it. */
  readonly largest: number;
  readonly hasBudget: boolean;
  readonly isChosen: boolean;
}

function OptionLine({ row, debts, largest, hasBudget, isChosen }: OptionLineProps) {
  const words = useWords();
  const { t } = words;
  const title = rowTitle(words, row);
  const details = rowDetail(words, row, debts);
  return (
    <tr data-marked={isChosen}>
      <th scope="row">
        <Radio value={row.id} className="choice" aria-label={t('help.option.label', { option: title, detail: details.join(' ') })}>
          <span className="choice-mark" aria-hidden="true" />
          <span className="help-option-title">
            <span>{title}</span>
            {details.map((detail) => (
              <span key={detail} className="note">{detail}</span>
            ))}
            {row.isRecommended ? <StatusTag tone="good">{t('help.option.recommended')}</StatusTag> : null}
          </span>
        </Radio>
      </th>
      <FigureCell name={t('help.column.next')} isMain>
        {row.next === null ? t('help.none') : (
          <>
            <MoneyText amount={row.next.amount} />
            <div className="note"><DateText day={row.next.date} /></div>
          </>
        )}
      </FigureCell>
      <FigureCell name={t('help.column.highest')}>{row.highestMonth === null ? t('help.none') : <MoneyText amount={row.highestMonth} />}</FigureCell>
      <FigureCell name={t('help.column.total')}>
        <MoneyText amount={row.total} />
        <Bar share={row.total.minor / largest} />
      </FigureCell>
      <FigureCell name={t('help.column.change')}><MoneyText amount={row.costChange} isChange hasQuietZero /></FigureCell>
      <td data-name={t('help.column.end')} className="nowrap">{row.endDate === null ? t('help.none') : <DateText day={row.endDate} />}</td>
      {hasBudget ? <FigureCell name={t('help.column.left')}><Left amount={row.lowestLeft} isCovered={row.isEssentialCovered} /></FigureCell> : null}
      <td data-name={t('help.column.credit')}>{row.lateMonths === 0 ? t('help.credit.clean') : t('help.credit.late', { count: row.lateMonths })}</td>
    </tr>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className="help-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}

function Left({ amount, isCovered }: { readonly amount: Money | null; readonly isCovered: boolean | null }) {
  const { t } = useWords();
  if (amount === null) return <>{t('help.none')}</>;
  return (
    <>
      <MoneyText amount={amount} />
      {isCovered === false ? <div className="note">{t('help.left.missing')}</div> : null}
    </>
  );
}
