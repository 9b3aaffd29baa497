import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from './context.ts';
import { MAX_TOKENS } from './limits.ts';
import { limitOperation } from './operation-limits.ts';

/** Apollo over one of the two schemas. What is unexpected is logged with a request id and masked; no stack, path or SQL leaves. */
export async function createGraphqlServer(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitOperation],
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => maskError(formatted, error, log),
  });
  await server.start();
  return server;
}

/** Runs one HTTP request through Apollo and gives its whole body. */
export async function executeHttp(
  server: ApolloServer<Context>,
  request: { method: string; url: string; headers: IncomingHttpHeaders; body: unknown },
  context: Context,
): Promise<{ status: number; contentType: string; body: string }> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method,
    headers,
    body: request.body,
    search: URL.parse(request.url, 'http://localhost')?.search ?? '',
  };
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => context,
  });
  if (response.body.kind !== 'complete') throw new Error('incremental delivery is not offered');
  return {
    status: response.status ?? 200,
    contentType: response.headers.get('content-type') ?? 'application/json; charset=utf-8',
    body: response.body.string,
  };
}

function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  if (formatted.extensions?.isTooExpensive) return { ...formatted, extensions: { code: 'TOO_EXPENSIVE' } };
  const original = unwrapResolverError(error);
  const isOurs = original instanceof GraphQLError || formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR';
  if (isOurs) return formatted;
  const requestId = crypto.randomUUID();
  log.error({ err: original, requestId }, 'a resolver failed');
  return {
    message: `Something went wrong here, not in your question. Tell us this number: ${requestId}`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}
