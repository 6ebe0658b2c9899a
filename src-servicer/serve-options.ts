import { parseArgs } from 'node:util';
import { z } from 'zod';
import { daySchema } from '#shared/contract/parsers';
import { plantedErrors } from './ledger/planted-error';

/** How the reference servicer is started. */
export const usage = `Usage: npm run servicer -- [--port N] [--host ADDRESS] [--data FOLDER] [--date YYYY-MM-DD] [--token TOKEN]
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

const takes: Readonly<Record<keyof ServeOptions, string>> = {
  port: 'a whole number up to 65535',
  host: 'an address',
  data: 'a folder',
  date: 'a day as YYYY-MM-DD',
  token: 'at least 16 characters without spaces',
  'decision-seconds': 'a whole number of seconds',
  'decision-days': 'a whole number of days',
  'planted-error': `one of ${plantedErrors.join(', ')}`,
};

/** The options of a start, checked. */
export type ServeOptions = z.output<typeof optionsSchema>;

/** What a command line asks for: a start, the usage, or what is wrong with it, in a sentence. */
export type ServeCall =
  | { readonly kind: 'start'; readonly options: ServeOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads the words after the program's name. */
export function readServeOptions(argv: readonly string[]): ServeCall {
  const text = { type: 'string' } as const;
  const named = Object.fromEntries(Object.keys(takes).map((name) => [name, text]));
  let values: Readonly<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({ args: [...argv], options: { ...named, help: { type: 'boolean', short: 'h' } } }));
  } catch (error) {
    // Node's own sentence names the option; what it adds in further sentences is about file names, which there are none of.
    return { kind: 'wrong', reason: error instanceof Error ? `${error.message.split(/[.\n]/)[0] ?? ''}.` : 'The options cannot be read.' };
  }
  const { help, ...given } = values;
  if (help === true) return { kind: 'help' };
  const parsed = optionsSchema.safeParse(given);
  if (parsed.success) return { kind: 'start', options: parsed.data };
  // Only the options of the schema can be at fault: others have been refused above.
  const name = String(parsed.error.issues[0]?.path[0]) as keyof ServeOptions;
  return { kind: 'wrong', reason: `--${name} ${String(given[name])} cannot be used: it takes ${takes[name]}.` };
}
