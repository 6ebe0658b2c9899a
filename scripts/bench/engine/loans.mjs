/** A loan that is repaid in 24 equal payments: what every way of reckoning is given. */
export const loan = { principalMinor: 1_000_000, annualRate: 12, instalments: 24 };

const currency = 'CNY';

/** The loan as the engine takes it; each call another principal, so that nothing is remembered. @param {number} more */
export function engineLoan(more) {
  return {
    terms: {
      method: { kind: 'equal-payment' },
      interest: { annualRate: String(loan.annualRate), dayCount: 'equal-periods', oddPeriod: 'as-one', levelPayment: 'as-counted', freePeriods: 0 },
      fees: [],
      grace: { principal: 0, interest: 0, interestMeanwhile: 'due-after-grace' },
      rounding: { mode: 'half-up', oddCent: 'last', multiple: null, interestEach: 'instalment', flatEach: 'instalment' },
      dueDates: { whenDayOff: 'stay' },
      downPayment: null,
    },
    draw: {
      principal: { minor: loan.principalMinor + more, currency },
      drawnOn: '2026-01-15',
      due: { kind: 'run', firstDueDate: '2026-02-15', every: { count: 1, unit: 'month' }, count: loan.instalments },
    },
  };
}

/**
 * The same loan as a plain loop in floating point has it: no dates, no sums that are sure to come out.
 *
 * @param {number} more
 */
export function floatingPointLoop(more) {
  const rate = loan.annualRate / 100 / 12;
  const payment = ((loan.principalMinor + more) / 100) * (rate / (1 - (1 + rate) ** -loan.instalments));
  let balance = (loan.principalMinor + more) / 100;
  const rows = [];
  for (let number = 1; number <= loan.instalments; number += 1) {
    const interest = Math.round(balance * rate * 100) / 100;
    const principal = Math.round((payment - interest) * 100) / 100;
    balance = Math.round((balance - principal) * 100) / 100;
    rows.push({ number, principal, interest, payment, balance });
  }
  return rows;
}

/**
 * An account with so many movements, half of them amounts that fall due, one a day and never more than ten years of days, half
 * payments that leave something past due at all times.
 *
 * @param {number} movements
 */
export function movingAccount(movements) {
  const half = movements / 2;
  const spread = Math.min(half, 3650);
  const dayAt = (/** @type {number} */ index) => {
    const at = Math.floor((index * spread) / half);
    return new Date(Date.UTC(2016, 0, 1 + at)).toISOString().slice(0, 10);
  };
  const amount = (/** @type {number} */ minor) => ({ minor, currency });
  const due = { principal: amount(10_000), interest: amount(0), fee: amount(100), penalty: amount(0) };
  const account = {
    currency,
    dues: Array.from({ length: half }, (_, index) => ({ dueDate: dayAt(index), amounts: due })),
    payments: Array.from({ length: half }, (_, index) => ({ date: dayAt(index), amount: amount(9_000 + (index % 7) * 200) })),
    lateCharge: [
      {
        validFrom: null,
        rules: { dailyRate: '0.05', base: 'past-due-amount', graceDays: 0, minimumDaily: null, cap: null, roundEach: 'day', rounding: 'half-up' },
      },
    ],
    chargedOn: 'account',
    allocation: { between: 'earliest-due', style: 'due-by-due', components: ['penalty', 'interest', 'fee', 'principal'] },
  };
  return { account, asOf: dayAt(half) };
}
