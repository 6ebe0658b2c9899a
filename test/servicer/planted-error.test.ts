import { describe, expect, it } from 'vitest';
import { plantedErrors } from '../../src-servicer/ledger/planted-error';
import { documentsOfLists } from './support/all-documents';
import { aServicer } from './support/running-servicer';

describe('a lender that makes a mistake on purpose', () => {
  it.each(plantedErrors)('publishes documents that the contract takes and that differ from the right ones: %s', async (plantedError) => {
    const [right, wrong] = [await aServicer(), await aServicer({ plantedError })];

    const [rightOnes, wrongOnes] = [await documentsOfLists(right), await documentsOfLists(wrong)];

    const bills = (documents: ReadonlyMap<string, unknown>): unknown[] => [...documents].filter(([name]) => name.startsWith('bill/'));
    expect(bills(wrongOnes)).not.toEqual(bills(rightOnes));
    expect(bills(wrongOnes).length).toBe(bills(rightOnes).length);
  });
});
