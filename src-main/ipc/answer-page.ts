import { ipcMain, session, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { FailureCode } from '#shared/contract/failures';
import { operationNames, type OperationName } from '#shared/contract/operations/operation-names';
import {
  operationRequests,
  type OperationRequest,
  type OperationResult,
  type PageEventName,
} from '#shared/contract/operations/operations';
import { refusal, type Failure, type Result } from '#shared/domain/result';
import { pageAddress } from '../window/page-protocol';

/** What answers each operation, once its request has been parsed. */
export type OperationHandlers = {
  readonly [Name in OperationName]: (request: OperationRequest<Name>) => Promise<OperationResult<Name>>;
};

/**
 * Answers the page's calls: one channel for each operation, nothing else. A call that does not come from the page's own
 * main frame, or whose request does not parse, is answered `ipc.refused`, never with nothing.
 */
export function answerPage(handlers: OperationHandlers): void {
  for (const name of operationNames) {
    ipcMain.handle(name, (event, request: unknown) => answer(handlers, name, event, request));
  }
}

/** Tells a page that something happened. */
export function tellPage(contents: WebContents, event: PageEventName): void {
  if (!contents.isDestroyed()) contents.send(event);
}

async function answer(
  handlers: OperationHandlers,
  name: OperationName,
  event: IpcMainInvokeEvent,
  request: unknown,
): Promise<Result<unknown, Failure<FailureCode>>> {
  if (!isThePage(event)) return refusal('ipc.refused');
  const parsed = operationRequests[name].safeParse(request);
  if (!parsed.success) return refusal('ipc.refused');
  try {
    // The schema of this very name made the request what the handler takes.
    const handle = handlers[name] as (request: unknown) => Promise<Result<unknown, Failure<FailureCode>>>;
    return await handle(parsed.data);
  } catch (error) {
    process.stderr.write(`main: ${name}: ${error instanceof Error ? error.name : typeof error}\n`);
    return refusal('app.unexpected');
  }
}

function isThePage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  const isOurs = event.sender.session === session.defaultSession;
  return isOurs && frame !== null && frame === event.sender.mainFrame && frame.url.split('#')[0] === pageAddress;
}
