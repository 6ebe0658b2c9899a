import { describe, expect, it } from 'vitest';
import { readServeOptions } from '../../src-servicer/serve-options';

describe('readServeOptions', () => {
  it('starts with what is given, and the defaults for the rest', () => {
    expect(readServeOptions(['--port', '8080', '--date=2026-11-23'])).toMatchObject({
      kind: 'start',
      options: { port: 8080, host: '127.0.0.1', date: '2026-11-23', data: null, 'decision-seconds': 2 },
    });
  });

  it.each([['--help'], ['-h'], ['--port', '1', '--help']])('shows the usage when asked by %j', (...argv) => {
    expect(readServeOptions(argv)).toEqual({ kind: 'help' });
  });

  it.each([
    [['--bogus'], '--bogus'],
    [['--port', '80801'], '--port 80801'],
    [['--port', '1.5'], 'a whole number up to 65535'],
    [['--port'], '--port'],
    [['--date', '2026-13-40'], '--date 2026-13-40'],
    [['--token', 'short'], 'at least 16 characters'],
    [['--planted-error', 'nothing'], 'one of '],
    [['extra'], 'extra'],
  ])('names the fault of %j', (argv, named) => {
    const call = readServeOptions(argv);

    expect(call).toMatchObject({ kind: 'wrong', reason: expect.stringContaining(named) });
    expect(call.kind === 'wrong' && call.reason.endsWith('.') && !call.reason.includes('\n')).toBe(true);
  });
});
