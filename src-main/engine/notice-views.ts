import type { NoticeView } from '#shared/contract/operations/debt';
import type { Notice } from '#shared/contract/servicer/request';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/**
 * Messages of a lender, newest first, with what their bills are known by and whether events have overtaken them: a reminder has
 * been once something newer was said about its bill, or the bill no longer stands as it says. What was decided or announced stays.
 */
export function noticeViews(notices: readonly Notice[], lines: readonly RepaymentLine[]): readonly NoticeView[] {
  const newestFirst = [...notices].sort((a, b) => Date.parse(b.issuedAt) - Date.parse(a.issuedAt));
  return newestFirst.map((notice, index) => {
    const line = notice.billId === null ? undefined : lines.find(({ billId }) => billId === notice.billId);
    const newer = newestFirst.slice(0, index).some(({ billId }) => billId !== null && billId === notice.billId);
    return { notice, statementDate: line?.statementDate ?? null, isOvertaken: isOvertaken(notice, line, newer) };
  });
}

function isOvertaken({ kind }: Notice, line: RepaymentLine | undefined, isAnythingNewer: boolean): boolean {
  switch (kind) {
    case 'past-due':
      return isAnythingNewer || (line !== undefined && line.state !== 'past-due');
    case 'payment-due':
      return isAnythingNewer || line?.state === 'settled' || line?.state === 'settled-late';
    case 'decision':
    case 'information':
      return false;
  }
}
