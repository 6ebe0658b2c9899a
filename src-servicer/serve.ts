import { randomBytes } from 'node:crypto';
import { fixedClock, systemClock } from './clock/clock';
import { readServeOptions, usage } from './serve-options';
import { failureCode } from './server/failure-code';
import { listen } from './server/listen';

async function serve(): Promise<void> {
  const call = readServeOptions(process.argv.slice(2));
  if (call.kind === 'help') {
    process.stdout.write(usage);
    return;
  }
  if (call.kind === 'wrong') {
    process.stderr.write(`${call.reason}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const { options } = call;
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
