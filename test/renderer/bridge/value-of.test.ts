import { describe, expect, it } from 'vitest';
import { refusal, success } from '../../../src-shared/domain/result';
import { valueOf } from '../../../src-renderer/bridge/value-of';

describe('valueOf', () => {
  it('gives the value of a call that succeeded', async () => {
    expect(await valueOf(async () => success(7))).toBe(7);
  });

  it('throws the failure of a call that was refused, with its data', async () => {
    await expect(valueOf(async () => refusal('bill_file.sum_out_of_range', { line: 4 }))).rejects.toMatchObject({ failure: { code: 'bill_file.sum_out_of_range', data: { line: 4 } } });
  });

  it('throws a coded failure where there was no answer', async () => {
    await expect(valueOf(() => Promise.reject(new Error('gone')))).rejects.toMatchObject({ failure: { code: 'app.unexpected' } });
  });
});
