/** A published figure beside ours, both as they are compared. */
export interface Compared {
  readonly name: string;
  readonly published: string;
  readonly ours: string;
}

/** How many of how many agree, for the title of a test. */
export function agreement(what: string, compared: readonly Compared[]): string {
  const agreeing = compared.filter(({ published, ours }) => published === ours).length;
  return `${what}: ${agreeing} of ${compared.length} agree`;
}

/** The names of those that do not agree. */
export function disagreeing(compared: readonly Compared[]): readonly string[] {
  return compared.filter(({ published, ours }) => published !== ours).map(({ name }) => name);
}

/** A plain decimal rounded half up to so many decimals, by its digits. */
export function roundedText(decimal: string, decimals: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const rounded = String(digits + (Number(fraction[decimals] ?? 0) >= 5 ? 1n : 0n)).padStart(decimals + 1, '0');
  const text = decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
  return decimal.startsWith('-') && /[1-9]/.test(text) ? `-${text}` : text;
}
