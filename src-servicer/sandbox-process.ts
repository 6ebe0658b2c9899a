import { z } from 'zod';
import { daySchema } from '#shared/contract/parsers';
import { fixedClock, systemClock } from './clock/clock';
import { failureCode } from './server/failure-code';
import { plantedErrors } from './ledger/planted-error';
import { listen, type ListeningServicer } from './server/listen';

// The built-in sandbox lender as a utility process of the application. Only this file knows the parent's port.

const startSchema = z.object({
  kind: z.literal('start'),
  dataFolder: z.string().nullable(),
  date: daySchema.nullable(),
  decisionDelaySeconds: z.number().min(0).max(86_400),
  plantedError: z.enum(plantedErrors).nullable().default(null),
  token: z.string().min(16),
  nativeBinding: z.string().nullable().default(null),
});
const messageSchema = z.discriminatedUnion('kind', [startSchema, z.object({ kind: z.literal('stop') })]);

let running: ListeningServicer | null = null;

async function start(message: z.output<typeof startSchema>): Promise<void> {
  try {
    running = await listen({
      host: '127.0.0.1',
      port: 0,
      dataFolder: message.dataFolder,
      nativeBinding: message.nativeBinding,
      token: message.token,
      clock: message.date === null ? systemClock : fixedClock(message.date),
      decisionDelay: { days: 0, seconds: message.decisionDelaySeconds },
      plantedError: message.plantedError,
    });
    process.parentPort.postMessage({ kind: 'listening', port: running.port });
  } catch (error) {
    process.parentPort.postMessage({ kind: 'failed', code: failureCode(error) });
  }
}

async function stop(): Promise<void> {
  await running?.close();
  process.exit(0);
}

process.parentPort.on('message', ({ data }: { readonly data: unknown }) => {
  const message = messageSchema.safeParse(data);
  if (!message.success) return process.parentPort.postMessage({ kind: 'failed', code: 'message_malformed' });
  if (message.data.kind === 'stop') return void stop();
  if (running === null) void start(message.data);
});
