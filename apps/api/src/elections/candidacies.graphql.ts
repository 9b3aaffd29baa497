import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Candidacy, Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { CandidacyType } from './candidacy.graphql.ts';
import {
  ballotsOfBody,
  isJointCandidacy,
  partyWhere,
  polledBetween,
  withOutcome,
} from './election-filter.ts';
import { checkParty, checkPollDays } from './poll-arguments.graphql.ts';

type Counted = Readonly<{ countAll: () => Promise<number>; countPeople: () => Promise<number> }>;

const CandidacyConnection = connectionType<Candidacy, Counted>(
  'CandidacyConnection',
  CandidacyType,
  'Candidacies, newest poll first, then by sort name.',
);

builder.objectFields(CandidacyConnection, (t) => ({
  totalCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record.',
    resolve: (page) => page.countAll(),
  }),
  peopleCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description:
      'How many people these candidacies are of, of those in the record: fewer than `totalCount` where somebody stands twice, such as for a ward and for a county division on one day.',
    resolve: (page) => page.countPeople(),
  }),
}));

builder.queryField('candidacies', (t) =>
  t.field({
    type: CandidacyConnection,
    args: {
      election: t.arg.string({ description: 'Only those of one election, by its Democracy Club id.' }),
      ballot: t.arg.string({ description: 'Only those of one ballot, by its Democracy Club id.' }),
      organisation: t.arg({
        type: OrganisationReference,
        description: 'Only those at elections of one body.',
      }),
      party: t.arg.string({
        description:
          'Only those who stood for a party, alone or jointly: its slug or Electoral Commission id.',
      }),
      joint: t.arg.boolean({
        description:
          'Only those who stood for the Co-operative Party beside another, or only those who did not. `joint: false` with Labour as `party` is Labour alone.',
      }),
      elected: t.arg.boolean({
        description:
          'Only winners, or only losers. Left out: also those not declared. Candidates of a cancelled ballot are neither, unless they were elected unopposed.',
      }),
      from: t.arg({ type: 'Date', description: 'Only polls on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only polls before this day.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Who stood.',
    resolve: async (_root, args, context, info): Promise<Connection<Candidacy> & Counted> => {
      const prisma = prismaOf(context);
      checkPollDays(args);
      if (args.party) await checkParty(prisma, args.party);
      const filter: Prisma.CandidacyWhereInput = {
        AND: [
          { person: visiblePerson(context.viewer) },
          args.election ? { ballot: { election: { electionId: args.election } } } : {},
          args.ballot ? { ballot: { ballotId: args.ballot } } : {},
          args.organisation
            ? { ballot: ballotsOfBody(organisationWhere(args.organisation), context.viewer) }
            : {},
          args.party ? { standings: { some: { party: partyWhere(args.party) } } } : {},
          typeof args.joint === 'boolean' ? (args.joint ? isJointCandidacy : { NOT: isJointCandidacy }) : {},
          typeof args.elected === 'boolean' ? withOutcome(args.elected) : {},
          { ballot: { election: polledBetween(args.from, args.to) } },
        ],
      };
      const rows = await prisma.candidacy.findMany({
        ...queryFromInfo({
          context,
          info,
          paths: NODE_PATHS,
          typeName: 'Candidacy',
          include: {
            person: { select: { sortName: true } },
            ballot: { select: { election: { select: { pollingOn: true } } } },
          },
        }),
        where: { AND: [filter, afterPosition(args.after)] },
        orderBy: [
          { ballot: { election: { pollingOn: 'desc' } } },
          { person: { sortName: 'asc' } },
          { id: 'asc' },
        ],
        take: getPageSize(args.first) + 1,
      });
      const page = connectionOf(rows, args, (row) => [
        row.ballot.election.pollingOn.toISOString(),
        row.person.sortName,
        row.id,
      ]);
      return {
        ...page,
        countAll: () => prisma.candidacy.count({ where: filter }),
        countPeople: () => prisma.person.count({ where: { candidacies: { some: filter } } }),
      };
    },
  }),
);

function afterPosition(cursor: string | null | undefined): Prisma.CandidacyWhereInput {
  const position = parseCursor(cursor, ['instant', 'text', 'uuid']);
  if (!position) return {};
  const [polled, sortName, id] = position.map(String) as [string, string, string];
  const pollingOn = new Date(polled);
  const sameDay = { ballot: { election: { pollingOn } } };
  return {
    OR: [
      { ballot: { election: { pollingOn: { lt: pollingOn } } } },
      { ...sameDay, person: { sortName: { gt: sortName } } },
      { ...sameDay, person: { sortName }, id: { gt: id } },
    ],
  };
}
