import type { Verb } from './verb';
import { annualRateVerb } from './verbs/annual-rate';
import { creditFileVerb } from './verbs/credit-file';
import { deriveVerb } from './verbs/derive';
import { importVerb } from './verbs/import';
import { lateChargesVerb } from './verbs/late-charges';
import { optionsVerb } from './verbs/options';
import { scheduleVerb } from './verbs/schedule';

/** The verbs that read an input, in the order of `help`. */
export const verbs: readonly Verb[] = [
  importVerb,
  annualRateVerb,
  scheduleVerb,
  lateChargesVerb,
  creditFileVerb,
  optionsVerb,
  deriveVerb([annualRateVerb, scheduleVerb, lateChargesVerb, optionsVerb]),
];

/** The verbs that are specified and not part of this version. */
export const plannedVerbs: Readonly<Record<string, string>> = {
  'check-contacts': 'Contacts by a collector, each judged by the rules in force on its day.',
  'check-letter': 'A demand letter, checked for its parts, sums, wording and signs of fraud.',
};
