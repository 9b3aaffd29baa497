import { requireEditor } from '../graphql/require-editor.ts';
import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { addOfficeHolding } from './add-office-holding.ts';
import { HoldingEndReasonType, HoldingStartReasonType } from './office-holding.graphql.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';

const AddOfficeHoldingInputType = builder.inputType('AddOfficeHoldingInput', {
  description: 'That somebody holds or held an office.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    post: t.id({ required: true, description: 'Which office, `pos_…`.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    fromPrecision: t.field({
      type: DatePrecisionType,
      required: true,
      defaultValue: 'DAY',
      description: 'How exactly the first day is known.',
    }),
    to: t.field({ type: 'Date', description: 'The day it ended. Left out while it is held.' }),
    startReason: t.field({
      type: HoldingStartReasonType,
      required: true,
      defaultValue: 'ELECTED',
      description: 'Why it began.',
    }),
    endReason: t.field({ type: HoldingEndReasonType, description: 'Why it ended.' }),
    sourceUrl: t.string({ description: 'Where this can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('addOfficeHolding', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: AddOfficeHoldingInputType, required: true, description: 'The holding.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Records that somebody holds or held an office: in a seat of which nothing was known, or else in one that was vacant (R10).',
    resolve: async (query, _root, { input }, context) => {
      const { person, post, to, endReason, sourceUrl, ...rest } = input;
      const prisma = prismaOf(context);
      const holding = await addOfficeHolding(
        prisma,
        {
          ...rest,
          personId: parseReferenceId('Person', person),
          postId: parseReferenceId('Post', post),
          to: to ?? null,
          endReason: endReason ?? null,
          sourceUrl: sourceUrl ?? null,
        },
        requireEditor(context),
      );
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id: holding.id } });
    },
  }),
);
