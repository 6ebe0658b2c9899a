import path from 'node:path';

/** The folder that holds package.json, as an absolute path; every script works from here, wherever it was called from. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');
