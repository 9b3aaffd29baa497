import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SubGraphPlugin from '@pothos/plugin-sub-graph';
import {
  formatGlobalId,
  type GlobalIdType,
  parseGlobalId,
} from '@wheatsheaf/schema/identifiers/global-id.ts';
import { mayDo, type Task } from '../editors/permissions.ts';
import type PrismaTypes from '../generated/pothos-types.ts';
import { getDatamodel } from '../generated/pothos-types.ts';
import { type Context, prismaOf } from './context.ts';
import { MAX_COMPLEXITY, MAX_DEPTH } from './limits.ts';
import { InvalidInputError, NotAllowedError, TooExpensiveError } from './request-errors.ts';

/**
 * The one builder of both schemas. A type belongs to the admin schema unless it says `subGraphs: ['Public', 'Admin']`; its fields follow
 * it unless they say otherwise. So a new type is never public by accident (R7).
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  SubGraphs: 'Public' | 'Admin';
  AuthScopes: { task: Task; anyTask: readonly Task[] };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
  };
}>({
  plugins: [SubGraphPlugin, ErrorsPlugin, ScopeAuthPlugin, ComplexityPlugin, PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  subGraphs: { defaultForTypes: ['Admin'], fieldsInheritFromTypes: true },
  errors: {
    defaultTypes: [],
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'What became of a write: the payload, or a typed refusal that changed nothing.',
    },
  },
  scopeAuth: {
    authScopes: (context) => ({
      task: (task) => mayDo(context.viewer, task),
      anyTask: (tasks) => tasks.some((task) => mayDo(context.viewer, task)),
    }),
    unauthorizedError: () => new NotAllowedError(),
  },
  complexity: {
    limit: ({ maxComplexity }) => ({ complexity: maxComplexity ?? MAX_COMPLEXITY, depth: MAX_DEPTH }),
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    complexityError: (kind, result) => new TooExpensiveError(kind, result),
  },
  prisma: {
    client: (context) => prismaOf(context),
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    onUnusedQuery: null,
  },
  relay: {
    clientMutationId: 'omit',
    idFieldOptions: { description: 'An opaque id; its prefix tells the type.' },
    cursorType: 'String',
    brandLoadedObjects: false,
    encodeGlobalID: (typename, id) => formatGlobalId(typename as GlobalIdType, String(id)),
    decodeGlobalID: (globalId) => {
      const parsed = parseGlobalId(globalId);
      if (!parsed.ok) throw new InvalidInputError(parsed.message);
      return { typename: parsed.value.type, id: parsed.value.uuid };
    },
    nodeTypeOptions: {
      subGraphs: ['Public', 'Admin'],
      description: 'Anything with an id that `node` can find again.',
    },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

/** What the builder knows of its types, for factories of types. */
export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

builder.queryType({ subGraphs: ['Public', 'Admin'], description: 'What can be read.' });

builder.mutationType({
  description: 'What editors can change. One input each, one result: the payload or a typed refusal.',
});
