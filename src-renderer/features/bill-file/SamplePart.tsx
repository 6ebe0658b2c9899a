import type { BillFileEntry, EntryKind } from '#shared/domain/bill-file/bill-file-entry';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';
import { TableFrame } from '../../ui/TableFrame';
import { directionWord } from './direction-word';

interface SamplePartProps {
  readonly entries: readonly BillFileEntry[];
}

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

/** The first entries of a file, as they would be stored. */
export function SamplePart({ entries }: SamplePartProps) {
  const { t } = useWords();
  if (entries.length === 0) return null;
  return (
    <div className="preview-part">
      <h3>{t('import.sample.title')}</h3>
      <TableFrame caption={t('import.sample.caption')}>
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
              <td>
                {t(kindWord[entry.kind])}
                <div className="note">{t(directionWord[entry.direction])}</div>
              </td>
              <th scope="row">
                {entry.counterparty}
                <div className="note">{entry.description}</div>
              </th>
              <td>{entry.method}</td>
              <td className="figure">
                <MoneyText amount={entry.gross} />
                {entry.refunded.minor === 0 ? null : <div className="note">{t('import.sample.refunded', { amount: entry.refunded })}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
