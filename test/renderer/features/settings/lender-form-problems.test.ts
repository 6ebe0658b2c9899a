import { describe, expect, it } from 'vitest';
import { lenderFormProblems } from '../../../../src-renderer/features/settings/lender-form-problems';

const problem = (address: string) => lenderFormProblems(address, 'token').address;

describe('lenderFormProblems', () => {
  it('takes https, and http of this computer only', () => {
    for (const address of ['https://lender.test/api', 'http://127.0.0.1:8080', 'http://localhost:9', 'http://[::1]:1/v1']) expect(problem(address)).toBeNull();
    for (const address of ['http://lender.test', 'http://127.0.0.1.lender.test']) expect(problem(address)).toBe('settings.lender.addressInsecure');
  });

  it('names what is missing or no address', () => {
    expect(problem(' ')).toBe('settings.lender.addressMissing');
    for (const address of ['lender.test', 'ftp://lender.test', 'https://me:secret@lender.test', 'https://']) expect(problem(address)).toBe('settings.lender.addressMalformed');
    expect(lenderFormProblems('https://lender.test', ' ').token).toBe('settings.lender.tokenMissing');
  });
});
