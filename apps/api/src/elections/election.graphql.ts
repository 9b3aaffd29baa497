import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { ElectionType } from './ballot.graphql.ts';

const ElectionConnection = connectionType(
  'ElectionConnection',
  ElectionType,
  'Elections, newest poll first.',
);

builder.queryField('elections', (t) =>
  t.field({
    type: ElectionConnection,
    args: {
      organisation: t.arg({ type: OrganisationReference, description: 'Only those of one body.' }),
      from: t.arg({ type: 'Date', description: 'Only polls on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only polls before this day.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Elections in the record.',
    resolve: async (_root, args, context, info) => {
      const rows = await prismaOf(context).election.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Election' }),
        where: {
          AND: [
            args.organisation ? { organisation: organisationWhere(args.organisation) } : {},
            args.from ? { pollingOn: { gte: args.from } } : {},
            args.to ? { pollingOn: { lt: args.to } } : {},
            afterPosition(args.after),
          ],
        },
        orderBy: [{ pollingOn: 'desc' }, { electionId: 'asc' }],
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (election) => [election.pollingOn.toISOString(), election.electionId]);
    },
  }),
);

function afterPosition(cursor: string | null | undefined): Prisma.ElectionWhereInput {
  const position = parseCursor(cursor, 2);
  if (!position) return {};
  const [polled, electionId] = position.map(String) as [string, string];
  const pollingOn = new Date(polled);
  return { OR: [{ pollingOn: { lt: pollingOn } }, { pollingOn, electionId: { gt: electionId } }] };
}
