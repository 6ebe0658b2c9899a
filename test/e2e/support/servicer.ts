import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { storyDay } from './application';

const root = path.resolve(import.meta.dirname, '../../..');

/** The reference lender, running by itself as integrators run it. */
export interface StandAloneServicer {
  readonly url: string;
  readonly token: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts it on a loopback port with its data in a folder; the same folder and port bring it back as it was. */
export async function startServicer(
  dataFolder: string,
  { port = 0, date = storyDay, more = [] }: { readonly port?: number; readonly date?: string; readonly more?: readonly string[] } = {},
): Promise<StandAloneServicer> {
  const script = path.join(root, 'out/servicer/serve.js');
  const options = ['--port', String(port), '--data', dataFolder, '--date', date, '--token', 'story-token-0123456789abcdef', ...more];
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), failing(child)])) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return {
    url,
    token,
    port: Number(new URL(url).port),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function failing(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the servicer ended with ${String(code)} before it listened`);
}
