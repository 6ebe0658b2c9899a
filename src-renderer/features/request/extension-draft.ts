import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { longestNote } from '#shared/contract/servicer/longest-note';
import type { RequestReason } from '#shared/contract/servicer/request';
import type { Day } from '#shared/domain/calendar/day';

/** What the borrower has filled in so far. */
export interface ExtensionDraft {
  readonly date: Day | null;
  readonly reason: RequestReason | null;
  readonly note: string;
}

/** What is missing or wrong in a draft; each part null where it is in order. */
export interface ExtensionProblems {
  readonly date: 'missing' | 'outside' | null;
  readonly reason: 'missing' | null;
  /** By how many characters it is too long. */
  readonly note: { readonly beyond: number } | null;
}

/** A draft that has nothing filled in. */
export const emptyDraft: ExtensionDraft = { date: null, reason: null, note: '' };

/** Checks a draft against the days that the policy allows. */
export function extensionProblems(draft: ExtensionDraft, earliest: Day, latest: Day): ExtensionProblems {
  const { date, reason, note } = draft;
  const isOutside = date !== null && (date < earliest || date > latest);
  return {
    date: date === null ? 'missing' : isOutside ? 'outside' : null,
    reason: reason === null ? 'missing' : null,
    note: note.length > longestNote ? { beyond: note.length - longestNote } : null,
  };
}

/** What is filed: the draft, with the very fee that was shown. Null while something is missing or too long, or the cost is of another date. */
export function requestToFile(draft: ExtensionDraft, cost: ExtensionCost | undefined): OperationRequest<'request.file'> | null {
  const { date, reason, note } = draft;
  if (date === null || reason === null || note.length > longestNote) return null;
  if (cost === undefined || cost.requestedDueDate !== date) return null;
  return { billId: cost.billId, requestedDueDate: date, reason, note: note.trim(), acceptedCost: cost.fee };
}
