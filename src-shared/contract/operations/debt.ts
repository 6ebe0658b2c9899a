import { z } from 'zod';
import type { Day } from '../../domain/calendar/day';
import type { Asked } from '../../domain/hardship/asked';
import type { ComponentAmounts } from '../../domain/money/components';
import type { Money } from '../../domain/money/money';
import type { BillCheck } from '../../domain/schedule/bill-check';
import type { RepaymentLine } from '../../domain/schedule/repayment-schedule';
import { identifierSchema, type LocalText } from '../parsers';
import type { ProductTerms } from '../servicer/account';
import type { Bill, Instalment, Purchase } from '../servicer/bill';
import type { ResourceName } from '../servicer/change';
import type { Charge, ChargeRange, Payment } from '../servicer/payment';
import type { HardshipRequest, Notice } from '../servicer/request';
import type { RequestSummary, ExtensionOffer } from './request';

/** As of when a screen's facts hold: the day reckoned for, and when the lender last said so. */
export interface AsOf {
  readonly asOf: Day;
  readonly fetchedAt: string | null;
}

/** What identifies an account to a reader. */
export interface AccountBrief {
  readonly id: string;
  readonly maskedNumber: string;
  readonly productName: LocalText;
  readonly creditorName: LocalText;
}

/** One thing that a sync brought. */
export interface RecentChange {
  readonly sequence: number;
  readonly resource: ResourceName;
  readonly documentId: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly seenAt: string;
  /** The bill that it is about, and the day that bill was issued. */
  readonly billId: string | null;
  readonly statementDate: Day | null;
  readonly requestId: string | null;
  /** Where a request stands now, and what it asks for or, once granted, got. */
  readonly request: { readonly state: HardshipRequest['state']; readonly asked: Asked } | null;
  readonly amount: Money | null;
}

/** A message of the lender, as the overview shows it. */
export interface NoticeView {
  readonly notice: Notice;
  /** The day the bill was issued that it is about; null where it is about none. */
  readonly statementDate: Day | null;
  /** True of a reminder that no longer holds: something newer was said about its bill, or the bill no longer stands so. */
  readonly isOvertaken: boolean;
}

/** An account as the overview shows it. */
export interface AccountOverview extends AccountBrief {
  /** What is owed as of the day shown, as the lender states it. */
  readonly outstanding: ComponentAmounts;
  /** What is outstanding on all lines of the schedule together, later ones included. */
  readonly scheduled: ComponentAmounts;
  readonly creditLimit: Money | null;
  readonly pastDue: readonly RepaymentLine[];
  /** Unsettled bills on which the lender's figures and our own reckoning differ. */
  readonly differing: readonly { readonly billId: string; readonly dueDate: Day; readonly statementDate: Day }[];
  readonly next: RepaymentLine | null;
}

/** The overview: what is next, what is past due, what changed. */
export interface Overview extends AsOf {
  readonly accounts: readonly AccountOverview[];
  readonly requests: readonly RequestSummary[];
  readonly changes: readonly RecentChange[];
  /** Newest first. */
  readonly notices: readonly NoticeView[];
}

/** The repayment schedule of one account. */
export interface ScheduleView extends AsOf {
  readonly account: AccountBrief;
  /** All accounts there are, this one among them. */
  readonly accounts: readonly AccountBrief[];
  readonly lines: readonly RepaymentLine[];
  /** The purchases that the lines' parts name, for their descriptions. */
  readonly purchases: readonly Purchase[];
  readonly instalments: readonly Instalment[];
}

/** A late charge as the lender states it and as we reckon it from the same terms. */
export interface LateChargeCheck {
  readonly lender: Money;
  readonly own: Money;
  readonly ranges: readonly ChargeRange[];
  readonly terms: ProductTerms['lateCharge'];
}

/** One bill with everything that made it. */
export interface BillView extends AsOf {
  readonly account: AccountBrief;
  readonly bill: Bill;
  readonly line: RepaymentLine;
  readonly terms: ProductTerms;
  readonly purchases: readonly Purchase[];
  readonly instalments: readonly { readonly instalment: Instalment; readonly purchase: Purchase | null }[];
  readonly payments: readonly Payment[];
  readonly charges: readonly Charge[];
  readonly lateCharge: LateChargeCheck | null;
  /** Null where the terms of the bill are not known. */
  readonly check: BillCheck | null;
  readonly extension: ExtensionOffer;
  readonly requests: readonly RequestSummary[];
}

/** What each reading operation takes. */
export const debtRequests = {
  'overview.read': z.undefined(),
  /** Null, or an account that is not there, means the first. */
  'schedule.read': z.strictObject({ accountId: identifierSchema.nullable() }),
  'bill.read': z.strictObject({ billId: identifierSchema }),
} as const;

/** What each reading operation answers. */
export interface DebtReplies {
  'overview.read': Overview;
  /** Null where there is no account. */
  'schedule.read': ScheduleView | null;
  'bill.read': BillView;
}

