import type { Result } from '#shared/domain/result';
import { BridgeFailure } from './bridge-failure';

/**
 * The value that a call to the trusted side brings.
 * @throws BridgeFailure where it was refused, and with `app.unexpected` where there was no answer at all.
 */
export async function valueOf<T>(call: () => Promise<Result<T>>): Promise<T> {
  const result = await answered(call);
  if (result.ok) return result.value;
  throw new BridgeFailure(result.failure);
}

async function answered<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (cause) {
    throw new BridgeFailure({ code: 'app.unexpected' }, { cause });
  }
}
