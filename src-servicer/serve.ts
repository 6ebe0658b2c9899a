import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { daySchema } from '#shared/contract/parsers';
import { fixedClock, systemClock } from './clock/clock';
import { plantedErrors } from './ledger/planted-error';
import { failureCode } from './server/failure-code';
import { listen } from './server/listen';

const usage = `Usage: npm run servicer -- [--port N] [--host ADDRESS] [--data FOLDER] [--date YYYY-MM-DD] [--token TOKEN]
                          [--decision-seconds N] [--decision-days N] [--planted-error KIND]

The reference servicer: a made-up lender with one made-up account that speaks the servicing contract (docs/servicer-api.md).
  --port              0 takes any free port (default)
  --host              127.0.0.1 (default); anything else lets other machines in
  --data              keeps the data in FOLDER; without it they are gone at the end
  --date              the business date stands still on this day; without it, it is today in Asia/Shanghai
  --token             the bearer token to take; without it a random one is made
  --decision-seconds  how long a request stays under review (default 2)
  --decision-days     how many business days more (default 0)
  --planted-error     a mistake to make on purpose in the latest bill with a late charge:
                      ${plantedErrors.join(', ')}
Prints one line of JSON, {"url","token"}, when it takes requests; ends on SIGINT or SIGTERM.
`;

const wholeNumber = z.string().regex(/^\d{1,9}$/).transform(Number);
const optionsSchema = z.object({
  port: wholeNumber.pipe(z.int().max(65535)).default(0),
  host: z.string().min(1).default('127.0.0.1'),
  data: z.string().min(1).nullable().default(null),
  date: daySchema.optional(),
  token: z.string().regex(/^\S{16,}$/).optional(),
  'decision-seconds': wholeNumber.default(2),
  'decision-days': wholeNumber.default(0),
  'planted-error': z.enum(plantedErrors).nullable().default(null),
});

/** The options of the command line, or null where they make no sense. */
function readOptions(): z.output<typeof optionsSchema> | 'help' | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        port: text,
        host: text,
        data: text,
        date: text,
        token: text,
        'decision-seconds': text,
        'decision-days': text,
        'planted-error': text,
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) return 'help';
    return optionsSchema.safeParse(values).data ?? null;
  } catch {
    // An unknown option: answered by the usage like any other wrong one.
    return null;
  }
}

async function serve(): Promise<void> {
  const options = readOptions();
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    process.exitCode = options === null ? 2 : 0;
    return;
  }
  const token = options.token ?? randomBytes(32).toString('base64url');
  const servicer = await listen({
    host: options.host,
    port: options.port,
    dataFolder: options.data,
    nativeBinding: null,
    token,
    clock: options.date === undefined ? systemClock : fixedClock(options.date),
    decisionDelay: { days: options['decision-days'], seconds: options['decision-seconds'] },
    plantedError: options['planted-error'],
  });
  const stop = (): void => void servicer.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(`${JSON.stringify({ url: servicer.url, token })}\n`);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${JSON.stringify({ code: failureCode(error) })}\n`);
  process.exitCode = 1;
});
