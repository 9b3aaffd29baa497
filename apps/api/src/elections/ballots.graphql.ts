import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Ballot, Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { BallotType } from './ballot.graphql.ts';
import { ballotsOfAreas, ballotsOfCodes, ballotsOfLocalParty } from './ballots-in-areas.graphql.ts';
import { ballotsOfBody, isJointCandidacy, polledBetween } from './election-filter.ts';
import { checkPollDays } from './poll-arguments.graphql.ts';

type Counted = { countAll: () => Promise<number> };

const BallotConnection = connectionType<Ballot, Counted>(
  'BallotConnection',
  BallotType,
  'Contests, newest poll first; those to come, asked for alone, soonest first. On one day by label.',
);

builder.objectField(BallotConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record.',
    resolve: (page) => page.countAll(),
  }),
);

builder.queryFields((t) => ({
  ballot: t.prismaField({
    type: 'Ballot',
    nullable: true,
    args: {
      ballotId: t.arg.string({
        required: true,
        description: 'Its Democracy Club id, such as `local.derby.abbey.2027-05-06`.',
      }),
    },
    description: 'One contest. Null when the record has none of that id.',
    resolve: (query, _root, { ballotId }, context) =>
      prismaOf(context).ballot.findUnique({ ...query, where: { ballotId } }),
  }),
  ballots: t.field({
    type: BallotConnection,
    args: {
      upcoming: t.arg.boolean({
        description:
          'Only polls to come, today’s in London among them, soonest first; or only past ones. Cancelled ones are there and say so.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day from which `upcoming` tells polls to come from past ones, and on which a local party covers its areas. Left out: today.',
      }),
      election: t.arg.string({ description: 'Only those of one election, by its Democracy Club id.' }),
      organisation: t.arg({ type: OrganisationReference, description: 'Only those of one body.' }),
      localParty: t.arg({
        type: OrganisationReference,
        description:
          'Only those of the areas a local party covers, and of areas within them; those whose source names no area count where the whole body elected lies there. Areas that are over are followed as in `areas`.',
      }),
      areas: t.arg.idList({
        description:
          'Only those of these areas, `are_…`, and of everything inside them: of a county its districts’ wards too. Of an area that is over, or will be, its own and, from that change on, those of the areas that have taken ground of it over.',
      }),
      gssCodes: t.arg.stringList({
        description:
          'Only those of the areas with these GSS codes, and of areas within them. A code that was given to another area later means the area that had it when the poll was held. Areas that are over are followed as in `areas`.',
      }),
      isByElection: t.arg.boolean({ description: 'Only by-elections, or only ordinary elections.' }),
      isCancelled: t.arg.boolean({ description: 'Only cancelled ballots, or only those not cancelled.' }),
      hasGssCode: t.arg.boolean({
        description:
          'Only those whose source names the GSS code of their ward, division or constituency, or only those still without one: a boundary so new that it had no code when the ballot was published.',
      }),
      hasJointCandidates: t.arg.boolean({
        description: 'Only those on which somebody stands for the Co-operative Party beside another.',
      }),
      from: t.arg({ type: 'Date', description: 'Only polls on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only polls before this day.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Contests in the record.',
    resolve: async (_root, args, context, info): Promise<Connection<Ballot> & Counted> => {
      const prisma = prismaOf(context);
      checkPollDays(args);
      const day = args.asOf ?? context.today;
      const joint = { some: { ...isJointCandidacy, person: visiblePerson(context.viewer) } };
      const filter: Prisma.BallotWhereInput = {
        AND: [
          args.upcoming ? { election: { pollingOn: { gte: day } } } : {},
          args.upcoming === false ? { election: { pollingOn: { lt: day } } } : {},
          args.election ? { election: { electionId: args.election } } : {},
          args.organisation ? ballotsOfBody(organisationWhere(args.organisation), context.viewer) : {},
          args.localParty ? await ballotsOfLocalParty(context, args.localParty, day) : {},
          args.areas
            ? await ballotsOfAreas(
                prisma,
                args.areas.map((id) => parseReferenceId('Area', id)),
              )
            : {},
          args.gssCodes ? await ballotsOfCodes(prisma, args.gssCodes) : {},
          typeof args.isByElection === 'boolean' ? { isByElection: args.isByElection } : {},
          typeof args.isCancelled === 'boolean' ? { isCancelled: args.isCancelled } : {},
          typeof args.hasGssCode === 'boolean' ? { gssCode: args.hasGssCode ? { not: null } : null } : {},
          args.hasJointCandidates ? { candidacies: joint } : {},
          args.hasJointCandidates === false ? { NOT: { candidacies: joint } } : {},
          { election: polledBetween(args.from, args.to) },
        ],
      };
      const order = args.upcoming ? 'asc' : 'desc';
      const rows = await prisma.ballot.findMany({
        ...queryFromInfo({
          context,
          info,
          paths: NODE_PATHS,
          typeName: 'Ballot',
          include: { election: { select: { pollingOn: true } } },
        }),
        where: { AND: [filter, afterPosition(args.after, order)] },
        orderBy: [{ election: { pollingOn: order } }, { label: 'asc' }, { id: 'asc' }],
        take: getPageSize(args.first) + 1,
      });
      const page = connectionOf(rows, args, (ballot) => [
        order,
        ballot.election.pollingOn.toISOString(),
        ballot.label,
        ballot.id,
      ]);
      return { ...page, countAll: () => prisma.ballot.count({ where: filter }) };
    },
  }),
}));

function afterPosition(cursor: string | null | undefined, order: 'asc' | 'desc'): Prisma.BallotWhereInput {
  const position = parseCursor(cursor, [`=${order}`, 'instant', 'text', 'uuid']);
  if (!position) return {};
  const [, polled, label, id] = position.map(String) as [string, string, string, string];
  const pollingOn = new Date(polled);
  const sameDay = { election: { pollingOn } };
  return {
    OR: [
      { election: { pollingOn: order === 'asc' ? { gt: pollingOn } : { lt: pollingOn } } },
      { ...sameDay, label: { gt: label } },
      { ...sameDay, label, id: { gt: id } },
    ],
  };
}
