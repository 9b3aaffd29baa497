import type { ObjectRef } from '@pothos/core';
import type { Coverage } from '../organisations/coverage.ts';
import { CoverageType } from '../organisations/coverage.graphql.ts';
import { builder, type SchemaTypes } from './builder.ts';
import type { Connection, Edge } from './keyset.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.ts';

/** `first` and `after`, the arguments of every connection. Lists are read forwards. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ defaultValue: DEFAULT_PAGE, description: `How many, 1 to ${MAX_PAGE}.` }),
  after: t.string({
    description: 'Where to go on: `endCursor` of the page before. It still works when that row is gone.',
  }),
}));

/** Where a connection's nodes are selected, for the query planner. */
export const NODE_PATHS = [['edges', 'node'], ['nodes']];

/** Cost of a connection: its nodes weigh as many times as the page is long. */
export function connectionComplexity(args: { first?: number | null | undefined }) {
  return { field: 1, multiplier: Math.min(Math.max(args.first ?? DEFAULT_PAGE, 1), MAX_PAGE) };
}

/** The page itself is no further list: the connection's own cost counts its length. */
const WITHIN_PAGE = { field: 1, multiplier: 1 };

/**
 * The type of a connection and of its edges. `Extra` is what stands beside the page, such as coverage; add its fields with
 * `builder.objectFields`.
 */
export function connectionType<Node extends object, Extra extends object = object>(
  name: string,
  node: ObjectRef<SchemaTypes, Node>,
  description: string,
) {
  const edge = builder.objectRef<Edge<Node>>(`${name}Edge`).implement({
    subGraphs: ['Public', 'Admin'],
    description: `An item of a ${name}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'The position of this item, for `after`.' }),
      node: t.field({ type: node, description: 'The item.', resolve: (item) => item.node as never }),
    }),
  });
  return builder.objectRef<Connection<Node> & Extra>(name).implement({
    subGraphs: ['Public', 'Admin'],
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        complexity: WITHIN_PAGE,
        description: 'The items of this page with their cursors.',
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [node],
        complexity: WITHIN_PAGE,
        description: 'The items of this page.',
        resolve: (page) => page.edges.map((item) => item.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where this page lies.',
        resolve: (page) => page.pageInfo,
      }),
      coverage: t.field({
        type: CoverageType,
        description:
          'What the record holds of the scope asked for. Only where the level is COMPLETE is a count the whole truth, and an empty list nobody.',
        resolve: (page) => page.findCoverage?.() ?? unstatedCoverage(page),
      }),
    }),
  });
}

/**
 * The coverage of a scope about which nobody has stated anything: what is found is some of it, and where nothing is found nothing is known
 * (R17).
 */
function unstatedCoverage(page: Connection<unknown>): Coverage {
  const isFound = page.edges.length > 0 || page.pageInfo.hasPreviousPage;
  return { level: isFound ? 'PARTIAL' : 'NOT_COLLECTED', asOfOn: null, parts: [] };
}

const PageInfo = builder.objectRef<Connection<unknown>['pageInfo']>('PageInfo').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'Where a page lies in its connection.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'More items follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'The page was asked for with `after`.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first item. Null for an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last item. Null for an empty page.',
    }),
  }),
});
