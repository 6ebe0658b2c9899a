import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refusal, success, type Failure, type Result } from '../src-shared/domain/result';
import type { ToolFailureCode } from './tool-failure';
import type { ToolStreams } from './tool-streams';
import type { Verb } from './verb';

type Read = Result<Uint8Array, Failure<ToolFailureCode>>;
type Limit = Verb['limit'];

/** The bytes of a file, or of standard input where no file is named. Never holds more than the verb's limit. */
export async function readInput(file: string | null, limit: Limit, { cwd, stdin }: ToolStreams): Promise<Read> {
  if (file !== null) return readNamedFile(file, limit, cwd);
  // At a terminal nothing would come until somebody types it.
  return stdin.isTTY === true ? success(new Uint8Array()) : collect(stdin, limit);
}

async function readNamedFile(file: string, limit: Limit, cwd: string): Promise<Read> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(resolve(cwd, file), 'r');
    const stats = await handle.stat();
    if (stats.isDirectory()) return refusal('file.is_directory', { file });
    if (stats.size > limit.bytes) return tooLarge(limit);
    return await collect(handle.createReadStream({ autoClose: false }), limit);
  } catch (error) {
    return unreadable(file, error);
  } finally {
    await handle?.close();
  }
}

async function collect(chunks: AsyncIterable<unknown>, limit: Limit): Promise<Read> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('input comes as bytes');
    length += chunk.length;
    if (length > limit.bytes) return tooLarge(limit);
    parts.push(chunk);
  }
  return success(Buffer.concat(parts, length));
}

function tooLarge({ bytes, code }: Limit): Read {
  return refusal(code, { maximumBytes: bytes });
}

function unreadable(file: string, error: unknown): Read {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (cause === 'ENOENT' || cause === 'ENOTDIR') return refusal('file.not_found', { file });
  if (cause === 'EISDIR') return refusal('file.is_directory', { file });
  return refusal('file.unreadable', { file, cause });
}
