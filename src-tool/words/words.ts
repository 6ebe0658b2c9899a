/** What fills the gaps of a sentence. */
export type WordData = Readonly<Record<string, string | number>>;

/** A sentence for each of some failure codes. The tool speaks English to engineers; the application has its own words. */
export type Words<Code extends string> = Readonly<Record<Code, (data: WordData) => string>>;
