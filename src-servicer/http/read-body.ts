import { refusal, success, type Failure, type Result } from '#shared/domain/result';

const maximumBodyBytes = 64 * 1024;

/** Reads a request's body as UTF-8 text. Refuses one of more than 64 KiB without taking in more than that, and one that is not UTF-8. */
export async function readBody(request: Request): Promise<Result<string, Failure<'body_too_large' | 'body_malformed'>>> {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBodyBytes) return refusal('body_too_large');
  if (request.body === null) return success('');
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > maximumBodyBytes) {
      await reader.cancel();
      return refusal('body_too_large');
    }
    chunks.push(chunk.value);
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    // The decoder says no more than that it is not UTF-8.
    return refusal('body_malformed');
  }
}
