import { languages, profileNames } from '#shared/contract/operations/app';
import { isDay } from '#shared/domain/calendar/day';
import { startScreens } from './start-address';

/** The switches with which the application may be started, each with what it takes and how that is said. */
const options: readonly { readonly name: string; readonly takes: (value: string) => boolean; readonly values: string }[] = [
  { name: 'date', takes: isDay, values: 'a day as YYYY-MM-DD' },
  { name: 'language', takes: (value) => isOneOf(value, languages), values: languages.join(' or ') },
  { name: 'profile', takes: (value) => isOneOf(value, profileNames), values: profileNames.join(' or ') },
  { name: 'screen', takes: (value) => isOneOf(value, startScreens), values: startScreens.join(', ') },
];

/** A sentence about the first switch whose value cannot be used, for who started the application; null where all can. */
export function startOptionProblem(commandLine: {
  readonly hasSwitch: (name: string) => boolean;
  readonly getSwitchValue: (name: string) => string;
}): string | null {
  for (const { name, takes, values } of options) {
    if (!commandLine.hasSwitch(name)) continue;
    const value = commandLine.getSwitchValue(name);
    if (value === '') return `--${name} needs a value: ${values}.`;
    if (!takes(value)) return `--${name}=${value} cannot be used: it takes ${values}.`;
  }
  return null;
}

function isOneOf(value: string, values: readonly string[]): boolean {
  return values.includes(value);
}
