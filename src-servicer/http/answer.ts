/** What a handler answers, before it is put on the wire. `body` is JSON text, empty where there is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that carries a JSON document. */
export function jsonAnswer(body: string, status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}
