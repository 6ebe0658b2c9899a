import type { Context } from 'hono';
import type { z } from 'zod';
import { endpoints, type Endpoint, type EndpointName } from '#shared/contract/servicer/endpoints';
import type { Answer } from './answer';
import type { AnyCall } from './call';
import { problem } from './problem';
import { readBody } from './read-body';

/** A request ready to be handled, or the answer that refuses it. */
export type ParsedCall =
  | { readonly ok: true; readonly call: AnyCall }
  | { readonly ok: false; readonly answer: Answer };

/** Parses path, query and body of a request by its endpoint's own schemas. */
export async function parseCall(name: EndpointName, context: Context): Promise<ParsedCall> {
  const endpoint: Endpoint = endpoints[name];
  const query = endpoint.query?.safeParse(context.req.query());
  if (query !== undefined && !query.success) return refused('query_malformed', query.error);
  const body = endpoint.body === undefined ? null : await parseBody(endpoint.body, context);
  if (body !== null && !body.ok) return body;
  const call: AnyCall = {
    id: context.req.param('id') ?? '',
    query: query?.data,
    body: body?.value,
    header: (header) => context.req.header(header),
  };
  return { ok: true, call };
}

async function parseBody(
  schema: z.ZodType,
  context: Context,
): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer }> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return { ok: false, answer: problem(415, 'body_not_json') };
  const text = await readBody(context.req.raw);
  if (!text.ok) return { ok: false, answer: problem(text.failure.code === 'body_too_large' ? 413 : 400, text.failure.code) };
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    // The parser's message could quote the body, so only the fact is told.
    return { ok: false, answer: problem(400, 'body_malformed', 'The body is not JSON.') };
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : refused('body_malformed', parsed.error);
}

/** Names the fields that are wrong, never what stood in them. */
function refused(code: string, error: z.ZodError): { readonly ok: false; readonly answer: Answer } {
  const places = error.issues.map(({ path, code: issue }) => `/${path.join('/')}: ${issue}`);
  return { ok: false, answer: problem(400, code, places.join('; ').slice(0, 2000)) };
}
