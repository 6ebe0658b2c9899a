/** A credit account that a bill file names: a pay-later product, or a bank's credit card by the tail of its number. */
export type CreditAccount = 'baitiao' | 'jintiao' | 'huabei' | `card:${string}`;

/**
 * The bank credit card that a text names with its tail, such as `中国银行信用卡(1111)`: `card:1111`. Null for debit cards and for
 * a credit card without a tail (`微信-招商银行信用卡`): two cards of one bank would become one, and a wrong debt is worse than none.
 */
export function creditCardIn(text: string): CreditAccount | null {
  const tail = /信用卡\D{0,8}?(\d{3,4})(?!\d)/.exec(text.normalize('NFKC'))?.[1];
  return tail === undefined ? null : `card:${tail}`;
}
