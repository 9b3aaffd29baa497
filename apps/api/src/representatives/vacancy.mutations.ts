import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { coOpt, type WayWithoutPoll } from './co-opt.ts';
import { endVacancy } from './end-vacancy.ts';
import { recordByElection } from './record-by-election.ts';
import { recordVacancy } from './record-vacancy.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';
import { namesPersonField } from '../sign-off/waits-for-second-person.graphql.ts';
import { WaitsForSecondPersonError } from '../sign-off/waits-for-second-person.ts';
import { VacancyType } from './vacancy.graphql.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const vacancyFields = (t: InputFields) => ({
  vacancy: t.id({ required: true, description: 'The vacancy, `vac_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the vacancy that was read (R8).' }),
});
const filledFields = (t: InputFields) => ({
  ...vacancyFields(t),
  person: t.id({ required: true, description: 'Who takes the seat, `per_…`.' }),
  to: t.field({ type: 'Date', description: 'The first day it is held no more. Left out while it is held.' }),
  sourceUrl: t.string({ description: 'Where this can be read.' }),
  changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
});

type FilledInput = {
  vacancy: string;
  expectedVersion: number;
  person: string;
  to?: Date | null | undefined;
  sourceUrl?: string | null | undefined;
  changeReason: string;
};

const parseFilled = (input: FilledInput) => ({
  vacancyId: parseReferenceId('Vacancy', input.vacancy),
  expectedVersion: input.expectedVersion,
  personId: parseReferenceId('Person', input.person),
  to: input.to ?? null,
  sourceUrl: input.sourceUrl ?? null,
  changeReason: input.changeReason,
});

const WayWithoutPollType = builder.enumType('WayWithoutPoll', {
  description: 'Ways into a vacant seat without a poll.',
  values: {
    CO_OPTED: { description: 'Chosen by the body or the party, as the law of some councils provides.' },
    APPOINTED: { description: 'Given the office by appointment.' },
    LIST_SUCCESSION: { description: 'The next name on the list that won the seat.' },
  } satisfies Record<WayWithoutPoll, { description: string }>,
});

const CoOptInputType = builder.inputType('CoOptInput', {
  description: 'Somebody who takes a vacant seat without a poll.',
  fields: (t) => ({
    ...filledFields(t),
    from: t.field({ type: 'Date', required: true, description: 'The first day they hold it.' }),
    startReason: t.field({
      type: WayWithoutPollType,
      required: true,
      defaultValue: 'CO_OPTED',
      description: 'How they came to it.',
    }),
  }),
});

builder.mutationField('coOpt', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: CoOptInputType, required: true, description: 'Who, and when.' }) },
    errors: { types: SEAT_ERRORS },
    description: 'Fills a vacant seat without a poll; the vacancy ends (R10).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const filled = { ...parseFilled(input), from: input.from, startReason: input.startReason };
      const { id } = await coOpt(prisma, filled, requireEditor(context));
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const RecordByElectionInputType = builder.inputType('RecordByElectionInput', {
  description: 'Who won a vacant seat at a by-election that is not in the record.',
  fields: (t) => ({
    ...filledFields(t),
    pollingOn: t.field({ type: 'Date', required: true, description: 'The day of the poll.' }),
    declaredOn: t.field({
      type: 'Date',
      description: 'The day the result was declared; needed where the office begins with it.',
    }),
  }),
});

builder.mutationField('recordByElection', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: RecordByElectionInputType, required: true, description: 'Who won, and when.' }),
    },
    errors: { types: SEAT_ERRORS },
    description:
      'Fills a vacant seat with the winner of a by-election, from the day on which the office begins by its own law. A by-election whose ballot is in the record is confirmed by `confirmResults`.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const filled = {
        ...parseFilled(input),
        pollingOn: input.pollingOn,
        declaredOn: input.declaredOn ?? null,
      };
      const { id } = await recordByElection(prisma, filled, requireEditor(context));
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const RecordVacancyInputType = builder.inputType('RecordVacancyInput', {
  description: 'Seats of an office that nobody holds.',
  fields: (t) => ({
    post: t.id({ required: true, description: 'The office, `pos_…`.' }),
    seats: t.int({ required: true, defaultValue: 1, description: 'How many of its seats are empty.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day they are empty.' }),
    to: t.field({
      type: 'Date',
      description: 'The first day they are empty no more. Left out while they are.',
    }),
    reasonEn: t.string({ description: 'Why, in a few words of English.' }),
    reasonCy: t.string({ description: 'Why, in a few words of Welsh.' }),
    sourceUrl: t.string({ description: 'Where this can be read.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('recordVacancy', (t) =>
  t.prismaField({
    type: VacancyType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: RecordVacancyInputType, required: true, description: 'The vacancy.' }) },
    errors: { types: [...SEAT_ERRORS, WaitsForSecondPersonError] },
    description:
      'Records empty seats of an office of which nothing was known. A holding that ends opens its vacancy by itself. A reason that names somebody waits for a second person (R6).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { post, to, reasonEn, reasonCy, sourceUrl, ...rest } = input;
      const vacancy = {
        ...rest,
        postId: parseReferenceId('Post', post),
        to: to ?? null,
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
        sourceUrl: sourceUrl ?? null,
      };
      const { id } = await recordVacancy(prisma, vacancy, requireEditor(context), context.today);
      return prisma.vacancy.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const EndVacancyInputType = builder.inputType('EndVacancyInput', {
  description: 'The end of a vacancy of which is not known who filled it.',
  fields: (t) => ({
    ...vacancyFields(t),
    to: t.field({
      type: 'Date',
      description:
        'The first day the seats are vacant no more. Left out: they never were, and the entry goes.',
    }),
    changeReason: t.string({ required: true, description: 'Why you end it, for the history.' }),
  }),
});

builder.mutationField('endVacancy', (t) =>
  t.prismaField({
    type: 'Post',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EndVacancyInputType, required: true, description: 'The end.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Ends a vacancy without a holder: of its seats nothing is known from that day. Gives the office as it is now.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { vacancy, expectedVersion, changeReason, to } = input;
      const end = { id: parseReferenceId('Vacancy', vacancy), expectedVersion, changeReason, to: to ?? null };
      const { postId } = await endVacancy(prisma, end, requireEditor(context));
      return prisma.post.findUniqueOrThrow({ ...query, where: { id: postId } });
    },
  }),
);
