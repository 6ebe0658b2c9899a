import { randomBytes } from 'node:crypto';
import { daysBetween, day, type Day } from '#shared/domain/calendar/day';
import type { Clock } from '../clock/clock';
import { decideRequest } from '../ledger/decide-request';
import type { LedgerBook } from '../ledger/ledger-book';
import { ledgerDocuments } from '../ledger/ledger-documents';
import type { LedgerEvent } from '../ledger/ledger-event';
import type { LedgerState, RequestRecord } from '../ledger/ledger-state';
import { withPlantedError, type PlantedError } from '../ledger/planted-error';
import { replay } from '../ledger/replay';
import { sampleBook } from '../seed/sample-book';
import { sampleCalendar } from '../seed/sample-calendar';
import { sampleEvents } from '../seed/sample-events';
import { documentStore } from '../storage/document-store';
import { eventStore } from '../storage/event-store';
import { metaStore } from '../storage/meta-store';
import type { ServicerDatabase } from '../storage/open-database';

/** How long a request stays under review: so many business days, and so many seconds. */
export interface DecisionDelay {
  readonly days: number;
  readonly seconds: number;
}

/** How this lender behaves beside its terms. */
export interface LenderBehaviour {
  readonly decisionDelay: DecisionDelay;
  /** A mistake that it makes on purpose; null for none. */
  readonly plantedError: PlantedError | null;
}

/** Keeps events and published documents together: whatever is appended is published in the same transaction. */
export interface LedgerKeeper {
  readonly book: LedgerBook;
  /** Names this data set; another one after the data was deleted. */
  readonly dataSet: string;
  /** The account as last published. */
  readonly state: () => LedgerState;
  /** Brings the documents to the clock's business date and decides what waited long enough. Cheap where nothing is due. */
  readonly catchUp: () => void;
  /** Records events and publishes what follows from them. */
  readonly append: (events: readonly LedgerEvent[]) => void;
  /** Drops what is remembered outside the database, after a transaction around `append` failed. */
  readonly forget: () => void;
}

/** Opens the ledger of a database; an empty database gets the sample account, made for the clock's business date. */
export function ledgerKeeper(
  database: ServicerDatabase,
  clock: Clock,
  { decisionDelay: delay, plantedError }: LenderBehaviour,
): LedgerKeeper {
  const [meta, events, documents] = [metaStore(database), eventStore(database), documentStore(database)];
  const calendar = sampleCalendar(day(meta.read('anchor-date') ?? clock.businessDate()));
  const book = sampleBook(calendar);
  let built: { readonly date: Day; readonly state: LedgerState } | null = null;

  const publish = (): LedgerState => {
    const date = clock.businessDate();
    const state = replay(book, events.all(), date);
    const right = ledgerDocuments(book, state, date);
    documents.replaceAll(plantedError === null ? right : withPlantedError(book, right, plantedError), clock.now());
    meta.write('built-for', date);
    built = { date, state };
    return state;
  };
  const publishTransaction = database.transaction((added: readonly LedgerEvent[]): LedgerState => {
    events.append(added);
    let state = publish();
    const decisions = decisionsDue(book, state, clock, delay);
    if (decisions.length > 0) {
      events.append(decisions);
      state = publish();
    }
    return state;
  });
  const append = (added: readonly LedgerEvent[]): LedgerState => {
    try {
      return publishTransaction(added);
    } catch (error) {
      built = null;
      throw error;
    }
  };
  const current = (): LedgerState => (built === null ? append([]) : built.state);

  const begin = database.transaction((): void => {
    if (meta.read('data-set') !== null) return;
    // Short, because every cursor carries it and the contract allows a cursor 200 characters.
    meta.write('data-set', randomBytes(9).toString('base64url'));
    meta.write('anchor-date', calendar.anchorDate);
    events.append(sampleEvents(book, calendar));
  });
  begin();
  append([]);
  return {
    book,
    dataSet: meta.read('data-set') ?? '',
    state: current,
    catchUp: () => {
      const isAnotherDay = built === null || built.date !== clock.businessDate();
      if (isAnotherDay || decisionsDue(book, current(), clock, delay).length > 0) append([]);
    },
    append: (added) => void append(added),
    forget: () => {
      built = null;
    },
  };
}

/** The decisions on all requests that have been under review for long enough. */
function decisionsDue(book: LedgerBook, state: LedgerState, clock: Clock, delay: DecisionDelay): readonly LedgerEvent[] {
  const [date, at] = [clock.businessDate(), clock.now()];
  return state.requests
    .filter(({ document }) => document.state === 'in-review')
    .filter((request) => hasWaited(request, date, at, delay))
    .map((request) => ({
      kind: 'request-decided' as const,
      date,
      at,
      requestId: request.document.id,
      decision: decideRequest(book, state, request, { date, at }),
    }));
}

function hasWaited({ document }: RequestRecord, date: Day, at: string, delay: DecisionDelay): boolean {
  const waited = (Date.parse(at) - Date.parse(document.receivedAt)) / 1000;
  // Less than nothing: the clock was set back, and nobody could say how long the wait was.
  const isLongEnough = waited < 0 || waited >= delay.seconds;
  return isLongEnough && daysBetween(day(document.receivedAt.slice(0, 10)), date) >= delay.days;
}
