/** What a column of JSON holds; undefined, which no schema takes for a document, where that is no JSON. */
export function jsonOf(column: unknown): unknown {
  try {
    return JSON.parse(String(column));
  } catch {
    return undefined;
  }
}
