/** The encodings a bill file is known to arrive in: as exported (UTF-8, GB18030) or saved again by a spreadsheet (UTF-16). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Turns bytes into text; given by the host, because shared code knows no decoder. It must throw where the bytes are not of
 * that encoding (`new TextDecoder(encoding, { fatal: true })`): a replacement character would falsify a borrower's data.
 */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;
