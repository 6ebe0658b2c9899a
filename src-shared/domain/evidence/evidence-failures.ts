/**
 * Why a file is not taken as evidence.
 * `evidence.empty`; `evidence.too_large` {bytes, maximum}; `evidence.unknown_kind`: neither PDF, JPEG, PNG nor HEIC;
 * `evidence.name_contradicts` {claimed, found}: the name has the ending of one kind and the bytes are of another;
 * `evidence.truncated` {kind}: its end is missing, or its parts do not lead there; `evidence.encrypted`: a PDF that
 * asks for a password or limits what may be done with it; `evidence.metadata_unremovable` {kind}: it is built in a way
 * of which it cannot be said where camera metadata may be.
 */
export const evidenceFailureCodes = [
  'evidence.empty',
  'evidence.too_large',
  'evidence.unknown_kind',
  'evidence.name_contradicts',
  'evidence.truncated',
  'evidence.encrypted',
  'evidence.metadata_unremovable',
] as const;

/** The code of such a refusal. */
export type EvidenceFailureCode = (typeof evidenceFailureCodes)[number];
