import { describe, expect, it } from 'vitest';
import { addAmounts, noAmounts, subtractAmounts, totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

const some = { principal: money(100, CNY), interest: money(20, CNY), fee: money(3, CNY), penalty: money(4, CNY) };

describe('component amounts', () => {
  it('sum to their total', () => {
    expect(totalOf(some)).toEqual(money(127, CNY));
    expect(totalOf(noAmounts(CNY))).toEqual(money(0, CNY));
  });

  it('add and subtract component by component', () => {
    expect(addAmounts(some, some).fee).toEqual(money(6, CNY));
    expect(subtractAmounts(addAmounts(some, some), some)).toEqual(some);
  });
});
