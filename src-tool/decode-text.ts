import type { Decode } from '../src-shared/domain/bill-file/encoding';

/** Decodes with the platform's decoder; throws on the first byte that is not of the encoding. */
export const decodeText: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
