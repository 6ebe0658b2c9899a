import { fileURLToPath } from 'node:url';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { main } from '../../src-tool/tool';
import { importOutput } from '../../src-tool/verbs/import-output';

const fixtures = fileURLToPath(new URL('../fixtures/bills-jd/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'tool-'));
afterAll(() => { rmSync(scratch, { recursive: true }); });

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(argv: readonly string[], input: readonly Uint8Array[] = [], cwd = fixtures): Promise<Run> {
  const [out, error]: [string[], string[]] = [[], []];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield* input;
  }
  const code = await main(argv, {
    cwd,
    stdin: stdin(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => error.push(text) },
  });
  return { code, out: out.join(''), error: error.join('') };
}

const failure = z.strictObject({ code: z.string(), message: z.string().min(10), where: z.string().optional() });

function scratchFile(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(scratch, name), bytes);
  return join(scratch, name);
}

describe('import', () => {
  it('prints what the schema promises when the file is named from the working directory', async () => {
    const { code, out, error } = await run(['import', 'jd-2024-format.csv']);

    const document = importOutput.parse(JSON.parse(out));
    expect([code, error]).toEqual([0, '']);
    expect(document).toMatchObject({ format: 'jd', encoding: 'utf-8', headerLine: 22, rows: 15, accepted: 15, skipped: [] });
    expect(document.totals.neutral).toEqual({ count: 4, gross: '4214.56', net: '4214.56' });
    expect(document.credit['baitiao']).toEqual({
      purchases: { count: 6, gross: '785.47', net: '785.47' },
      refunds: { count: 3, amount: '114.98' },
      repayments: { count: 1, amount: '1125.43' },
    });
  });

  it('prints amounts before and after the refund when a cell notes one', async () => {
    const { out } = await run(['import', 'jd-2026-baitiao-partial-refund.csv']);

    const [first] = importOutput.parse(JSON.parse(out)).entries;
    expect(first).toMatchObject({ amount: '1174.41', refunded: '903.43', net: '270.98', creditAccount: 'baitiao', line: 23 });
  });

  it('reads standard input when no file is named', async () => {
    const { out } = await run(['import', 'jd-2025-format.csv']);
    const bytes = new Uint8Array(readFileSync(join(fixtures, 'jd-2025-format.csv')));

    const piped = await run(['import'], [bytes.subarray(0, 1001), bytes.subarray(1001)]);

    expect(piped).toEqual({ code: 0, out, error: '' });
  });

  it('prints zero rows when the column row is the last', async () => {
    const file = scratchFile('header.csv', '交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支\n');

    const { code, out } = await run(['import', file]);

    expect(code).toBe(0);
    expect(importOutput.parse(JSON.parse(out))).toMatchObject({ rows: 0, accepted: 0, entries: [], period: null, claims: null });
  });
});

describe('help and schema', () => {
  it('lists the verbs when asked, those of later versions too', async () => {
    const { code, out } = await run(['help']);

    const { verbs } = z.object({ verbs: z.array(z.object({ verb: z.string(), available: z.boolean() })) }).parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(verbs).toContainEqual(expect.objectContaining({ verb: 'import', available: true }));
    expect(verbs).toContainEqual(expect.objectContaining({ verb: 'check-letter', available: false }));
  });

  it.each([[['help', 'import']], [['import', '--help']], [['import', '-h']]])('tells of one verb when asked by %j', async (argv) => {
    const { code, out } = await run(argv);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verb: 'import', usage: 'import [FILE]', available: true });
  });

  it('prints a JSON Schema when a verb is named', async () => {
    const { code, out } = await run(['schema', 'import']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verb: 'import', input: null, output: { type: 'object' } });
  });
});

describe('a refusal', () => {
  const big = scratchFile('big.csv', '');
  truncateSync(big, 200_000_001);
  const noColumn = scratchFile('column.csv', '交易时间,商户名称,交易说明,收/付款方式,交易状态,收/支\n');

  it.each([
    ['tool.verb_missing', []],
    ['tool.unknown_verb', ['imports']],
    ['tool.unknown_verb', ['constructor']],
    ['tool.verb_not_available', ['check-letter']],
    ['tool.unknown_option', ['import', '--fast']],
    ['tool.unknown_option', ['import', 'jd-2024-format.csv', '--fast']],
    ['tool.too_many_arguments', ['import', 'a', 'b']],
    ['tool.verb_missing', ['schema']],
    ['tool.unknown_verb', ['schema', 'nothing']],
    ['file.not_found', ['import', 'absent.csv']],
    ['file.is_directory', ['import', '.']],
    ['bill_file.empty', ['import', scratchFile('empty.csv', '')]],
    ['tool.input_missing', ['import']],
    ['tool.input_missing', ['schedule', '-']],
    ['tool.unknown_verb', ['imports', '--help']],
    ['tool.unknown_verb', ['help', 'nothing']],
    ['bill_file.not_text', ['import', scratchFile('zip.csv', new Uint8Array([0x50, 0x4b, 3, 4]))]],
    ['bill_file.too_large', ['import', big]],
    ['bill_file.unknown_format', ['import', 'README.md']],
    ['bill_file.missing_column', ['import', noColumn]],
  ])('is %s, alone on standard error, when the call is %j', async (expected, argv) => {
    const { code, out, error } = await run(argv);

    const printed = failure.parse(JSON.parse(error));
    expect([code, out, printed.code]).toEqual([2, '', expected]);
    expect(error.trimEnd()).not.toContain('\n');
  });

  it('names the line and the column when the column row lacks one', async () => {
    const { error } = await run(['import', noColumn]);

    expect(failure.parse(JSON.parse(error))).toMatchObject({ where: 'line 1, column 1', message: expect.stringContaining('金额') });
  });
});
