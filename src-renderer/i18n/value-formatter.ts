import type { Language } from '#shared/contract/operations/app';
import { dayNumber, type Day } from '#shared/domain/calendar/day';
import { currencyExponent, type CurrencyCode } from '#shared/domain/money/currency';
import { formatDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';

/** How a calendar day is written: in full, without its year, with its weekday, or as its month alone. */
export type DayStyle = 'full' | 'short' | 'weekday' | 'month';

/** Turns values into text of one language. Nothing else in the page formats a number, a day or an amount. */
export interface ValueFormatter {
  readonly money: (amount: Money) => string;
  /** An amount with its sign, also where it is positive: for differences. */
  readonly change: (amount: Money) => string;
  readonly day: (day: Day, style?: DayStyle) => string;
  /** A moment: told in UTC (`Z`) on the borrower's own clock, told with another offset on the clock of the place it names. */
  readonly moment: (instant: string) => string;
  /** How long ago a moment is, in the largest fitting unit; `now` in milliseconds since 1970. */
  readonly ago: (instant: string, now: number) => string;
  readonly count: (count: number) => string;
  /** A rate that is written in percent: `"0.05"` is 0.05%. */
  readonly rate: (decimal: string) => string;
}

const locales: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

const dayStyles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  full: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  weekday: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
};

const momentStyle = { dateStyle: 'medium', timeStyle: 'short' } as const satisfies Intl.DateTimeFormatOptions;

const agoSteps: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400, 'day'],
];

/** The formatter of a language, made once. */
export const valueFormatter: (language: Language) => ValueFormatter = kept((language) => makeFormatter(locales[language]));

/** The locale that the desktop's own formatting and React Aria use for a language. */
export function localeOf(language: Language): string {
  return locales[language];
}

function makeFormatter(locale: string): ValueFormatter {
  const amounts = kept((currency: CurrencyCode) => currencyFormat(locale, currency, 'auto'));
  const changes = kept((currency: CurrencyCode) => currencyFormat(locale, currency, 'exceptZero'));
  const days = kept((style: DayStyle) => new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }));
  const ownMoments = kept<void, Intl.DateTimeFormat>(() => new Intl.DateTimeFormat(locale, momentStyle));
  const toldMoments = kept<void, Intl.DateTimeFormat>(() => new Intl.DateTimeFormat(locale, { ...momentStyle, timeZone: 'UTC' }));
  const relative = kept<void, Intl.RelativeTimeFormat>(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const counts = kept<void, Intl.NumberFormat>(() => new Intl.NumberFormat(locale));
  const rates = kept<void, Intl.NumberFormat>(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }));
  return {
    money: (amount) => amounts(amount.currency).format(numeric(formatDecimal(amount))),
    change: (amount) => changes(amount.currency).format(numeric(formatDecimal(amount))),
    day: (day, style = 'full') => dayText(days(style).formatToParts(dayNumber(day) * 86_400_000)),
    moment: (instant) => (instant.endsWith('Z') ? ownMoments().format(Date.parse(instant)) : toldMoments().format(toldTime(instant))),
    ago: (instant, now) => agoText(relative(), Math.max(0, now - Date.parse(instant)) / 1000),
    count: (value) => counts().format(value),
    rate: (decimal) => `${rates().format(numeric(decimal))}%`,
  };
}

// Making a format of Intl takes longer than writing a hundred values with it, so each is made when it is first needed, and kept.
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

function currencyFormat(locale: string, currency: CurrencyCode, signDisplay: 'auto' | 'exceptZero'): Intl.NumberFormat {
  const digits = currencyExponent(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    signDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

// What the clock showed where the moment was told, as if it were UTC: the offset is left out, whatever it is.
function toldTime(instant: string): number {
  return Date.parse(`${instant.replace(/[+-]\d{2}:\d{2}$/, '')}Z`);
}

// Chinese puts the weekday right behind the day: 2027年2月11日周四. A space between them is what a reader expects.
function dayText(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({ type, value }, index) => (type === 'weekday' && index > 0 ? ` ${value}` : value)).join('');
}

// Intl takes a decimal as text exactly, without going through a floating-point number; the cast says that it is one.
function numeric(decimal: string): `${number}` {
  return decimal as `${number}`;
}

function agoText(relative: Intl.RelativeTimeFormat, seconds: number): string {
  const step = agoSteps.find(([limit]) => seconds < limit);
  if (step === undefined) return relative.format(0, 'minute');
  const [, size, unit] = step;
  return relative.format(-Math.floor(seconds / size), unit);
}
