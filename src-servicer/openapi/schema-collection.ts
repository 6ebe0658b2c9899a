import { z } from 'zod';

/** A JSON object that the compiler need not know closer. */
export type JsonObject = { readonly [key: string]: unknown };

/** Gathers the named schemas that a document refers to; schemas with a `meta` identifier become components. */
export class SchemaCollection {
  readonly #components = new Map<string, unknown>();

  /** The JSON Schema of a parser: a reference where it has a name, else written out, its named parts as references. */
  reference(schema: z.ZodType): JsonObject {
    // `input` leaves answers open for fields of later versions; what is strict in the contract stays closed.
    const { $schema: _dialect, $defs: parts = {}, ...written } = z.toJSONSchema(schema, { io: 'input' });
    for (const [id, part] of Object.entries(parts)) this.#components.set(id, referring(part));
    const root = z.globalRegistry.get(schema)?.id;
    if (root === undefined || '$ref' in written) return objectOf(referring(written));
    this.#components.set(root, referring(written));
    return { $ref: `#/components/schemas/${root}` };
  }

  /** The components gathered so far, by name. */
  all(): JsonObject {
    return Object.fromEntries([...this.#components].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The same value with references into the components, and without the identifiers that only named them. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : referring(inner),
    ]),
  );
}

function objectOf(value: unknown): JsonObject {
  // Cast: a JSON Schema of a parser is an object, and `referring` keeps objects.
  return value as JsonObject;
}
