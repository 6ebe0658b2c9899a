import type { z } from 'zod';
import { identifierSchema } from '#shared/contract/parsers';
import type { Endpoint } from '#shared/contract/servicer/endpoints';
import type { JsonObject, SchemaCollection } from './schema-collection';

const meanings: Readonly<Record<number, string>> = {
  400: 'The query, the body or a header does not satisfy the contract, or the cursor was not made here.',
  401: 'No bearer token, or not one that is known.',
  404: 'There is no such document.',
  409: 'Another request with this key is being answered (`idempotency.in_progress`), or the state forbids it.',
  410: 'The cursor belongs to data that is gone (`cursor_expired`): start again without one.',
  412: 'The document has changed since it was read.',
  413: 'The body is larger than 64 KiB.',
  415: 'The body is not sent as application/json.',
  422: 'The key was used for another request (`idempotency.key_reused`), or the body names what does not exist.',
  428: 'If-Match is missing.',
};

/** The OpenAPI entry of one operation of the contract. */
export function operationObject(name: string, endpoint: Endpoint, schemas: SchemaCollection): JsonObject {
  const isPublic = endpoint.path === '/v1/service';
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(isPublic ? { security: [] } : {}),
    parameters: [...pathParameters(endpoint, schemas), ...queryParameters(endpoint, schemas), ...headerParameters(name, endpoint)],
    ...(endpoint.body === undefined ? {} : { requestBody: { required: true, content: json(schemas.reference(endpoint.body)) } }),
    responses: {
      [endpoint.successStatus]: {
        description: endpoint.summary,
        ...(hasTag(name) ? { headers: answerHeaders(endpoint) } : {}),
        content: json(schemas.reference(endpoint.reply)),
      },
      ...(endpoint.method === 'GET' && hasTag(name) ? { 304: { description: 'Not changed since the tag in If-None-Match.' } } : {}),
      ...Object.fromEntries(problemsOf(endpoint, isPublic).map((status) => [status, problemResponse(status)])),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** Every answer has an entity tag but the feed's, which tells the lender's clock and is never the same twice. */
function hasTag(name: string): boolean {
  return name !== 'listChanges';
}

function answerHeaders({ successStatus }: Endpoint): JsonObject {
  const tag = { ETag: { $ref: '#/components/headers/ETag' } };
  return successStatus === 201 ? { ...tag, Location: { $ref: '#/components/headers/Location' } } : tag;
}

function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

function problemsOf(endpoint: Endpoint, isPublic: boolean): readonly number[] {
  const statuses = new Set<number>();
  if (!isPublic) statuses.add(401);
  if (endpoint.query !== undefined) statuses.add(400).add(410);
  if (endpoint.path.includes('{id}')) statuses.add(404);
  if (endpoint.isIdempotentByKey === true) statuses.add(400).add(409).add(422);
  if (endpoint.body !== undefined) statuses.add(413).add(415);
  if (endpoint.hasPreconditions === true) statuses.add(412).add(428);
  return [...statuses].sort((a, b) => a - b);
}

function problemResponse(status: number): JsonObject {
  const headers = {
    ...(status === 401 ? { 'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' } } : {}),
    ...(status === 409 ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
  };
  return {
    description: meanings[status] ?? '',
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function pathParameters({ path }: Endpoint, schemas: SchemaCollection): readonly JsonObject[] {
  if (!path.includes('{id}')) return [];
  return [{ name: 'id', in: 'path', required: true, schema: schemas.reference(identifierSchema) }];
}

function queryParameters({ query }: Endpoint, schemas: SchemaCollection): readonly JsonObject[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    // Cast: the shape of an object schema holds schemas.
    schema: schemas.reference(schema as z.ZodType),
  }));
}

function headerParameters(name: string, endpoint: Endpoint): readonly JsonObject[] {
  const header = (title: string, required: boolean, description: string): JsonObject => ({
    name: title,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  if (endpoint.method === 'GET') {
    return hasTag(name) ? [header('If-None-Match', false, 'Entity tags already held; answered 304 where one is current.')] : [];
  }
  return [
    header('Idempotency-Key', true, '1 to 200 visible ASCII characters, one for each intent; a repeat gets the first answer.'),
    ...(endpoint.hasPreconditions === true ? [header('If-Match', true, 'The entity tag of the document as it was read.')] : []),
  ];
}
