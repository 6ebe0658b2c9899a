import { assertNever } from '../broken-invariant';
import { refusal, success, type Failure, type Result } from '../result';
import { indexOfText } from './byte-reading';
import { isEncryptedPdf } from './encrypted-pdf';
import type { EvidenceFailureCode } from './evidence-failures';
import { claimedKind, type EvidenceKind } from './evidence-kind';
import { isoBoxes } from './iso-boxes';
import { jpegSegments } from './jpeg-segments';
import { kindByBytes } from './kind-by-bytes';
import { pngChunks } from './png-chunks';

/**
 * What a file given as evidence is, by its bytes alone. `name` is what it is called: where its ending claims another of
 * the kinds, the file is refused; any other ending, or none, claims nothing. `maximumBytes` is the most that is taken.
 * That the parts of a picture lead to its end is looked at, not what it shows.
 */
export function identifyEvidence(
  bytes: Uint8Array,
  name: string,
  maximumBytes: number,
): Result<EvidenceKind, Failure<EvidenceFailureCode>> {
  if (bytes.length === 0) return refusal('evidence.empty');
  if (bytes.length > maximumBytes) return refusal('evidence.too_large', { bytes: bytes.length, maximum: maximumBytes });
  const found = kindByBytes(bytes);
  if (found === null) return refusal('evidence.unknown_kind');
  const claimed = claimedKind(name);
  if (claimed !== null && claimed !== found) return refusal('evidence.name_contradicts', { claimed, found });
  if (!isWhole(bytes, found)) return refusal('evidence.truncated', { kind: found });
  if (found === 'pdf' && isEncryptedPdf(bytes)) return refusal('evidence.encrypted');
  return success(found);
}

function isWhole(bytes: Uint8Array, kind: EvidenceKind): boolean {
  switch (kind) {
    case 'jpeg':
      return jpegSegments(bytes) !== null;
    case 'png':
      return pngChunks(bytes) !== null;
    case 'heic': {
      const boxes = isoBoxes(bytes, 0, bytes.length) ?? [];
      return ['meta', 'mdat'].every((wanted) => boxes.some(({ name }) => name === wanted));
    }
    case 'pdf':
      // Readers look for the end in the last 1024 bytes (ISO 32000-1, annex H, note 18).
      return indexOfText(bytes, '%%EOF', Math.max(0, bytes.length - 1024)) !== -1;
    default:
      return assertNever(kind);
  }
}
