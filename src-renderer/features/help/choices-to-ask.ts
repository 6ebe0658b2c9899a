import type { HelpDraft } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { optionCost } from '#shared/domain/hardship/option-cost';
import { sum, type Money } from '#shared/domain/money/money';
import type { OptionRow } from './option-rows';

type Asking = OperationRequest<'help.ask'>;

/** What is sent for a way through: one request a debt. Null where there is nothing to ask for, or the draft has no reason. */
export function choicesToAsk({ options }: OptionRow, { reason, note }: HelpDraft): Asking | null {
  const choices = options.flatMap(({ debtId, policy, asked, lineIds, followed }): Asking['choices'] => {
    if (policy === null || asked === null || followed === null) return [];
    const billIds = lineIds.filter((id) => !id.startsWith('ahead_'));
    return [{ accountId: debtId, policyId: policy.id, billIds, asked, acceptedCost: optionCost(followed.figures) }];
  });
  if (reason === null || choices.length === 0 || choices.some(({ billIds }) => billIds.length === 0)) return null;
  return { reason, note: note.trim(), choices };
}

/** What is agreed to by asking: the cost of all choices together; null where there are none. */
export function agreedCost({ choices }: Asking): Money | null {
  const [first] = choices;
  return first === undefined ? null : sum(choices.map(({ acceptedCost }) => acceptedCost), first.acceptedCost.currency);
}
