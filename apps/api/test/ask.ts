import { graphql, type GraphQLSchema } from 'graphql';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { type Context, withDatabase } from '../src/graphql/context.ts';
import type { Viewer } from '../src/editors/viewer.ts';
import { adminSchema, publicSchema } from '../src/graphql/schema.ts';
import { day } from './given.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever it asked for
type Data = any;
type Answer = { data?: Data; errors?: { message: string; extensions?: { code?: string } }[] };

/** The day on which tests take place. */
const TODAY = day('2026-11-22');

/** Asks the public schema as a reader does. Errors of the whole request come back in `errors`. */
export function askPublic(prisma: PrismaClient, source: string, variables: Record<string, unknown> = {}) {
  return ask(publicSchema, prisma, { kind: 'reader' }, source, variables);
}

/** Asks the public schema without its limit on cost, for tests that read everything there is. */
export function askPublicWithoutLimit(prisma: PrismaClient, source: string) {
  return ask(publicSchema, prisma, { kind: 'reader' }, source, {}, Number.MAX_SAFE_INTEGER);
}

/** Asks the admin schema as an editor does. */
export function askAdmin(
  prisma: PrismaClient,
  viewer: Viewer,
  source: string,
  variables: Record<string, unknown> = {},
) {
  return ask(adminSchema, prisma, viewer, source, variables);
}

async function ask(
  schema: GraphQLSchema,
  prisma: PrismaClient,
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown>,
  maxComplexity?: number,
) {
  const context: Context = {
    viewer,
    today: TODAY,
    publisher: { imprint: null, isSandbox: false, publicUrl: 'http://coop.example.org' },
    ...(maxComplexity && { maxComplexity }),
  };
  const result = await graphql({
    schema,
    source,
    variableValues,
    contextValue: withDatabase(context, prisma),
  });
  // Plain objects, as they would leave over HTTP.
  return JSON.parse(JSON.stringify(result)) as Answer;
}
