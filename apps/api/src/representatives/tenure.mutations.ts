import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { correctOfficeHolding } from './correct-office-holding.ts';
import { endOfficeHolding } from './end-office-holding.ts';
import { HoldingEndReasonType, HoldingStartReasonType } from './office-holding.graphql.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';

const EndOfficeHoldingInputType = builder.inputType('EndOfficeHoldingInput', {
  description: 'The end of somebody’s time in an office.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The holding, `hol_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({ type: 'Date', required: true, description: 'The first day it is held no more.' }),
    endReason: t.field({ type: HoldingEndReasonType, required: true, description: 'Why it ended.' }),
    sourceUrl: t.string({ description: 'Where the end can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('endOfficeHolding', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EndOfficeHoldingInputType, required: true, description: 'The end.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Ends a holding: a death, a resignation, a disqualification … The seat is vacant from that day (R10); after a dissolution there is no seat.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const end = {
        ...input,
        id: parseReferenceId('OfficeHolding', input.id),
        sourceUrl: input.sourceUrl ?? null,
      };
      const { id } = await endOfficeHolding(prisma, end, requireEditor(context));
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const CorrectOfficeHoldingInputType = builder.inputType('CorrectOfficeHoldingInput', {
  description: 'What the record had wrong about a holding. A field left out is not touched.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The holding, `hol_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    from: t.field({ type: 'Date', description: 'The first day.' }),
    fromPrecision: t.field({ type: DatePrecisionType, description: 'How exactly the first day is known.' }),
    to: t.field({
      type: 'Date',
      description:
        'The first day it is held no more; null: it is held still, today, though a poll may have ended the term by law (`isEndKnown` false). Of an office without an end null needs a `sourceUrl` then.',
    }),
    toPrecision: t.field({ type: DatePrecisionType, description: 'How exactly the end is known.' }),
    startReason: t.field({ type: HoldingStartReasonType, description: 'Why it began.' }),
    endReason: t.field({ type: HoldingEndReasonType, description: 'Why it ended; null: not known.' }),
    sourceUrl: t.string({ description: 'Where this can be read, in place of the sources there were.' }),
    changeReason: t.string({ required: true, description: 'Why you correct it, for the history.' }),
  }),
});

builder.mutationField('correctOfficeHolding', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: CorrectOfficeHoldingInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: SEAT_ERRORS },
    description:
      'Puts right what the record had wrong about a holding. Days it loses are vacant where all seats were accounted for, and otherwise unknown.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id, expectedVersion, sourceUrl, changeReason, to, endReason, ...rest } = input;
      const correction = {
        id: parseReferenceId('OfficeHolding', id),
        expectedVersion,
        changeReason,
        sourceUrl: sourceUrl ?? null,
        changes: {
          to,
          endReason,
          from: rest.from ?? undefined,
          fromPrecision: rest.fromPrecision ?? undefined,
          toPrecision: rest.toPrecision ?? undefined,
          startReason: rest.startReason ?? undefined,
        },
      };
      const holding = await correctOfficeHolding(prisma, correction, requireEditor(context));
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id: holding.id } });
    },
  }),
);
