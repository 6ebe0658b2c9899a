/** Every operation that the page can ask for, `noun.verb`. The bridge is made from this list; nobody writes a channel. */
export const operationNames = [
  'app.read',
  'app.updateSettings',
  'profile.open',
  'profile.create',
  'profile.unlock',
  'lender.connect',
  'sync.run',
  'overview.read',
  'schedule.read',
  'bill.read',
  'figure.explain',
  'request.list',
  'request.read',
  'request.quote',
  'request.file',
  'request.cancel',
  'request.answer',
  'help.read',
  'help.keep',
  'help.options',
  'help.ask',
  'billFile.choose',
  'billFile.drop',
  'billFile.store',
  'billFile.discard',
  'billFile.list',
] as const;

/** The name of an operation. */
export type OperationName = (typeof operationNames)[number];

/** Everything that the trusted side tells the page without being asked. */
export const pageEventNames = ['store.changed', 'app.changed'] as const;
