/**
 * Something a person can put right: the message says what is missing and what to do, so it is shown
 * without a stack trace. Any other error is a fault of these scripts.
 */
export class SetupProblem extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'SetupProblem';
  }
}
