import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import { extensionQuote } from '#shared/domain/forbearance/extension-quote';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { amounts, anExtensionCase } from './an-extension-case';

describe('extensionQuote', () => {
  it('charges a past-due bill from the decision day to the new due date', () => {
    // 23 November to 3 December: 10 days. 1,697.02 x 0.03 % x 10 = 5.09106 -> 5.09.
    // The 8.50 of the bill are the ten days up to 23 November; 24 November to 3 December add 10 x 0.85 = 8.50.
    expect(extensionQuote(anExtensionCase(), day('2026-12-03'))).toEqual({
      ok: true,
      value: {
        newDueDate: '2026-12-03',
        fee: money(509, CNY),
        days: 10,
        base: money(169_702, CNY),
        latestDate: '2026-12-13',
        penaltyFrozenFrom: '2026-11-23',
        lateChargeWithoutExtension: money(850, CNY),
      },
    });
  });

  it('charges a bill not yet due from its due date', () => {
    // 13 to 28 November: 15 days x 1,697.02 x 0.03 % = 7.63659 -> 7.64; late charge of 14 to 28 November: 15 x 0.85 = 12.75.
    const quote = extensionQuote(anExtensionCase({ asOf: day('2026-11-08') }), day('2026-11-28'));

    expect(quote).toMatchObject({ value: { days: 15, fee: { minor: 764 }, lateChargeWithoutExtension: { minor: 1_275 } } });
  });

  it('charges only the principal that is unpaid', () => {
    // 1,000.00 paid: 697.02 x 0.03 % x 10 = 2.09106 -> 2.09
    const quote = extensionQuote(anExtensionCase({ bill: { paid: amounts(100_000) } }), day('2026-12-03'));

    expect(quote).toMatchObject({ value: { base: { minor: 69_702 }, fee: { minor: 209 } } });
  });

  it('counts the latest date from the original due date, whatever was granted since', () => {
    const extended = anExtensionCase({ bill: { dueDate: day('2026-12-03') } });

    expect(extensionQuote(extended, day('2026-12-13'))).toMatchObject({ ok: true, value: { latestDate: '2026-12-13', days: 10 } });
    expect(extensionQuote(extended, day('2026-12-14'))).toMatchObject({
      failure: { code: 'extension.after_latest_date', data: { latest: '2026-12-13' } },
    });
  });

  it('freezes no penalty where the policy lets it go on', () => {
    const quote = extensionQuote(anExtensionCase({ policy: { penaltyWhileExtended: 'goes-on' } }), day('2026-12-03'));

    expect(quote).toMatchObject({ value: { penaltyFrozenFrom: null } });
  });

  it('knows that the cap leaves little late charge to save', () => {
    const { lateChargeRules } = anExtensionCase();
    const capped = anExtensionCase({ lateChargeRules: { ...lateChargeRules, cap: money(1_000, CNY) } });

    // 8.50 was charged of at most 10.00.
    expect(extensionQuote(capped, day('2026-12-03'))).toMatchObject({ value: { lateChargeWithoutExtension: { minor: 150 } } });
  });

  it('crosses the end of February', () => {
    const bill = { dueDate: day('2024-02-13'), originalDueDate: day('2024-02-13') };

    // 13 February to 14 March 2024: 30 days, the 29th among them.
    expect(extensionQuote(anExtensionCase({ bill, asOf: day('2024-02-01') }), day('2024-03-14'))).toMatchObject({ value: { days: 30 } });
  });

  it.each([
    ['extension.bill_open', {}, anExtensionCase({ bill: { status: 'open' } })],
    ['extension.nothing_outstanding', { minor: 0 }, anExtensionCase({ bill: { paid: amounts(169_702, 2_159, 850) } })],
    ['extension.too_long_past_due', { days: 61, limit: 60 }, anExtensionCase({ asOf: day('2027-01-13'), policy: { maximumDays: 90 } })],
    [
      'extension.limit_reached',
      { count: 2, limit: 2 },
      anExtensionCase({ grantedDates: [day('2025-11-24'), day('2026-06-01')] }),
    ],
    ['extension.date_not_later', { earliest: '2026-12-04' }, anExtensionCase({ asOf: day('2026-12-03') })],
    ['extension.after_latest_date', { latest: '2026-11-20' }, anExtensionCase({ policy: { maximumDays: 7 }, asOf: day('2026-11-14') })],
  ])('refuses with %s and says why', (code, data, question) => {
    const refused = extensionQuote(question, day('2026-12-03'));

    expect(refused).toMatchObject({ ok: false, failure: { code, data } });
  });

  it('forgets what was granted twelve months ago', () => {
    const question = anExtensionCase({ grantedDates: [day('2025-11-23'), day('2026-06-01')] });

    expect(extensionQuote(question, day('2026-12-03')).ok).toBe(true);
  });

  it('never refuses a bill only for being past due, up to the policy’s limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }), (daysPastDue, days) => {
        const asOf = addDays(day('2026-11-13'), daysPastDue);

        expect(extensionQuote(anExtensionCase({ asOf, policy: { maximumDays: 90 } }), addDays(asOf, days)).ok).toBe(true);
      }),
    );
  });

  it('costs more the longer it lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.nat(1_000_000), (days, principal) => {
        const question = anExtensionCase({ bill: { due: amounts(principal + 1) } });
        const [shorter, longer] = [days, days + 1].map((count) => extensionQuote(question, addDays(question.asOf, count)));

        expect(shorter?.ok === true && longer?.ok === true && longer.value.fee.minor >= shorter.value.fee.minor).toBe(true);
      }),
    );
  });
});
