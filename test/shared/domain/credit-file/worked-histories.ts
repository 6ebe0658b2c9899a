import type { HistoryWords } from './a-credit-history';

/** A history worked by hand: the codes from a month on, the days past due at each month's end, and the day on which bad conduct ended. */
export interface WorkedHistory extends HistoryWords {
  readonly from: string;
  readonly codes: string;
  readonly days: readonly number[];
  readonly endedOn: string | null;
}

// Days past due are counted on a calendar: to 31 January from the 10th are 21, and then 28, 31, 30 ... more with each month.
export const workedHistories: Readonly<Record<string, WorkedHistory>> = {
  'each due paid before or on its date': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]],
    payments: [['2026-01-08', 100], ['2026-02-10', 100], ['2026-03-01', 100]],
    from: '2026-01', codes: 'N N N', days: [0, 0, 0], endedOn: null,
  },
  'paid on the due date itself': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-10', 100]],
    from: '2026-01', codes: 'N *', days: [0, 0], endedOn: null,
  },
  'paid the day after the due date': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-11', 100]],
    from: '2026-01', codes: 'M *', days: [0, 0], endedOn: '2026-01-11',
  },
  'paid on the last day of the month': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-31', 100]],
    from: '2026-01', codes: 'M *', days: [0, 0], endedOn: '2026-01-31',
  },
  'paid on the first day of the next month': {
    dues: [['2026-01-10', 100]], payments: [['2026-02-01', 100]],
    from: '2026-01', codes: '1 *', days: [21, 0], endedOn: '2026-02-01',
  },
  'never paid': {
    dues: [['2026-01-10', 100]],
    from: '2026-01', codes: '1 2 3 4 5 6 7 7', days: [21, 49, 80, 110, 141, 171, 202, 233], endedOn: null,
  },
  'paid after more than 180 days': {
    dues: [['2026-01-10', 100]], payments: [['2026-08-05', 100]],
    from: '2026-01', codes: '1 2 3 4 5 6 7 *', days: [21, 49, 80, 110, 141, 171, 202, 0], endedOn: '2026-08-05',
  },
  'a part paid on the due date, the rest in the next month': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-10', 60], ['2026-02-03', 40]],
    from: '2026-01', codes: '1 *', days: [21, 0], endedOn: '2026-02-03',
  },
  'a part paid before the due date, the rest on it': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-05', 60], ['2026-01-10', 40]],
    from: '2026-01', codes: 'N', days: [0], endedOn: null,
  },
  'a part paid on the due date, the rest before the month ends': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-10', 60], ['2026-01-20', 40]],
    from: '2026-01', codes: 'M', days: [0], endedOn: '2026-01-20',
  },
  'all but a cent paid': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100]], payments: [['2026-01-10', 99], ['2026-02-10', 100]],
    // 1 of January and then 1 of February stay unpaid: February's payment completes January first.
    from: '2026-01', codes: '1 1 2', days: [21, 18, 49], endedOn: null,
  },
  'three instalments late at once, paid together': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]], payments: [['2026-03-20', 300]],
    from: '2026-01', codes: '1 2 M *', days: [21, 49, 0, 0], endedOn: '2026-03-20',
  },
  'three instalments late at once, the oldest paid': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]], payments: [['2026-03-15', 100]],
    from: '2026-01', codes: '1 2 2 3', days: [21, 49, 49, 79], endedOn: null,
  },
  'each instalment paid a month late': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100], ['2026-04-10', 100]],
    payments: [['2026-02-09', 100], ['2026-03-09', 100], ['2026-04-09', 100], ['2026-05-09', 100]],
    from: '2026-01', codes: '1 1 1 1 *', days: [21, 18, 21, 20, 0], endedOn: '2026-05-09',
  },
  'an older due made up for in a month whose own due is paid on time': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100]], payments: [['2026-02-05', 100], ['2026-02-10', 100]],
    from: '2026-01', codes: '1 N', days: [21, 0], endedOn: '2026-02-05',
  },
  'due on the last day of a month, paid three days later': {
    dues: [['2026-01-31', 100], ['2026-02-28', 100]], payments: [['2026-02-03', 100], ['2026-02-28', 100]],
    from: '2026-01', codes: 'N N', days: [0, 0], endedOn: '2026-02-03',
  },
  'due on the last day of January, never paid': {
    dues: [['2026-01-31', 100]],
    // No month's end lies 151 to 180 days later: code 6 is passed over.
    from: '2026-01', codes: 'N 1 2 3 4 5 7', days: [0, 28, 59, 89, 120, 150, 181], endedOn: null,
  },
  'due on the first day of a month of 31, never paid': {
    dues: [['2026-01-01', 100]],
    from: '2026-01', codes: '1 2 3 4 5 6 7', days: [30, 58, 89, 119, 150, 180, 211], endedOn: null,
  },
  'due on the first day of a month of 30, never paid': {
    dues: [['2026-04-01', 100]],
    from: '2026-04', codes: '1 2 3 5', days: [29, 60, 90, 121], endedOn: null,
  },
  'due on the first day of a month of 28, never paid': {
    dues: [['2026-02-01', 100]],
    from: '2026-02', codes: '1 2 3', days: [27, 58, 88], endedOn: null,
  },
  'over a February of 29 days': {
    dues: [['2024-01-31', 100]], asOf: '2024-12-31',
    from: '2024-01', codes: 'N 1 2 3 5', days: [0, 29, 60, 90, 121], endedOn: null,
  },
  'over the end of a year': {
    dues: [['2025-12-15', 100]], payments: [['2026-01-15', 100]],
    from: '2025-11', codes: '* 1 *', days: [0, 16, 0], endedOn: '2026-01-15',
  },
  'relief before the due date: January moved to February': {
    dues: [['2026-02-10', 100], ['2026-02-10', 100]], payments: [['2026-02-10', 200]],
    from: '2026-01', codes: '* N', days: [0, 0], endedOn: null,
  },
  'relief after the due dates, as it stood when it was granted': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100]], asOf: '2026-02-28',
    from: '2026-01', codes: '1 2', days: [21, 49], endedOn: null,
  },
  'relief after the due dates, reported by the original ones': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100]],
    payments: [['2026-03-10', 50], ['2026-04-10', 50], ['2026-05-10', 50], ['2026-06-10', 50]],
    from: '2026-01', codes: '1 2 3 3 4 *', days: [21, 49, 80, 79, 110, 0], endedOn: '2026-06-10',
  },
  'relief after the due dates, reported by the agreed ones': {
    dues: [['2026-03-10', 50], ['2026-04-10', 50], ['2026-05-10', 50], ['2026-06-10', 50]],
    payments: [['2026-03-10', 50], ['2026-04-10', 50], ['2026-05-10', 50], ['2026-06-10', 50]],
    from: '2026-03', codes: 'N N N N', days: [0, 0, 0, 0], endedOn: null,
  },
  'relief after the due dates, the second agreed due missed': {
    dues: [['2026-03-10', 50], ['2026-04-10', 50], ['2026-05-10', 50]],
    payments: [['2026-03-10', 50], ['2026-05-10', 100]],
    from: '2026-03', codes: 'N 1 N', days: [0, 20, 0], endedOn: '2026-05-10',
  },
  'paid off ahead of the schedule and closed': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100], ['2026-04-10', 100]],
    payments: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-05', 200]], closedOn: '2026-03-05',
    from: '2026-01', codes: 'N N C C', days: [0, 0, 0, 0], endedOn: null,
  },
  'paid off for less than the schedule asks for, and closed': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]],
    payments: [['2026-01-10', 100], ['2026-01-25', 170]], closedOn: '2026-01-25',
    from: '2026-01', codes: 'C C C', days: [0, 0, 0], endedOn: null,
  },
  'settled for less: 50 of the second due forgiven': {
    dues: [['2026-01-10', 100], ['2026-02-10', 50]], payments: [['2026-03-01', 150]], closedOn: '2026-03-01',
    from: '2026-01', codes: '1 2 C', days: [21, 49, 0], endedOn: '2026-03-01',
  },
  'closed while something is past due, which is paid later': {
    dues: [['2026-01-10', 100]], payments: [['2026-03-05', 100]], closedOn: '2026-01-20',
    from: '2026-01', codes: '1 2 C', days: [21, 49, 0], endedOn: '2026-03-05',
  },
  'closed on the last day of a month, the due of that day unpaid': {
    dues: [['2026-01-31', 100]], closedOn: '2026-01-31',
    from: '2026-01', codes: 'N 1', days: [0, 28], endedOn: null,
  },
  'closed on the first day of a month': {
    dues: [['2026-01-10', 100]], payments: [['2026-01-10', 100]], closedOn: '2026-02-01',
    from: '2026-01', codes: 'N C C', days: [0, 0, 0], endedOn: null,
  },
  'opened in the middle of the range': {
    dues: [['2026-04-10', 100]], payments: [['2026-04-10', 100]], openedOn: '2026-03-15',
    from: '2026-01', codes: '/ / * N', days: [0, 0, 0, 0], endedOn: null,
  },
  'opened on the last day of a month': {
    dues: [['2026-02-28', 100]], payments: [['2026-02-28', 100]], openedOn: '2026-01-31',
    from: '2025-12', codes: '/ * N', days: [0, 0, 0], endedOn: null,
  },
  'taken over from another lender with something past due': {
    dues: [['2026-01-10', 100]], openedOn: '2026-03-01',
    from: '2026-02', codes: '/ 3', days: [0, 80], endedOn: null,
  },
  'three dues paid in advance at once': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]], payments: [['2026-01-05', 300]],
    from: '2026-01', codes: 'N N N', days: [0, 0, 0], endedOn: null,
  },
  'more paid than is due': {
    dues: [['2026-01-10', 100], ['2026-03-10', 100]], payments: [['2026-01-12', 500]],
    from: '2026-01', codes: 'M * N', days: [0, 0, 0], endedOn: '2026-01-12',
  },
  'a due every three months': {
    dues: [['2026-01-10', 100], ['2026-04-10', 100]], payments: [['2026-01-10', 100], ['2026-04-10', 100]],
    from: '2026-01', codes: 'N * * N', days: [0, 0, 0, 0], endedOn: null,
  },
  'two dues in a month, the first paid late': {
    dues: [['2026-01-05', 100], ['2026-01-20', 100]], payments: [['2026-01-08', 100], ['2026-01-20', 100]],
    from: '2026-01', codes: 'M', days: [0], endedOn: '2026-01-08',
  },
  'two dues in a month, the second not paid': {
    dues: [['2026-01-05', 100], ['2026-01-20', 100]], payments: [['2026-01-05', 100]],
    from: '2026-01', codes: '1 2', days: [11, 39], endedOn: null,
  },
  'nothing ever due': { dues: [], from: '2026-01', codes: '* *', days: [0, 0], endedOn: null },
  'a due of nothing': { dues: [['2026-01-10', 0]], from: '2026-01', codes: '* *', days: [0, 0], endedOn: null },
  'months to come, nothing more paid': {
    dues: [['2026-01-10', 100], ['2026-02-10', 100], ['2026-03-10', 100]], payments: [['2026-01-10', 100]], asOf: '2026-01-20',
    from: '2026-01', codes: 'N 1 2', days: [0, 18, 49], endedOn: null,
  },
  'the month of the day asked for, with a due still to come in it': {
    dues: [['2026-01-20', 100]], asOf: '2026-01-15',
    from: '2026-01', codes: '1 2', days: [11, 39], endedOn: null,
  },
  'a payment dated after the day up to which payments are known': {
    dues: [['2026-01-20', 100]], payments: [['2026-01-20', 100]], asOf: '2026-01-15',
    from: '2026-01', codes: '1 2', days: [11, 39], endedOn: null,
  },
  'a payment planned for the due date': {
    dues: [['2026-01-20', 100]], payments: [['2026-01-20', 100]], asOf: '2026-01-15', afterAsOf: 'payments-as-given',
    from: '2026-01', codes: 'N *', days: [0, 0], endedOn: null,
  },
  'a payment planned for the next month': {
    dues: [['2026-01-10', 100]], payments: [['2026-02-20', 100]], asOf: '2026-01-15', afterAsOf: 'payments-as-given',
    from: '2026-01', codes: '1 *', days: [21, 0], endedOn: '2026-02-20',
  },
  'bad conduct that was over, dues to come not paid': {
    dues: [['2026-01-10', 100], ['2026-07-10', 100]], payments: [['2026-02-05', 100]], asOf: '2026-06-30',
    from: '2026-01', codes: '1 * * * * * 1', days: [21, 0, 0, 0, 0, 0, 21], endedOn: '2026-02-05',
  },
};
