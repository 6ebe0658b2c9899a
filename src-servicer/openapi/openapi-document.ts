import { endpoints, type Endpoint } from '#shared/contract/servicer/endpoints';
import { problemSchema } from '#shared/contract/servicer/change';
import { operationObject } from './operation-object';
import { SchemaCollection, type JsonObject } from './schema-collection';

/**
 * The OpenAPI 3.1 document of the servicing contract, made from the very schemas that requests and answers are parsed by.
 * The same contract gives the same document, byte for byte.
 */
export function openapiDocument(): JsonObject {
  const schemas = new SchemaCollection();
  const problem = schemas.reference(problemSchema);
  const paths: Record<string, JsonObject> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationObject(name, endpoint, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mingzhang servicing contract',
      version: '1.0',
      summary: 'What a lender’s servicing system offers to the Mingzhang desktop application.',
      description: 'Amounts are whole minor units with a currency; days are calendar days of the account’s time zone. See docs/servicer-api.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      responses: {
        Problem: {
          description: 'What went wrong, as RFC 9457 problem details.',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      headers: {
        ETag: { description: 'Strong entity tag of the answer (RFC 9110).', schema: { type: 'string' } },
        Location: { description: 'Where the document that was made is read.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait before asking again.', schema: { type: 'integer' } },
        WWWAuthenticate: { description: 'The Bearer challenge (RFC 6750).', schema: { type: 'string' } },
      },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

/** The document as the file holds it. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(), null, 2)}\n`;
}
