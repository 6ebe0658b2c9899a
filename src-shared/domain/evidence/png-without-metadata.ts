import { joined } from './byte-reading';
import { pngChunks, pngSignature } from './png-chunks';

const critical = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
// Colours, transparency, size; and the frames of a moving picture, which are pixels.
const ofPicture = new Set(
  [
    critical,
    ['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'mDCv', 'cLLI', 'cLLi', 'bKGD', 'pHYs'],
    ['acTL', 'fcTL', 'fdAT'],
  ].flat(),
);

/**
 * A PNG with only what its picture needs: texts, Exif, times, and whatever is not known to belong to the picture are
 * left out, and so is what follows its end. Chunks that are kept are kept as they are. Null where its parts are not
 * understood.
 */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const chunks = pngChunks(bytes);
  // A capital first letter: nobody may show the picture without knowing the chunk (PNG, 5.4).
  if (chunks === null || chunks.some(({ name }) => /^[A-Z]/.test(name) && !critical.includes(name))) return null;
  const kept = chunks.filter(({ name }) => ofPicture.has(name)).map(({ start, end }) => bytes.subarray(start, end));
  return joined([bytes.subarray(0, pngSignature.length), ...kept]);
}
