import { assertNever } from '../broken-invariant';
import { refusal, success, type Failure, type Result } from '../result';
import type { EvidenceFailureCode } from './evidence-failures';
import type { EvidenceKind } from './evidence-kind';
import { heicWithoutMetadata } from './heic-without-metadata';
import { jpegWithoutMetadata } from './jpeg-without-metadata';
import { kindByBytes } from './kind-by-bytes';
import { pngWithoutMetadata } from './png-without-metadata';

/** A file given as evidence, without camera metadata. */
export interface CleanedEvidence {
  readonly bytes: Uint8Array;
  /** Whether something is left that may say who made it and with what: the document information of a PDF. */
  readonly keepsMetadata: boolean;
}

/**
 * A file given as evidence, without what a camera writes beside the picture: place, time, device, texts, thumbnails,
 * further pictures and films behind it. The coded pixels stay byte for byte what they were, and so do colours and, of a
 * JPEG and a HEIC, how the picture is to be turned. A PDF is handed back as it is. `kind` is what `identifyEvidence`
 * said.
 */
export function withoutMetadata(
  bytes: Uint8Array,
  kind: EvidenceKind,
): Result<CleanedEvidence, Failure<EvidenceFailureCode>> {
  const cleaned = kindByBytes(bytes) === kind ? cleanedBytes(bytes, kind) : null;
  if (cleaned === null) return refusal('evidence.metadata_unremovable', { kind });
  return success({ bytes: cleaned, keepsMetadata: kind === 'pdf' });
}

function cleanedBytes(bytes: Uint8Array, kind: EvidenceKind): Uint8Array | null {
  switch (kind) {
    case 'jpeg':
      return jpegWithoutMetadata(bytes);
    case 'png':
      return pngWithoutMetadata(bytes);
    case 'heic':
      return heicWithoutMetadata(bytes);
    case 'pdf':
      return bytes;
    default:
      return assertNever(kind);
  }
}
