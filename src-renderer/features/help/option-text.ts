import type { HelpDebt } from '#shared/contract/operations/help';
import type { Asked } from '#shared/domain/hardship/asked';
import type { LabOption } from '#shared/domain/hardship/lab-option';
import type { OptionKind } from '#shared/domain/hardship/hardship-policy';
import { askedText } from '../../i18n/asked-text';
import { requestTitle } from '../../i18n/request-title';
import type { Words } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import type { OptionRow } from './option-rows';

/** What each kind of option is called. */
export const optionKindWord = {
  'promise-to-pay': 'help.kind.promise',
  'part-payment': 'help.kind.partPayment',
  'due-date-change': 'help.kind.dueDateChange',
  extension: 'help.kind.extension',
  'cost-relief': 'help.kind.costRelief',
  'instalment-plan': 'help.kind.plan',
  're-spread': 'help.kind.respread',
  'disaster-relief': 'help.kind.disaster',
  settlement: 'help.kind.settlement',
} as const satisfies Record<OptionKind, WordKey>;

/** What a way through is called: its kind, or paying as agreed. */
export function rowTitle({ t }: Pick<Words, 't'>, { options: [first, ...others] }: OptionRow): string {
  if (first === undefined) return t('help.option.asAgreed');
  return others.length === 0 ? t(optionKindWord[first.kind]) : t('help.option.forAll', { kind: t(optionKindWord[first.kind]), count: others.length + 1 });
}

/** What exactly it is, below its title: what is asked for, and of which account where there are several. */
export function rowDetail(words: Pick<Words, 't' | 'local'>, { options }: OptionRow, debts: readonly HelpDebt[]): readonly string[] {
  if (options.length === 0) return [words.t('help.option.asAgreedDetail')];
  return options.map((option) => optionDetail(words, option, debts));
}

function optionDetail(words: Pick<Words, 't' | 'local'>, { asked, debtId, lineIds }: LabOption, debts: readonly HelpDebt[]): string {
  const text = asked === null ? '' : aboutBills(words, asked, lineIds, debts);
  return debts.length < 2 ? text : words.t('help.option.ofAccount', { account: accountName(words, debtId, debts), asked: text });
}

/** What is asked for, after the bill that it is about where only one can be meant. */
export function aboutBills(words: Pick<Words, 't'>, asked: Asked, billIds: readonly string[], debts: readonly HelpDebt[]): string {
  const bills = debts.flatMap((debt) => debt.bills).filter(({ id }) => billIds.includes(id));
  return asked.kind === 'extension' ? requestTitle(words, { bills, asked }) : askedText(words, asked);
}

/** What an account is called. */
export function accountName({ t, local }: Pick<Words, 't' | 'local'>, debtId: string, debts: readonly HelpDebt[]): string {
  const account = debts.find((debt) => debt.account.id === debtId)?.account;
  return account === undefined ? debtId : t('account.name', { product: local(account.productName), number: account.maskedNumber });
}
