import type { LocalText } from '#shared/contract/parsers';
import { formatDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';

/** An amount as it stands in a sentence: the yuan sign for renminbi in Chinese, the currency's code elsewhere. */
export function writtenMoney(amount: Money): LocalText {
  const grouped = formatDecimal(amount).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return {
    'zh-Hans': amount.currency === 'CNY' ? `¥${grouped}` : `${amount.currency} ${grouped}`,
    en: `${amount.currency} ${grouped}`,
  };
}
