import { resultProblem } from '@wheatsheaf/schema/vocabulary/result-problem.ts';
import { resultState } from '@wheatsheaf/schema/vocabulary/result-state.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { HoldingEndReasonType, HoldingStartReasonType } from '../representatives/office-holding.graphql.ts';
import { heldOn } from '../representatives/holding-filter.ts';
import type { Stood } from './contest.ts';
import type { BoundariesToCheck } from './boundaries-to-check.ts';
import type { Leaver } from './propose-result.ts';
import { type ResultOfNight, resultsNight } from './results-night.ts';

export const ResultStateType = vocabularyEnum(
  'ResultState',
  'How far the result of a ballot has come.',
  resultState,
);
export const ResultProblemType = vocabularyEnum(
  'ResultProblem',
  'What keeps a result from being confirmed.',
  resultProblem,
);

const LeftOutBecauseType = builder.enumType('LeftOutBecause', {
  description: 'Why a ballot has no result.',
  values: {
    CANCELLED: { description: 'The poll was cancelled or countermanded.' },
    REPLACED: { description: 'Another ballot took its place.' },
  },
});

const ProposedWinnerType = builder
  .objectRef<Stood & { firstDay: Date | null; postId: string | null }>('ProposedWinner')
  .implement({
    description: 'Somebody who won a seat.',
    fields: (t) => ({
      candidacy: t.prismaField({
        type: 'Candidacy',
        description: 'The candidacy that won it.',
        resolve: (query, { id }, _args, context) =>
          prismaOf(context).candidacy.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      alsoHolds: t.prismaField({
        type: ['OfficeHolding'],
        description:
          'Other offices they hold on the first day of this one. Two offices may be held together unless a law says otherwise: end the other one where it does.',
        resolve: (query, { personId, firstDay, postId }, _args, context) =>
          prismaOf(context).officeHolding.findMany({
            ...query,
            where: {
              personId,
              ...(postId !== null && { postId: { not: postId } }),
              ...heldOn(firstDay ?? context.today),
            },
            orderBy: [{ from: 'asc' }, { id: 'asc' }],
          }),
      }),
    }),
  });

const ProposedLeaverType = builder.objectRef<Leaver>('ProposedLeaver').implement({
  description: 'Somebody whose seat was up.',
  fields: (t) => ({
    holding: t.prismaField({
      type: 'OfficeHolding',
      description: 'The holding that ends.',
      resolve: (query, { holding }, _args, context) =>
        prismaOf(context).officeHolding.findUniqueOrThrow({ ...query, where: { id: holding.id } }),
    }),
    to: t.expose('to', { type: 'Date', description: 'The first day it is held no more.' }),
    endReason: t.field({
      type: HoldingEndReasonType,
      description: 'Why it ends.',
      resolve: ({ endReason }) => endReason,
    }),
  }),
});

export const BoundariesToCheckType = builder.objectRef<BoundariesToCheck>('BoundariesToCheck').implement({
  description:
    'A ward that the record holds for that of a ballot by its name alone, and on boundaries that it does not know to be in force at the poll: at an election by new ones it is another ward. Where there are new ones, record them with `recordBoundaryChange` or import them, before or after: the results then go to the new ward.',
  fields: (t) => ({
    ballot: t.prismaField({
      type: 'Ballot',
      description: 'The ballot.',
      resolve: (query, { ballotId }, _args, context) =>
        prismaOf(context).ballot.findUniqueOrThrow({ ...query, where: { id: ballotId } }),
    }),
    area: t.prismaField({
      type: 'Area',
      description: 'The ward on the boundaries that the record knows.',
      resolve: (query, { areaId }, _args, context) =>
        prismaOf(context).area.findUniqueOrThrow({ ...query, where: { id: areaId } }),
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of these boundaries. Null where it is not recorded.',
      resolve: ({ validFrom }) => validFrom,
    }),
    firstListed: t.field({
      type: 'Int',
      nullable: true,
      description: 'The year of the first list of wards that has it. Null where none does.',
      resolve: ({ years }) => years[0] ?? null,
    }),
    lastListed: t.field({
      type: 'Int',
      nullable: true,
      description: 'The year of the newest list of wards that has it. Null where none does.',
      resolve: ({ years }) => years.at(-1) ?? null,
    }),
  }),
});

const ProposedResultType = builder.objectRef<ResultOfNight>('ProposedResult').implement({
  description: 'What the result of one ballot changes in the record, and what stands in the way.',
  fields: (t) => ({
    ballot: t.prismaField({
      type: 'Ballot',
      description: 'The ballot.',
      resolve: (query, { contest }, _args, context) =>
        prismaOf(context).ballot.findUniqueOrThrow({ ...query, where: { id: contest.id } }),
    }),
    post: t.prismaField({
      type: 'Post',
      nullable: true,
      description:
        'The office it fills, or that of the old ward, which ends as the winners take the office of the new one; of a county council’s last poll, where the record has no office of the county, that of the council it went on as. Null where the record has no one office for it.',
      resolve: (query, { contest, newSeats }, _args, context) =>
        newSeats !== null || contest.post === null
          ? null
          : prismaOf(context).post.findUniqueOrThrow({ ...query, where: { id: contest.post.id } }),
    }),
    ward: t.prismaField({
      type: 'Area',
      nullable: true,
      description:
        'The ward of a council’s ballot whose office the record lacks: say its seats, and the confirmation makes the office. Null where the record has the office, or knows no ward of the ballot.',
      resolve: (query, { contest: { ward } }, _args, context) =>
        ward && prismaOf(context).area.findUniqueOrThrow({ ...query, where: { id: ward.areaId } }),
    }),
    newSeats: t.exposeInt('newSeats', {
      nullable: true,
      description: 'Seats of the office that the confirmation makes for `ward`. Null where it makes none.',
    }),
    offices: t.prismaField({
      type: ['Post'],
      complexity: { field: 1, multiplier: 10 },
      description:
        'Where the record does not tell which office it fills: those of the body elected on the first day of who won, by the names of their areas. Name one when you confirm. Empty otherwise.',
      resolve: (query, { contest }, _args, context) =>
        prismaOf(context).post.findMany({
          ...query,
          where: { id: { in: contest.offices.map(({ id }) => id) } },
          orderBy: [{ area: { nameEn: 'asc' } }, { id: 'asc' }],
        }),
    }),
    state: t.field({
      type: ResultStateType,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    leftOutBecause: t.field({
      type: LeftOutBecauseType,
      nullable: true,
      description: 'Why it has no result. Null unless it is left out.',
      resolve: (result) => result.leftOutBecause,
    }),
    problems: t.field({
      type: [ResultProblemType],
      description: 'What an editor decides or adds before it can be confirmed.',
      resolve: ({ problems }) => [...problems],
    }),
    winners: t.field({
      type: [ProposedWinnerType],
      description: 'Who won, as declared or by the votes.',
      resolve: ({ winners, firstDay, contest }) =>
        winners.map((winner) => ({ ...winner, firstDay, postId: contest.post?.id ?? null })),
    }),
    startReason: t.field({
      type: HoldingStartReasonType,
      description: 'How they come in.',
      resolve: ({ startReason }) => startReason,
    }),
    firstDay: t.expose('firstDay', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the winners by the law of the office. Null where it is not known.',
    }),
    leavers: t.field({
      type: [ProposedLeaverType],
      description: 'Whose seats were up.',
      resolve: ({ leavers }) => [...leavers],
    }),
    boundariesToCheck: t.field({
      type: BoundariesToCheckType,
      nullable: true,
      description:
        'The ward, where only its name told it and the record does not know that its boundaries are still those of the poll. Null elsewhere, and where an office was named.',
      resolve: (result) => result.boundariesToCheck,
    }),
    vacantAfter: t.exposeInt('vacantAfter', {
      description: 'Seats of the office known to be vacant once the winners are in.',
    }),
    seen: t.exposeString('seen', {
      description: 'What it was made from, in short: send it back with the confirmation (R8).',
    }),
  }),
});

const BallotOfficeInputType = builder.inputType('BallotOfficeInput', {
  description: 'The office that a ballot fills, as an editor says.',
  fields: (t) => ({
    ballot: t.id({ required: true, description: 'The ballot, `bal_…`.' }),
    post: t.id({ required: true, description: 'The office, `pos_…`, one of the body elected.' }),
  }),
});

const WardSeatsInputType = builder.inputType('WardSeatsInput', {
  description: 'The seats of a ward whose office the record lacks, as an editor says.',
  fields: (t) => ({
    ballot: t.id({ required: true, description: 'The ballot, `bal_…`.' }),
    seats: t.int({ required: true, description: 'How many represent its ward.' }),
  }),
});

builder.queryField('resultsNight', (t) =>
  t.field({
    type: [ProposedResultType],
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      election: t.arg.id({ description: 'The election, `ele_…`.' }),
      organisation: t.arg.id({
        description: 'A body, `org_…`, with the day of its poll, in place of an election.',
      }),
      pollingOn: t.arg({ type: 'Date', description: 'The day of the poll.' }),
      offices: t.arg({
        type: [BallotOfficeInputType],
        description:
          'Offices to propose with, where the record does not tell which a ballot fills: confirm with the same.',
      }),
      seats: t.arg({
        type: [WardSeatsInputType],
        description:
          'Seats of wards whose office the record lacks, to propose with the offices made: confirm with the same.',
      }),
      areAllSeatsUp: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether every seat was up, so that everybody leaves, and such wards have as many seats as their ballot filled.',
      }),
      declaredOn: t.arg({
        type: 'Date',
        description: 'The day the results were declared, for offices that begin with it.',
      }),
      dissolvedOn: t.arg({
        type: 'Date',
        description: 'The day the parliament was dissolved, where it is not in the record.',
      }),
    },
    complexity: { field: 1, multiplier: 20 },
    description:
      'What the results of one election change: who enters, who leaves, from which day, and what stands in the way, by ballot. Confirm them together with `confirmResults`.',
    resolve: (_root, args, context) =>
      resultsNight(prismaOf(context), {
        polls: parsePolls(args),
        offices: (args.offices ?? []).map(({ ballot, post }) => ({
          ballotId: parseReferenceId('Ballot', ballot),
          postId: parseReferenceId('Post', post),
        })),
        wardSeats: {
          seats: (args.seats ?? []).map(({ ballot, seats }) => ({
            ballotId: parseReferenceId('Ballot', ballot),
            seats,
          })),
          areAllSeatsUp: args.areAllSeatsUp,
        },
        declaredOn: args.declaredOn ?? null,
        dissolvedOn: args.dissolvedOn ?? null,
      }),
  }),
);

function parsePolls({ election, organisation, pollingOn }: Asked) {
  if (election) return { electionId: parseReferenceId('Election', election) };
  if (organisation && pollingOn)
    return { organisationId: parseReferenceId('Organisation', organisation), pollingOn };
  throw new InvalidInputError('Name an election, or a body and the day of the poll.');
}

type Asked = {
  election?: string | null | undefined;
  organisation?: string | null | undefined;
  pollingOn?: Date | null | undefined;
};
