/** What the tool needs of the process that runs it; given in, so that a test runs it without a process. */
export interface ToolStreams {
  /** The directory that relative file names start from. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: TextSink;
  readonly stderr: TextSink;
}

/** Where text goes. Node's streams fit: `write` calls back when the text has left the process. */
export interface TextSink {
  write(text: string, written?: (error?: Error | null) => void): unknown;
}
