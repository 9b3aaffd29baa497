import { standingPlace } from '@wheatsheaf/schema/vocabulary/standing-place.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Candidacy, Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { isCoOperativePartyId } from './co-operative-party.ts';

const StandingPlaceType = vocabularyEnum(
  'StandingPlace',
  'The place of a party in a standing.',
  standingPlace,
);

builder.prismaObject('CandidacyStanding', {
  subGraphs: ['Public', 'Admin'],
  description: 'A party a candidacy stood for.',
  fields: (t) => ({
    party: t.relation('party', { description: 'The party.' }),
    place: t.field({
      type: StandingPlaceType,
      description: 'Whether it was named first.',
      resolve: (standing) => standing.place,
    }),
  }),
});

const CandidacyType = builder.prismaNode('Candidacy', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `can_…`.' },
  description: 'A person standing on one ballot. What the ballot paper said is never rewritten.',
  fields: (t) => ({
    person: t.relation('person', { description: 'Who stood.' }),
    ballot: t.relation('ballot', { description: 'On which ballot.' }),
    partyName: t.exposeString('partyName', {
      nullable: true,
      description: 'The party as the source names it. Null where it names none.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'The description on the ballot paper, as printed. Null where the source has none.',
    }),
    standings: t.relation('standings', {
      description:
        'The parties it stood for, the principal one first. Empty for an independent, or a label still in review.',
      query: { orderBy: { place: 'asc' } },
    }),
    isJoint: t.boolean({
      description: 'It stood for the Co-operative Party beside another.',
      select: {
        standings: {
          orderBy: { place: 'asc' },
          select: { party: { select: { identifiers: { where: { scheme: 'electoral-commission' } } } } },
        },
      },
      resolve: ({ standings }) =>
        standings.some(({ party }) => party.identifiers.some(({ value }) => isCoOperativePartyId(value))),
    }),
    listPosition: t.exposeInt('listPosition', {
      nullable: true,
      description: 'Place on the party’s list, from 1. Null off lists, or where unknown.',
    }),
    votes: t.exposeInt('votes', {
      nullable: true,
      description:
        'Votes counted, spoilt papers excluded. Null until declared: zero means nobody voted. Source: Declaration of Result of Poll.',
    }),
    voteShare: t.exposeFloat('voteShare', {
      nullable: true,
      description: 'Share of the valid votes, 0 to 1. Null until declared.',
    }),
    isElected: t.exposeBoolean('isElected', { nullable: true, description: 'Null until declared.' }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (candidacy) => parseSources(candidacy.sources),
    }),
  }),
});

const CandidacyConnection = connectionType<Candidacy, { countAll: () => Promise<number> }>(
  'CandidacyConnection',
  CandidacyType,
  'Candidacies, newest poll first, then by sort name.',
);

builder.objectField(CandidacyConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record.',
    resolve: (page) => page.countAll(),
  }),
);

builder.queryField('candidacies', (t) =>
  t.field({
    type: CandidacyConnection,
    args: {
      election: t.arg.string({ description: 'Only those of one election, by its Democracy Club id.' }),
      party: t.arg.string({
        description:
          'Only those who stood for a party, alone or jointly: its slug or Electoral Commission id.',
      }),
      elected: t.arg.boolean({
        description: 'Only winners, or only losers. Left out: also those not declared.',
      }),
      from: t.arg({ type: 'Date', description: 'Only polls on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only polls before this day.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Who stood.',
    resolve: async (
      _root,
      args,
      context,
      info,
    ): Promise<Connection<Candidacy> & { countAll: () => Promise<number> }> => {
      const prisma = prismaOf(context);
      const filter: Prisma.CandidacyWhereInput = {
        AND: [
          { person: visiblePerson(context.viewer) },
          args.election ? { ballot: { election: { electionId: args.election } } } : {},
          args.party ? { standings: { some: { party: partyWhere(args.party) } } } : {},
          typeof args.elected === 'boolean' ? { isElected: args.elected } : {},
          args.from ? { ballot: { election: { pollingOn: { gte: args.from } } } } : {},
          args.to ? { ballot: { election: { pollingOn: { lt: args.to } } } } : {},
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
      return { ...page, countAll: () => prisma.candidacy.count({ where: filter }) };
    },
  }),
);

function partyWhere(party: string): Prisma.OrganisationWhereInput {
  return {
    kind: 'PARTY',
    OR: [{ slug: party }, { identifiers: { some: { scheme: 'electoral-commission', value: party } } }],
  };
}

function afterPosition(cursor: string | null | undefined): Prisma.CandidacyWhereInput {
  const position = parseCursor(cursor, 3);
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
