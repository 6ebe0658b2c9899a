/** What stands after a line: a line end, the end of the file, or a cut inside a character at the end of the file. */
export type LineEnd = 'line' | 'file' | 'torn';

/** One physical line of a text file, without its line end. */
export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly end: LineEnd;
}
