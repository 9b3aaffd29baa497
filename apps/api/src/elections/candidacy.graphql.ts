import { standingPlace } from '@wheatsheaf/schema/vocabulary/standing-place.ts';
import { builder } from '../graphql/builder.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { candidacyEndorsement, candidacyEndorsementSelect } from './candidacy-endorsement.ts';
import { isCoOperativePartyId } from './co-operative-party.ts';
import { outcomeSelect, wasElected } from './election-filter.ts';

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

export const CandidacyType = builder.prismaNode('Candidacy', {
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
      description:
        'It stood for the Co-operative Party beside another. False where it stood for the Co-operative Party alone.',
      select: {
        standings: {
          orderBy: { place: 'asc' },
          select: { party: { select: { identifiers: { where: { scheme: 'electoral-commission' } } } } },
        },
      },
      resolve({ standings }) {
        const isCoOperative = ({ party }: (typeof standings)[number]) =>
          party.identifiers.some(({ value }) => isCoOperativePartyId(value));
        return standings.some(isCoOperative) && !standings.every(isCoOperative);
      },
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
    isElected: t.boolean({
      nullable: true,
      description:
        'Null until declared, and where the poll was called off: then nobody was elected. Those who stood unopposed were.',
      select: outcomeSelect,
      resolve: wasElected,
    }),
    isTiedVoteWinner: t.exposeBoolean('isTiedVoteWinner', {
      nullable: true,
      description: 'It won by lot after a tie. Null where the source does not say.',
    }),
    endorsement: t.field({
      type: EndorsementFilterType,
      nullable: true,
      description:
        'How the Co-operative Party endorsed this candidacy, or the person on the day of the poll. Not whom they stood for: that is `standings`. Null where no endorsement is known.',
      select: candidacyEndorsementSelect,
      resolve: candidacyEndorsement,
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (candidacy) => parseSources(candidacy.sources),
    }),
  }),
});
