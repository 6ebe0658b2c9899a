const itemsInPiece = 1000;

/**
 * Writes a document as JSON in pieces, a line for each member and for each item of a list in it: the entries of a bill file of a
 * million rows are longer than one string can be.
 */
export function* jsonPieces(document: unknown): Generator<string, void, undefined> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    yield `${JSON.stringify(document)}\n`;
    return;
  }
  let separator = '{\n';
  for (const [name, member] of Object.entries(document)) {
    if (member === undefined) continue;
    yield `${separator}  ${JSON.stringify(name)}: `;
    yield* Array.isArray(member) ? listPieces(member) : [JSON.stringify(member)];
    separator = ',\n';
  }
  yield separator === '{\n' ? '{}\n' : '\n}\n';
}

function* listPieces(items: readonly unknown[]): Generator<string, void, undefined> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  for (let from = 0; from < items.length; from += itemsInPiece) {
    const piece = items.slice(from, from + itemsInPiece).map((item) => `    ${JSON.stringify(item)}`);
    yield `${from === 0 ? '[\n' : ',\n'}${piece.join(',\n')}`;
  }
  yield '\n  ]';
}
