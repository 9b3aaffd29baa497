import { ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { followConfirmedResults } from '../importers/settling/follow-confirmed-results.ts';
import { SEAT_ERRORS } from '../representatives/seat-error-types.graphql.ts';
import { type BoundariesToCheck, findBoundariesToCheck } from './boundaries-to-check.ts';
import { confirmResults } from './confirm-results.ts';
import { ResultsChangedError, ResultsNotReadyError, type UnreadyBallot } from './result-errors.ts';
import { BoundariesToCheckType, ResultProblemType, ResultStateType } from './results.graphql.ts';

const UnreadyBallotType = builder.objectRef<UnreadyBallot>('UnreadyBallot').implement({
  description: 'A ballot that kept a confirmation from being written.',
  fields: (t) => ({
    ballot: t.prismaField({
      type: 'Ballot',
      description: 'The ballot.',
      resolve: (query, { ballotId }, _args, context) =>
        prismaOf(context).ballot.findUniqueOrThrow({ ...query, where: { id: ballotId } }),
    }),
    state: t.field({
      type: ResultStateType,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    problems: t.field({
      type: [ResultProblemType],
      description: 'What it asks for.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(ResultsNotReadyError, {
  name: 'ResultsNotReady',
  interfaces: [ErrorInterface],
  description: 'Results are confirmed together or not at all, and some of these cannot be yet.',
  fields: (t) => ({
    ballots: t.field({
      type: [UnreadyBallotType],
      description: 'Those that cannot, with what each asks for.',
      resolve: ({ ballots }) => [...ballots],
    }),
  }),
});

builder.objectType(ResultsChangedError, {
  name: 'ResultsChanged',
  interfaces: [ErrorInterface],
  description: 'Votes or seats were changed since the results were read (R8).',
  fields: (t) => ({
    ballots: t.prismaField({
      type: ['Ballot'],
      description: 'The ballots it is about.',
      resolve: (query, { ballotIds }, _args, context) =>
        prismaOf(context).ballot.findMany({
          ...query,
          where: { id: { in: [...ballotIds] } },
          orderBy: [{ label: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
});

const ConfirmedBallotInputType = builder.inputType('ConfirmedBallotInput', {
  description: 'One ballot whose result is confirmed.',
  fields: (t) => ({
    ballot: t.id({ required: true, description: 'The ballot, `bal_…`.' }),
    seen: t.string({ required: true, description: 'The `seen` of the proposed result that was read (R8).' }),
    post: t.id({
      description:
        'The office it fills, `pos_…`, one of the body elected, where the record does not tell or tells wrongly: the ballot keeps it, whatever later imports say. Left out: as proposed.',
    }),
    seats: t.int({
      description:
        'Seats of its ward, where the record knows the ward and lacks the office (`ProposedResult.ward`): the office is made with as many. Not beside `post`. Left out: none is made, unless all seats are up.',
    }),
    winners: t.idList({
      description: 'Who won, `can_…`, where the record does not tell. Left out: as proposed.',
    }),
    againstVotes: t.string({
      description:
        'Why the winners named are not those with the most votes, such as votes that a source has wrong; kept in the history. Without it such winners are refused.',
    }),
    leaving: t.idList({
      description:
        'Whose seats were up, `hol_…`, where the record does not tell; empty: nobody’s. Left out: as proposed.',
    }),
    declaredOn: t.field({ type: 'Date', description: 'The day of this declaration, where it differs.' }),
  }),
});

const ConfirmResultsInputType = builder.inputType('ConfirmResultsInput', {
  description: 'Results that are confirmed together.',
  fields: (t) => ({
    ballots: t.field({ type: [ConfirmedBallotInputType], required: true, description: 'The ballots.' }),
    areAllSeatsUp: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether every seat was up for election, so that everybody leaves, also where the ward has fewer seats than before, and wards whose office the record lacks get one of as many seats as their ballot filled; but for by-elections, and where `leaving` or `seats` says otherwise.',
    }),
    declaredOn: t.field({
      type: 'Date',
      description: 'The day the results were declared, for offices that begin with it.',
    }),
    dissolvedOn: t.field({
      type: 'Date',
      description: 'The day the parliament was dissolved, where it is not in the record.',
    }),
    sourceUrl: t.string({ description: 'Where the results can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you confirm them, for the history.' }),
  }),
});

type Confirmed = { holdingIds: string[]; boundariesToCheck: BoundariesToCheck[] };

const ConfirmedResultsType = builder.objectRef<Confirmed>('ConfirmedResults').implement({
  description: 'Results that were confirmed.',
  fields: (t) => ({
    boundariesToCheck: t.field({
      type: [BoundariesToCheckType],
      description:
        'Wards whose winners were taken into the office of the boundaries that the record knows, though it does not know that they were those of the poll. Empty where it knows of all.',
      resolve: ({ boundariesToCheck }) => boundariesToCheck,
    }),
    holdings: t.prismaField({
      type: ['OfficeHolding'],
      description: 'The offices that were made.',
      resolve: (query, { holdingIds }, _args, context) =>
        prismaOf(context).officeHolding.findMany({
          ...query,
          where: { id: { in: holdingIds } },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
});

builder.mutationField('confirmResults', (t) =>
  t.field({
    type: ConfirmedResultsType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: ConfirmResultsInputType, required: true, description: 'The results.' }) },
    errors: { types: [...SEAT_ERRORS, ResultsNotReadyError, ResultsChangedError] },
    description:
      'Confirms the results of several ballots together, all or none: whose seat was up leaves, who won enters, on the days of the office’s law, and vacancies end (R10). The offices of wards that have none in the record are made with it, where you say their seats. Imports’ proposals of these offices are accepted by it.',
    resolve: async (_root, { input }, context) => {
      const holdings = await confirmResults(
        prismaOf(context),
        {
          declaredOn: input.declaredOn ?? null,
          dissolvedOn: input.dissolvedOn ?? null,
          sourceUrl: input.sourceUrl ?? null,
          changeReason: input.changeReason,
          areAllSeatsUp: input.areAllSeatsUp,
          ballots: input.ballots.map(
            ({ ballot, seen, post, seats, winners, againstVotes, leaving, declaredOn }) => ({
              ballotId: parseReferenceId('Ballot', ballot),
              seen,
              postId: post ? parseReferenceId('Post', post) : null,
              seats: seats ?? null,
              winners: winners?.map((id) => parseReferenceId('Candidacy', id)) ?? null,
              againstVotes: againstVotes ?? null,
              leaving: leaving?.map((id) => parseReferenceId('OfficeHolding', id)) ?? null,
              declaredOn: declaredOn ?? null,
            }),
          ),
        },
        requireEditor(context),
        followConfirmedResults,
      );
      const named = new Set(input.ballots.flatMap(({ ballot, post }) => (post ? ballot : [])));
      const ballotIds = input.ballots.flatMap(({ ballot }) =>
        named.has(ballot) ? [] : parseReferenceId('Ballot', ballot),
      );
      const toCheck = await findBoundariesToCheck(prismaOf(context), ballotIds);
      return { holdingIds: holdings.map(({ id }) => id), boundariesToCheck: [...toCheck.values()] };
    },
  }),
);
