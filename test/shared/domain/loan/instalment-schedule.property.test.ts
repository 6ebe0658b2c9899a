import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import type { Instalment } from '#shared/domain/loan/instalment';
import { propertyRuns } from '../../../support/property-runs';
import { loans, type Loan } from './arbitrary-loans';

const total = (
  instalments: readonly Instalment[],
  part: 'principal' | 'interest' | 'fee' | 'payment' | 'capitalised',
): number => instalments.reduce((sum, instalment) => sum + instalment[part].minor, 0);

/** Tries a property on every loan that has a schedule; those that are refused prove nothing. */
function holds(check: (instalments: readonly Instalment[], loan: Loan) => void): void {
  let [made, tried] = [0, 0];
  fc.assert(
    fc.property(loans, (loan) => {
      const schedule = instalmentSchedule(loan.terms, loan.draw);
      tried += 1;
      if (!schedule.ok) return;
      made += 1;
      check(schedule.value.instalments, loan);
    }),
    propertyRuns,
  );
  expect(made).toBeGreaterThan(tried / 2);
}

describe('any repayment schedule', () => {
  it('repays exactly what was drawn and what was capitalised', () => {
    holds((instalments, { draw }) => {
      expect(total(instalments, 'principal')).toBe(draw.principal.minor + total(instalments, 'capitalised'));
    });
  });

  it('has payments that are the sum of their parts, none of them negative', () => {
    holds((instalments) => {
      for (const { principal, interest, fee, payment, capitalised } of instalments) {
        expect(payment.minor).toBe(principal.minor + interest.minor + fee.minor);
        expect(Math.min(principal.minor, interest.minor, fee.minor, capitalised.minor)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has balances that follow from one another, never below zero, the last of them zero', () => {
    holds((instalments, { draw }) => {
      let balance = draw.principal.minor;
      for (const instalment of instalments) {
        balance += instalment.capitalised.minor - instalment.principal.minor;
        expect(instalment.balance.minor).toBe(balance);
        expect(balance).toBeGreaterThanOrEqual(0);
      }
      expect(balance).toBe(0);
    });
  });

  it('has numbers and due dates that rise, each period beginning where the one before ended', () => {
    holds((instalments, { draw }) => {
      instalments.forEach(({ number, from, dueDate }, index) => {
        expect(number).toBe(index + 1);
        expect(from).toBe(instalments[index - 1]?.dueDate ?? draw.drawnOn);
        if (index > 0) expect(dueDate > from).toBe(true);
      });
    });
  });

  it('has level payments that differ by no more than rounding left, where they are found from the periods that are counted', () => {
    holds((instalments, { terms, draw }) => {
      const { method, interest, rounding, grace } = terms;
      const isPlain =
        method.kind === 'equal-payment' &&
        interest.levelPayment === 'as-counted' &&
        rounding.multiple === null &&
        terms.downPayment === null;
      if (!isPlain || grace.interest > 0 || terms.fees.length > 0) return;
      const payments = instalments.slice(grace.principal).map(({ payment }) => payment.minor);
      // Each payment and each interest is off by a cent at most, and what they are off by bears interest until the end.
      const growth = instalments
        .slice(grace.principal)
        .reduce(
          (product, { interest: paid, balance, principal }) =>
            product * (1 + paid.minor / Math.max(1, balance.minor + principal.minor)),
          1,
        );
      const first = payments[0] ?? 0;
      expect(Math.max(...payments) - first).toBeLessThanOrEqual(Math.ceil(2 * payments.length * growth) + 1);
      expect(draw.principal.minor).toBeGreaterThan(0);
    });
  });

  it('gives equal parts that differ by one unit at most where the odd cent is spread', () => {
    holds((instalments, { terms }) => {
      const isEqual = terms.method.kind === 'equal-principal' || terms.method.kind === 'flat-fee';
      const grows = terms.grace.interest > terms.grace.principal && terms.grace.interestMeanwhile === 'capitalised';
      if (
        !isEqual ||
        grows ||
        terms.rounding.oddCent !== 'spread' ||
        terms.rounding.multiple !== null ||
        terms.downPayment !== null
      )
        return;
      const parts = instalments.slice(terms.grace.principal).map(({ principal }) => principal.minor);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    });
  });
});
