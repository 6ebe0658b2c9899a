import { refusal, success, type Failure, type Result } from '#shared/domain/result';

/** The most an answer may hold; a page of a thousand changes is far below it. */
export const largestAnswerBytes = 32 * 1024 * 1024;

/** The body of an answer as text, read in pieces, given up as soon as it is larger than allowed or no proper UTF-8. */
export async function readBody(
  response: Response,
): Promise<Result<string, Failure<'lender.answer_too_large' | 'lender.answer_malformed'>>> {
  const tooLarge = refusal('lender.answer_too_large', { megabytes: largestAnswerBytes / 1024 / 1024 });
  if (Number(response.headers.get('content-length') ?? 0) > largestAnswerBytes) {
    await response.body?.cancel();
    return tooLarge;
  }
  if (response.body === null) return success('');
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    // Leaving the loop cancels the stream.
    if (size > largestAnswerBytes) return tooLarge;
    pieces.push(piece);
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    return refusal('lender.answer_malformed');
  }
}
