import { votingSystem } from '@wheatsheaf/schema/vocabulary/voting-system.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { PostType } from '../representatives/post.graphql.ts';
import { findOfficeOf } from './office-of-ballot.ts';

const VotingSystemType = vocabularyEnum('VotingSystem', 'How votes become seats.', votingSystem);

export const ElectionType = builder.prismaNode('Election', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `ele_…`.' },
  description: 'Polls held together. Source: Democracy Club, UK Parliament.',
  fields: (t) => ({
    electionId: t.exposeString('electionId', {
      description: 'Democracy Club election id, such as `local.derby.2027-05-06`.',
    }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Its name. Null where none is recorded.',
      resolve: (election, { lang }) => findLocalised(election.nameEn, election.nameCy, lang),
    }),
    pollingOn: t.expose('pollingOn', { type: 'Date', description: 'The day of the poll.' }),
    organisation: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The body elected. Null where not linked yet.',
      select: (_args, _context, nestedSelection) => ({ organisation: nestedSelection(true) }),
      resolve: (election, _args, { viewer }) => onlyVisible(viewer, election.organisation),
    }),
    ballots: t.relation('ballots', {
      description: 'Its contests, at most 700, in the order of their labels.',
      complexity: { field: 1, multiplier: 50 },
      query: { orderBy: [{ label: 'asc' }, { id: 'asc' }], take: 700 },
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (election) => parseSources(election.sources),
    }),
  }),
});

export const BallotType = builder.prismaNode('Ballot', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `bal_…`.' },
  description: 'One contest: the electors of one area filling the seats of one post on one day.',
  fields: (t) => ({
    ballotId: t.exposeString('ballotId', {
      nullable: true,
      description:
        'Democracy Club ballot id, such as `local.derby.abbey.2027-05-06`. Null for a contest known only from another source.',
    }),
    label: t.exposeString('label', { description: 'The name of the area as the source writes it.' }),
    election: t.relation('election', { description: 'The election it is part of.' }),
    area: t.relation('area', {
      nullable: true,
      description: 'The area that votes. Null where not in the record.',
    }),
    gssCode: t.exposeString('gssCode', {
      nullable: true,
      description: 'GSS code of the area. Null where the area has none yet.',
    }),
    seatsContested: t.exposeInt('seatsContested', {
      nullable: true,
      description: 'Seats to fill. Null where unknown.',
    }),
    votingSystem: t.field({
      type: VotingSystemType,
      nullable: true,
      description: 'Null where not recorded.',
      resolve: (ballot) => ballot.votingSystem,
    }),
    isByElection: t.exposeBoolean('isByElection', { description: 'It fills a seat that fell vacant.' }),
    byElectionReason: t.exposeString('byElectionReason', {
      nullable: true,
      description: 'Why the seat fell vacant. Null for an ordinary election, or where not recorded.',
    }),
    isCancelled: t.exposeBoolean('isCancelled', {
      description: 'The poll did not take place; `replacedBy` may be held in its place.',
    }),
    replacedBy: t.relation('replacedBy', {
      nullable: true,
      description: 'The ballot held in its place, as after the death of a candidate. Null where none is.',
    }),
    replaces: t.relation('replaces', {
      nullable: true,
      description: 'The ballot in whose place this one is held. Null for any other.',
    }),
    areCandidatesLocked: t.exposeBoolean('areCandidatesLocked', {
      description: 'The list of candidates was checked against the statement of persons nominated.',
    }),
    post: t.field({
      type: PostType,
      nullable: true,
      description:
        'The office it fills: the one it names or, where it was listed before anybody knew the offices, the only one that its body has for its area. Null where there is none.',
      select: (_args, _context, nestedSelection) => ({
        post: nestedSelection({ include: { organisation: true } }),
        area: { select: { posts: nestedSelection({ include: { organisation: true } }) } },
        election: { select: { electionId: true, organisationId: true, pollingOn: true } },
      }),
      resolve: ({ post, area, areaId, isByElection, election }, _args, { viewer }) => {
        const waiting = { areaId, isByElection, election: { ...election, organisation: { areaId } } };
        const found = post ?? findOfficeOf(waiting, area?.posts ?? []);
        return found && onlyVisible(viewer, found.organisation) ? found : null;
      },
    }),
    electorate: t.exposeInt('electorate', {
      nullable: true,
      description: 'Electors on the register. Null until declared.',
    }),
    turnoutReported: t.exposeInt('turnoutReported', {
      nullable: true,
      description: 'Ballot papers issued or votes cast, as the source counts them. Null until declared.',
    }),
    spoiltBallots: t.exposeInt('spoiltBallots', {
      nullable: true,
      description: 'Papers that were rejected. Null until declared.',
    }),
    resultsSource: t.exposeString('resultsSource', {
      nullable: true,
      description: 'Where the result was taken from. Null until declared.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (ballot) => parseSources(ballot.sources),
    }),
  }),
});
