import { useState } from 'react';
import type { BillFileEntry, EntryKind } from '#shared/domain/bill-file/bill-file-entry';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Button } from '../../ui/Button';
import { ClampedText } from '../../ui/ClampedText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';
import { TableFrame } from '../../ui/TableFrame';
import { directionWord } from './direction-word';

interface SamplePartProps {
  readonly entries: readonly BillFileEntry[];
  /** How many entries the whole file has. */
  readonly total: number;
}

const step = 20;

const kindWord = {
  purchase: 'import.kind.purchase',
  refund: 'import.kind.refund',
  repayment: 'import.kind.repayment',
  income: 'import.kind.income',
  transfer: 'import.kind.transfer',
  freeze: 'import.kind.freeze',
  unfreeze: 'import.kind.unfreeze',
  other: 'import.kind.other',
} as const satisfies Record<EntryKind, WordKey>;

/** The first entries of a file, as they would be stored, a few at a time; how many more there are is said. */
export function SamplePart({ entries, total }: SamplePartProps) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(step);
  if (entries.length === 0) return null;
  const shown = Math.min(wanted, entries.length);
  const more = Math.min(step, entries.length - shown);
  return (
    <div className="preview-part">
      <h3>{t('import.sample.title')}</h3>
      {shown === total ? null : <p className="note">{t('import.sample.shown', { shown, total })}</p>}
      <EntriesTable entries={entries.slice(0, shown)} />
      {more === 0 ? null : (
        <div>
          <Button onPress={() => setWanted(shown + step)}>{t('import.sample.more', { count: more })}</Button>
        </div>
      )}
      {more === 0 && shown < total ? <p className="note">{t('import.sample.rest', { count: total - shown })}</p> : null}
    </div>
  );
}

function EntriesTable({ entries }: Pick<SamplePartProps, 'entries'>) {
  const { t } = useWords();
  return (
    <TableFrame caption={t('import.sample.caption')} hasCards>
      <thead>
        <tr>
          <th scope="col">{t('import.sample.at')}</th>
          <th scope="col">{t('import.sample.kind')}</th>
          <th scope="col">{t('import.sample.who')}</th>
          <th scope="col">{t('import.sample.method')}</th>
          <th scope="col" className="figure">{t('import.sample.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.line}>
            <td className="nowrap"><MomentText instant={entry.at} /></td>
            <td className="nowrap">
              {t(kindWord[entry.kind])}
              <div className="note">{t(directionWord[entry.direction])}</div>
            </td>
            <th scope="row">
              {entry.counterparty === null ? null : <ClampedText text={entry.counterparty} />}
              <ClampedText text={entry.description} isNote />
            </th>
            <td>{entry.method === null ? null : <ClampedText text={entry.method} />}</td>
            <FigureCell name={t('import.sample.amount')} isMain>
              <MoneyText amount={entry.gross} />
              {entry.refunded.minor === 0 ? null : <div className="note">{t('import.sample.refunded', { amount: entry.refunded })}</div>}
            </FigureCell>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
