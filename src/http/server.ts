import { MIMEType } from 'node:util';
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { StoreUnavailableError } from '../errors';
import { type Executor, executorOf } from '../graphql/execute';
import { printedSchema } from '../graphql/print-schema';
import type { Store } from '../neo4j/store';
import { type Context, contextOver } from '../projection/context';
import { refuseLine } from './client-error';
import { formatError } from './format-error';
import { readiness } from './readiness';
import {
  BAD_ADDRESS,
  BAD_HOST,
  BODY_LIMIT,
  bodyOf,
  ENCODED,
  NO_METHOD,
  NO_PREFLIGHT,
  NO_QUERY,
  NOT_HERE,
  refusalOf,
} from './refusals';
import { BoundedOperations, KnownOperationTypes } from './rules';

const MAX_TOKENS = 1_000;
/** How long a browser need not ask again whether a page may ask. */
const PREFLIGHT_SECONDS = 600;
/** Answers are data: a browser that opens one loads nothing, and shows it in no frame. What only pages need is left out. */
const SECURITY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  // Over plain HTTP that header means nothing; a proxy that speaks TLS knows whether to send it.
  hsts: false,
  crossOriginOpenerPolicy: false,
  dnsPrefetchControl: false,
  ieNoOpen: false,
  originAgentCluster: false,
  permittedCrossDomainPolicies: false,
  xssFilter: false,
};
/** A request that has more faults is not looked at further. */
const MAX_ERRORS = 5;

/** Where to listen, and to whom. */
interface Listen {
  readonly host: string;
  readonly port: number;
  /** Origins whose pages may read answers; "*" is any. */
  readonly corsOrigins: readonly string[];
}

/** Where requests are answered. */
export interface HttpServer {
  /** The port it listens on: the one asked for, or a free one for 0. */
  readonly port: number;
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

/**
 * Serves the API: `/graphql`, `/schema.graphql` (what can be asked), `/livez` (the process), `/readyz` (the store).
 * Every answer but the schema is JSON, errors included; see `formatError` for their form. Pages of `corsOrigins` may
 * read answers, without credentials.
 *
 * @throws the listener's own error, as EADDRINUSE
 */
export async function startHttp(
  schema: GraphQLSchema,
  store: Store,
  { host, port, corsOrigins }: Listen,
): Promise<HttpServer> {
  const app = fastify({
    logger: { level: 'warn', stream: process.stderr },
    bodyLimit: BODY_LIMIT,
    requestTimeout: 20_000,
    keepAliveTimeout: 5_000,
    // What still comes over an open line is answered: Fastify's own refusal is no answer of GraphQL's form, and each answer
    // now ends its line, so that there is an end to it.
    return503OnClosing: false,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 2_000 },
    // No hook and no other handler sees what these two see.
    clientErrorHandler: refuseLine,
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).header('cache-control', 'no-store').send(bodyOf(BAD_ADDRESS));
    },
  });
  const apollo = new ApolloServer<Context>({
    gateway: executedBy(executorOf(schema), schema),
    csrfPrevention: true,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [KnownOperationTypes, BoundedOperations],
    validationOptions: { maxErrors: MAX_ERRORS },
    formatError: (formatted, error) => formatError(formatted, error, logTo(app)),
    plugins: [
      // Its hook runs for every field of every row: without it lists are 1.7 times as fast.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      EMPTY_NAME_IS_NONE,
    ],
  });
  await apollo.start();
  await app.register(helmet, SECURITY);
  // Before anything that refuses, so that a page can read why. Without it no other origin reads anything.
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      maxAge: PREFLIGHT_SECONDS,
      strictPreflight: false,
    });
  }
  requireHost(app);
  acceptJsonOnly(app);
  routes(app, apollo, schema, store);
  await app.listen({ host, port });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => apollo.stop(),
  };
}

const logTo =
  ({ log }: FastifyInstance) =>
  (errorId: string, err: unknown) =>
    log.error({ errorId, err }, 'internal error');

/** As GraphQL over HTTP says of an address; clients send it in bodies too. graphql-js would look for an operation of that name. */
const EMPTY_NAME_IS_NONE: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => {
    if (request.operationName === '') delete request.operationName;
  },
};

/** The place where Apollo takes an executor of one's own; nothing is federated. */
const executedBy = (
  execute: Executor,
  schema: GraphQLSchema,
): ApolloServerOptionsWithGateway<Context>['gateway'] => ({
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  load: async () => ({
    executor: async ({ document, request, context }) =>
      execute({
        document,
        operationName: request.operationName,
        variables: request.variables,
        context: context as unknown as Context, // made by the handler below; Apollo types it as any gateway's
      }),
  }),
  stop: async () => undefined,
});

/** Without a host an address is no URL, and Apollo's handler would call that a fault of ours. */
function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers: { host = '' } }, reply, done) => {
    if (URL.canParse(`http://${host}`)) return done();
    void reply.code(400).send(bodyOf(BAD_HOST));
  });
}

/** Any other type, charset or encoding of a body is a 415, and bytes that are no UTF-8 are a 400. */
function acceptJsonOnly(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // Latin letters of another charset can be good UTF-8 and another text.
    if (!isUtf8(request.headers['content-type']))
      return done(Object.assign(new Error(), { statusCode: 415 }));
    try {
      void parse(request, utf8.decode(body as Buffer), done);
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  app.addHook('onRequest', ({ headers }, reply, done) => {
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding === 'identity') return done();
    void reply.code(415).send(bodyOf(ENCODED));
  });
}

const isUtf8 = (type = '') => /^utf-?8$/i.test(new MIMEType(type).params.get('charset') ?? 'utf-8');

function routes(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  schema: GraphQLSchema,
  store: Store,
): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    return reply
      .code(status)
      .send(
        status < 500
          ? bodyOf(refusalOf(status))
          : { errors: [formatError({ message: '' }, error, logTo(app))] },
      );
  });
  app.setNotFoundHandler(({ url, method }, reply) => {
    const [path] = url.split('?');
    if (path !== '/graphql') return reply.code(404).send(bodyOf(NOT_HERE));
    const refusal = method === 'OPTIONS' ? NO_PREFLIGHT : NO_METHOD;
    return reply.code(405).header('allow', 'GET, POST').send(bodyOf(refusal));
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Also where Apollo says otherwise, of a persisted query that it does not know.
    void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // A browser that opens the address; Apollo would speak of forged requests.
    preHandler: ({ method, query }, reply, done) => {
      if (method !== 'GET' || 'query' in (query as object)) return done();
      void reply.code(400).send(bodyOf(NO_QUERY));
    },
    handler: fastifyApolloHandler(apollo, { context: async () => contextOver(store) }),
  });
  app.get('/', async () => ({
    name: 'newsgraph',
    graphql: '/graphql',
    schema: '/schema.graphql',
    alive: '/livez',
    ready: '/readyz',
  }));
  // Printed when it is first asked for: a start need not wait for it.
  let sdl: string | undefined;
  app.get('/schema.graphql', async (_request, reply) => {
    sdl ??= printedSchema(schema);
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
  app.get('/livez', async () => ({ status: 'alive' }));
  const ready = readiness(store);
  app.get('/readyz', async (_request, reply) =>
    (await ready()) ? { status: 'ready' } : reply.code(503).send(bodyOf(new StoreUnavailableError())),
  );
}
