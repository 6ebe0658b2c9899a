const asked = process.env['MINGZHANG_PROPERTY_RUNS'] ?? '200';
const count = Number(asked);
if (!Number.isSafeInteger(count) || count < 1) throw new Error(`MINGZHANG_PROPERTY_RUNS is a number of cases, not "${asked}"`);

/**
 * How often a property is tried, handed to `fc.assert` as its second argument: 200 cases, or as many as the environment variable
 * MINGZHANG_PROPERTY_RUNS says, for a long run over night.
 */
export const propertyRuns = { numRuns: count } as const;
