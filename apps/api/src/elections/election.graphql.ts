import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Election, Prisma } from '../generated/prisma/client.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { listsById, loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { electionToCome } from '../organisations/organisation-filter.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { ElectionType } from './ballot.graphql.ts';
import { ballotsOfBody, isJointCandidacy, ofBody, polledBetween } from './election-filter.ts';
import { checkPollDays } from './poll-arguments.graphql.ts';

type Counted = { countAll: () => Promise<number> };

const ElectionConnection = connectionType<Election, Counted>(
  'ElectionConnection',
  ElectionType,
  'Elections, newest poll first; those to come, asked for alone, soonest first.',
);

builder.objectField(ElectionConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record.',
    resolve: (page) => page.countAll(),
  }),
);

builder.queryFields((t) => ({
  election: t.prismaField({
    type: 'Election',
    nullable: true,
    args: {
      electionId: t.arg.string({
        required: true,
        description: 'Its Democracy Club id, such as `local.derby.2027-05-06`.',
      }),
    },
    description: 'One election. Null when the record has none of that id.',
    resolve: (query, _root, { electionId }, context) =>
      prismaOf(context).election.findUnique({ ...query, where: { electionId } }),
  }),
  elections: t.field({
    type: ElectionConnection,
    args: {
      organisation: t.arg({ type: OrganisationReference, description: 'Only those of one body.' }),
      from: t.arg({ type: 'Date', description: 'Only polls on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only polls before this day.' }),
      upcoming: t.arg.boolean({
        description:
          'Only polls to come, today’s in London among them, soonest first, without those called off whole; or only past ones.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day from which `upcoming` tells polls to come from past ones. Left out: today.',
      }),
      hasJointCandidates: t.arg.boolean({
        description: 'Only those at which somebody stands for the Co-operative Party beside another.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Elections in the record.',
    resolve: async (_root, args, context, info): Promise<Connection<Election> & Counted> => {
      const prisma = prismaOf(context);
      checkPollDays(args);
      const day = args.asOf ?? context.today;
      const joint = { some: { candidacies: { some: jointOf(visiblePerson(context.viewer)) } } };
      const body = args.organisation && organisationWhere(args.organisation);
      const filter: Prisma.ElectionWhereInput = {
        AND: [
          body
            ? {
                OR: [
                  ofBody(body, context.viewer),
                  { ballots: { some: ballotsOfBody(body, context.viewer) } },
                ],
              }
            : {},
          polledBetween(args.from, args.to),
          args.upcoming ? electionToCome(day) : {},
          args.upcoming === false ? { pollingOn: { lt: day } } : {},
          args.hasJointCandidates ? { ballots: joint } : {},
          args.hasJointCandidates === false ? { NOT: { ballots: joint } } : {},
        ],
      };
      const order = args.upcoming ? 'asc' : 'desc';
      const rows = await prisma.election.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Election' }),
        where: { AND: [filter, afterPosition(args.after, order)] },
        orderBy: [{ pollingOn: order }, { electionId: 'asc' }],
        take: getPageSize(args.first) + 1,
      });
      const page = connectionOf(rows, args, (election) => [
        order,
        election.pollingOn.toISOString(),
        election.electionId,
      ]);
      return { ...page, countAll: () => prisma.election.count({ where: filter }) };
    },
  }),
}));

builder.prismaObjectField(OrganisationType, 'electionsToCome', (t) =>
  t.field({
    type: [ElectionType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'Its elections to come on a day, that day’s own among them, soonest first. Empty where none is in the record; those of a group are its council’s.',
    resolve: (body, { asOf }, context, info) => {
      const query = queryFromInfo({ context, info, typeName: 'Election' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const toCome = electionToCome(asOf ?? dayOf(body, context));
        const rows = await prismaOf(context).election.findMany({
          ...query,
          where: { AND: [{ organisationId: { in: [...ids] } }, toCome] },
          orderBy: [{ pollingOn: 'asc' }, { electionId: 'asc' }],
        });
        return listsById(ids, rows, ({ organisationId }) => organisationId ?? '');
      });
    },
  }),
);

function jointOf(person: Prisma.PersonWhereInput): Prisma.CandidacyWhereInput {
  return { ...isJointCandidacy, person };
}

function afterPosition(cursor: string | null | undefined, order: 'asc' | 'desc'): Prisma.ElectionWhereInput {
  const position = parseCursor(cursor, [`=${order}`, 'instant', 'text']);
  if (!position) return {};
  const [, polled, electionId] = position.map(String) as [string, string, string];
  const pollingOn = new Date(polled);
  const further = order === 'asc' ? { gt: pollingOn } : { lt: pollingOn };
  return { OR: [{ pollingOn: further }, { pollingOn, electionId: { gt: electionId } }] };
}
