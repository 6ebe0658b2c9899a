import { Hono, type Context } from 'hono';
import { endpoints, type Endpoint, type EndpointName } from '#shared/contract/servicer/endpoints';
import type { Servicer } from '../service/servicer';
import type { Answer } from './answer';
import { refuseUnauthorised } from './authorise';
import { handle } from './handle';
import { idempotentAnswer, isIdempotencyKey } from './idempotent-answer';
import { isNoneMatchMet } from './entity-tag';
import { parseCall } from './parse-call';
import { problem } from './problem';

const publicPath = endpoints.readService.path;

/** The HTTP surface: every endpoint of the contract, no other. */
export function createApp(servicer: Servicer, token: string): Hono {
  const app = new Hono();
  const inFlight = new Set<string>();
  app.use(async (context, next) => {
    const isPublic = context.req.path === publicPath && ['GET', 'HEAD'].includes(context.req.method);
    const refused = isPublic ? null : refuseUnauthorised(context.req.header('authorization'), token);
    return refused === null ? next() : send(context, refused);
  });
  // Cast: the keys of `endpoints` are its names.
  const names = Object.keys(endpoints) as EndpointName[];
  for (const name of names) {
    const endpoint: Endpoint = endpoints[name];
    app.on(endpoint.method, routeOf(endpoint), async (context) =>
      send(context, await (endpoint.method === 'GET' ? read(servicer, name, context) : act(servicer, name, context, inFlight))),
    );
  }
  for (const [route, allow] of allowedMethods()) {
    app.all(route, (context) => send(context, problem(405, 'method_not_allowed', undefined, { allow })));
  }
  app.notFound((context) => send(context, problem(404, 'not_found')));
  app.onError((_error, context) => send(context, problem(500, 'unexpected')));
  return app;
}

async function read(servicer: Servicer, name: EndpointName, context: Context): Promise<Answer> {
  const parsed = await parseCall(name, context);
  if (!parsed.ok) return parsed.answer;
  servicer.catchUp();
  const answer = handle(name, servicer, parsed.call);
  const [tag, wanted] = [answer.headers['etag'], context.req.header('if-none-match')];
  const headers = { 'cache-control': 'private, no-cache', ...answer.headers };
  if (answer.status !== 200 || tag === undefined || wanted === undefined || !isNoneMatchMet(wanted, tag)) {
    return { ...answer, headers };
  }
  return { status: 304, headers: { etag: tag, 'cache-control': 'private, no-cache' }, body: '' };
}

/** A key is taken from the moment its request comes in until it is answered: a second one meanwhile is told to wait. */
async function act(servicer: Servicer, name: EndpointName, context: Context, inFlight: Set<string>): Promise<Answer> {
  const key = context.req.header('idempotency-key');
  if (!isIdempotencyKey(key)) return problem(400, 'idempotency.key_missing', 'Idempotency-Key: 1 to 200 visible characters');
  if (inFlight.has(key)) return problem(409, 'idempotency.in_progress', undefined, { 'retry-after': '1' });
  inFlight.add(key);
  try {
    const parsed = await parseCall(name, context);
    if (!parsed.ok) return parsed.answer;
    servicer.catchUp();
    const { call } = parsed;
    const { method, path } = context.req;
    return idempotentAnswer(servicer, { key, method, path, body: call.body }, () => handle(name, servicer, call));
  } finally {
    inFlight.delete(key);
  }
}

function routeOf({ path }: Endpoint): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function allowedMethods(): ReadonlyMap<string, string> {
  const methods = new Map<string, string>();
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    const others = methods.get(routeOf(endpoint));
    const own = endpoint.method === 'GET' ? 'GET, HEAD' : endpoint.method;
    methods.set(routeOf(endpoint), others === undefined ? own : `${others}, ${own}`);
  }
  return methods;
}

function send(context: Context, { status, headers, body }: Answer): Response {
  const all = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers };
  return new Response(context.req.method === 'HEAD' || body === '' ? null : body, { status, headers: all });
}
