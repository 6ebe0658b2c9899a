import type { OperationRequest } from '#shared/contract/operations/operations';
import { useWords } from '../../i18n/use-words';
import { TableFrame } from '../../ui/TableFrame';
import { messageFields } from './message-fields';

/** The exact fields of each message to the lender, as the contract names and writes them. */
export function SentMessage({ asking }: { readonly asking: OperationRequest<'help.ask'> }) {
  const { t } = useWords();
  return (
    <>
      {asking.choices.map((choice) => (
        <TableFrame key={choice.policyId} caption={t('extension.review.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('extension.review.field')}</th>
              <th scope="col">{t('extension.review.value')}</th>
            </tr>
          </thead>
          <tbody>
            {messageFields(asking, choice).map(({ name, value }) => (
              <tr key={name}>
                <th scope="row"><code>{name}</code></th>
                <td>{value === null ? <span className="muted">{t('extension.review.reference')}</span> : <code>{value}</code>}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ))}
    </>
  );
}
