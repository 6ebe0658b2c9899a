import type { Language } from '#shared/contract/operations/app';
import { dayNumber, type Day } from '#shared/domain/calendar/day';
import { currencyExponent } from '#shared/domain/money/currency';
import { formatDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';

/** How a calendar day is written: in full, without its year, or with its weekday. */
export type DayStyle = 'full' | 'short' | 'weekday';

/** Turns values into text of one language. Nothing else in the page formats a number, a day or an amount. */
export interface ValueFormatter {
  readonly money: (amount: Money) => string;
  /** An amount with its sign, also where it is positive: for differences. */
  readonly change: (amount: Money) => string;
  readonly day: (day: Day, style?: DayStyle) => string;
  /** A moment on the borrower's own clock. */
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
  weekday: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
};

const agoSteps: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400, 'day'],
];

const made = new Map<Language, ValueFormatter>();

/** The formatter of a language, made once. */
export function valueFormatter(language: Language): ValueFormatter {
  const known = made.get(language) ?? makeFormatter(locales[language]);
  made.set(language, known);
  return known;
}

/** The locale that the desktop's own formatting and React Aria use for a language. */
export function localeOf(language: Language): string {
  return locales[language];
}

function makeFormatter(locale: string): ValueFormatter {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const count = new Intl.NumberFormat(locale);
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  return {
    money: (amount) => currencyText(locale, amount, 'auto'),
    change: (amount) => currencyText(locale, amount, 'exceptZero'),
    day: (day, style = 'full') => dayText(locale, day, style),
    moment: (instant) => moment.format(new Date(instant)),
    ago: (instant, now) => agoText(relative, Math.max(0, now - Date.parse(instant)) / 1000),
    count: (value) => count.format(value),
    rate: (decimal) => `${rate.format(numeric(decimal))}%`,
  };
}

function currencyText(locale: string, amount: Money, signDisplay: 'auto' | 'exceptZero'): string {
  const digits = currencyExponent(amount.currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'narrowSymbol',
    signDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(numeric(formatDecimal(amount)));
}

// Intl takes a decimal as text exactly, without going through a floating-point number; the cast says that it is one.
function numeric(decimal: string): `${number}` {
  return decimal as `${number}`;
}

function dayText(locale: string, day: Day, style: DayStyle): string {
  const midnight = new Date(dayNumber(day) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }).format(midnight);
}

function agoText(relative: Intl.RelativeTimeFormat, seconds: number): string {
  const step = agoSteps.find(([limit]) => seconds < limit);
  if (step === undefined) return relative.format(0, 'minute');
  const [, size, unit] = step;
  return relative.format(-Math.floor(seconds / size), unit);
}
