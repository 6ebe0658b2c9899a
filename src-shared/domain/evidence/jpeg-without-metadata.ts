import { hasTextAt, joined } from './byte-reading';
import { exifHeader, exifOrientation, orientationSegment } from './exif-orientation';
import { jpegSegments, type JpegSegment } from './jpeg-segments';

const endOfImage = Uint8Array.of(0xff, 0xd9);

/**
 * A JPEG with only what its picture needs: tables, frames, scans, and of what applications may add JFIF, Adobe's
 * colour transform and the colour profile. How it is to be turned is written anew where it is to be turned. What
 * follows the end of the image is left out: second pictures, films. Null where its parts are not understood.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const segments = jpegSegments(bytes);
  if (segments === null || segments.some(({ marker }) => marker >= 0xf0 && marker <= 0xfd)) return null;
  const kept = segments.filter((segment) => isOfPicture(bytes, segment));
  const exif = segments.find(({ marker, content }) => marker === 0xe1 && hasTextAt(bytes, content, exifHeader));
  const orientation = exif === undefined ? 1 : exifOrientation(bytes, exif.content, exif.end);
  const parts = kept.map(({ start, end }) => bytes.subarray(start, end));
  // JFIF wants to be first (ITU-T T.871, 10.1).
  const place = kept[0]?.marker === 0xe0 ? 1 : 0;
  const turned = orientation === 1 ? parts : parts.toSpliced(place, 0, orientationSegment(orientation));
  return joined([bytes.subarray(0, 2), ...turned, endOfImage]);
}

function isOfPicture(bytes: Uint8Array, { marker, content }: JpegSegment): boolean {
  switch (marker) {
    case 0xe0:
      return hasTextAt(bytes, content, 'JFIF\0');
    case 0xe2:
      return hasTextAt(bytes, content, 'ICC_PROFILE\0');
    case 0xee:
      return hasTextAt(bytes, content, 'Adobe');
    default:
      // APP0 to APP15, and comments.
      return marker < 0xe0;
  }
}
