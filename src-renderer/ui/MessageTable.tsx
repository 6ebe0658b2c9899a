import { useWords } from '../i18n/use-words';
import './MessageTable.css';
import { TableFrame } from './TableFrame';

interface MessageTableProps {
  /** Each by its name, with its value as it is written in the message; null for a reference that is made on sending. */
  readonly fields: readonly { readonly name: string; readonly value: string | null }[];
}

/** The exact fields of a message to the lender. */
export function MessageTable({ fields }: MessageTableProps) {
  const { t } = useWords();
  return (
    <TableFrame caption={t('extension.review.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('extension.review.field')}</th>
          <th scope="col">{t('extension.review.value')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{value === null ? <span className="muted">{t('extension.review.reference')}</span> : <code>{value}</code>}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
