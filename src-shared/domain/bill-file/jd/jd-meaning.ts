import type { EntryDirection, EntryKind } from '../bill-file-entry';
import { creditCardIn, type CreditAccount } from '../credit-account';

/** What of a row tells its meaning. */
export interface JdRowWords {
  readonly direction: EntryDirection;
  readonly description: string;
  readonly counterparty: string;
  readonly method: string;
  readonly status: string;
  readonly category: string;
  /** True where the amount carries a refund note: such a row is the purchase, never the refund. */
  readonly hasRefundNote: boolean;
}

/** What a row is, and which credit account it concerns. */
export interface JdMeaning {
  readonly kind: EntryKind;
  readonly creditAccount: CreditAccount | null;
}

/**
 * Tells what a JD row is. The export has no column for it: holds start with 冻结- or 解冻-; refunds are 收入 before 2025 and 退款成功
 * since; repayments of 白条 are neutral, and the account named is the one repaid, not the one that paid. A neutral row with a refund
 * note is a purchase refunded in full (JD export, 特别提示 2).
 */
export function jdMeaning(words: JdRowWords): JdMeaning {
  const paidBy = jdCreditAccount(words.method);
  if (isRepayment(words, paidBy)) return { kind: 'repayment', creditAccount: repaidAccount(words) };
  return { kind: kindOf(words), creditAccount: paidBy };
}

function kindOf(words: JdRowWords): EntryKind {
  const { direction, description, hasRefundNote } = words;
  if (/^冻结[-－—]/.test(description)) return 'freeze';
  if (/^解冻[-－—]/.test(description)) return 'unfreeze';
  if (isRefund(words)) return 'refund';
  if (direction === 'out') return 'purchase';
  if (direction === 'in') return 'income';
  if (/先享后付/.test(words.method + words.category)) return 'other';
  if (hasRefundNote) return 'purchase';
  return /(^|[-－—])转[入出]|充值|提现|转账/.test(description) ? 'transfer' : 'other';
}

// 价保退款 (price protection) and 退款-<goods> are refunds; goods that merely mention 退款 later in their name are not.
function isRefund({ direction, description, status, hasRefundNote }: JdRowWords): boolean {
  if (hasRefundNote) return false;
  if (status === '退款成功') return true;
  return direction !== 'out' && /^.{0,8}退款(入账|到账|成功)?([-－—:：]|$)/.test(description);
}

function isRepayment(words: JdRowWords, paidBy: CreditAccount | null): boolean {
  if (words.hasRefundNote || words.direction === 'in' || isRefund(words)) return false;
  const { description, category, status } = words;
  if (words.direction === 'out') return namesRepayment(words) && repaysAnother(words, paidBy);
  if (/^(冻结|解冻)/.test(description)) return false;
  return /还款/.test(status + description) || (category.split(/\s+/).includes('白条') && paidBy !== 'baitiao');
}

const repaymentPhrase =
  /^(?:(?:京东)?[白金]条|(?:\p{Script=Han}{2,8}银行)?信用卡(?:\(\d{3,4}\))?)?(?:账单|主动|自动|提前|手动|分期|最低|全额|部分)*还款(?:成功)?/u;
const repaidTail = /^(?:[-—:](?:(?:京东)?[白金]条|\p{Script=Han}{2,8}银行(?:信用卡)?(?:\(\d{3,4}\))?|信用卡\(\d{3,4}\)))?$/u;
const repaymentCategory = /^(?:白条|金条|信用卡|还款|(?:白条|金条|信用卡)还款)$/;

// Spending is a repayment only where the description is nothing but that, or begins with it and the category agrees: books and
// gift cards have 信用卡还款 and 白条还款 in their names.
function namesRepayment({ description, category }: JdRowWords): boolean {
  const text = description.normalize('NFKC');
  const phrase = repaymentPhrase.exec(text)?.[0];
  if (phrase === undefined) return false;
  return repaidTail.test(text.slice(phrase.length)) || category.split(/\s+/).some((word) => repaymentCategory.test(word));
}

/** False where a credit account paid and the row does not say that it repaid another one: that is a purchase on credit. */
function repaysAnother(words: JdRowWords, paidBy: CreditAccount | null): boolean {
  if (paidBy === null) return true;
  const repaid = repaidAccount(words);
  if (repaid !== null) return repaid !== paidBy;
  return words.description.includes('信用卡') && !paidBy.startsWith('card:');
}

function repaidAccount({ description, category, counterparty }: JdRowWords): CreditAccount | null {
  const named = [description, category, counterparty];
  for (const text of named) {
    const account = jdCreditAccount(text);
    if (account !== null) return account;
  }
  return null;
}

/** The credit account that a JD text names: 京东白条 with whatever suffix, 金条, or a bank's credit card with its tail. */
export function jdCreditAccount(text: string): CreditAccount | null {
  const card = creditCardIn(text);
  if (card !== null) return card;
  if (text.includes('白条')) return 'baitiao';
  return text.includes('金条') ? 'jintiao' : null;
}
