import type { Failure } from '#shared/domain/result';

/** A refusal of the trusted side, thrown so that a query or a mutation ends in it. Its code has words in every language. */
export class BridgeFailure extends Error {
  override readonly name = 'BridgeFailure';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}
