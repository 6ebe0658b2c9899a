import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { useWords } from '../../i18n/use-words';
import { TableFrame } from '../../ui/TableFrame';
import { sentFields } from './sent-fields';
import './SentFieldsTable.css';

interface SentFieldsTableProps {
  readonly cost: ExtensionCost;
  readonly asked: OperationRequest<'request.file'>;
}

/** The exact fields of the message to the lender. */
export function SentFieldsTable({ cost, asked }: SentFieldsTableProps) {
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
        {sentFields(cost, asked).map(({ name, value }) => (
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
