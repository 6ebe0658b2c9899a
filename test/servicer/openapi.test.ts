import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints, type Endpoint } from '#shared/contract/servicer/endpoints';
import { openapiText } from '../../src-servicer/openapi/openapi-document';
import { aDraft } from './support/a-draft';
import { aServicer } from './support/running-servicer';

interface OpenapiOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}
interface OpenapiFile {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenapiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const file = readFileSync(path.resolve(import.meta.dirname, '../../docs/openapi.json'), 'utf8');
const document: OpenapiFile = JSON.parse(file);

/** A parser made from the document alone, as an integrator's tools would make one. */
function parserOf(schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

function replySchema({ path: route, method, successStatus }: Endpoint): object {
  const schema = document.paths[route]?.[method.toLowerCase()]?.responses[successStatus]?.content?.['application/json']?.schema;
  if (schema === undefined) throw new Error(`docs/openapi.json says nothing of ${method} ${route}`);
  return schema;
}

describe('docs/openapi.json', () => {
  it('is what the contract makes: run `npm run openapi` where it is not', () => {
    expect(file).toBe(openapiText());
  });

  it('names every operation of the contract and no other', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));

    expect(operations.sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...file.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind = '', name = '']) => [kind, name] as const);
    const components = document.components as unknown as Record<string, Record<string, object>>;

    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(([kind, name]) => components[kind]?.[name] === undefined)).toEqual([]);
  });

  it('describes every reading answer of the reference servicer', async () => {
    const servicer = await aServicer();
    await servicer.post('/v1/requests', 'one', aDraft());
    const ids = { '/v1/accounts/{id}': 'acc_0001', '/v1/bills/{id}': 'bill_2026-11', '/v1/requests/{id}': 'req_0001' };

    for (const endpoint of Object.values<Endpoint>(endpoints).filter(({ method }) => method === 'GET')) {
      const id = Object.entries(ids).find(([route]) => route === endpoint.path)?.[1] ?? '';
      const answer = await servicer.call(endpoint.path.replace('{id}', id));

      const parsed = parserOf(replySchema(endpoint)).safeParse(await answer.json());
      expect([endpoint.path, parsed.error?.issues ?? []]).toEqual([endpoint.path, []]);
    }
  });

  it('describes filing, withdrawing and refusals', async () => {
    const servicer = await aServicer({ delay: { days: 1, seconds: 0 } });

    const filed = await servicer.post('/v1/requests', 'one', aDraft());
    const withdrawn = await servicer.post('/v1/requests/req_0001/withdrawal', 'two', undefined, { 'if-match': '*' });
    const refused = await servicer.post('/v1/requests', 'three', {});

    expect(parserOf(replySchema(endpoints.fileRequest)).safeParse(await filed.json()).success).toBe(true);
    expect(parserOf(replySchema(endpoints.withdrawRequest)).safeParse(await withdrawn.json()).success).toBe(true);
    expect(parserOf({ $ref: '#/components/schemas/Problem' }).safeParse(await refused.json()).success).toBe(true);
    expect(parserOf({ $ref: '#/components/schemas/Request' }).safeParse({ id: 'req_0001' }).success).toBe(false);
  });
});
