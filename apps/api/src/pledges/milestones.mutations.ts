import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { setMilestones } from './set-milestones.ts';

const MilestoneInputType = builder.inputType('MilestoneInput', {
  description: 'A step on the way to a pledge.',
  fields: (t) => ({
    titleEn: t.string({ description: 'What it is, in English. One language is enough.' }),
    titleCy: t.string({ description: 'What it is, in Welsh.' }),
    dueOn: t.field({ type: 'Date', description: 'When it is due, or the first of that month or year.' }),
    duePrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
    reachedOn: t.field({ type: 'Date', description: 'The day it was reached. Left out while it is not.' }),
  }),
});

const SetMilestonesInputType = builder.inputType('SetMilestonesInput', {
  description: 'All milestones of a pledge in their order; those not among them go.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    milestones: t.field({
      type: [MilestoneInputType],
      required: true,
      description: 'The milestones, at most 30.',
    }),
    reasonEn: t.string({
      description:
        'Why what readers were told of a milestone changes, in plain English: they are shown it as a correction (R4). Needed for a published pledge where a title, a date or the day one was reached changes, or one goes; one language is enough.',
    }),
    reasonCy: t.string({ description: 'The same in plain Welsh.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change them, for the history.' }),
  }),
});

builder.mutationField('setMilestones', (t) =>
  t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: SetMilestonesInputType, required: true, description: 'The milestones.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Says which steps lead to a pledge and which are reached. They rate nothing. What readers of a published pledge were told changes only with a correction (R4).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { pledge, milestones, ...rest } = input;
      const set = {
        ...rest,
        pledgeId: parseReferenceId('Pledge', pledge),
        milestones: milestones.map(({ titleEn, titleCy, dueOn, duePrecision, reachedOn }) => ({
          titleEn: titleEn ?? null,
          titleCy: titleCy ?? null,
          dueOn: dueOn ?? null,
          duePrecision: duePrecision ?? ('DAY' as const),
          reachedOn: reachedOn ?? null,
        })),
      };
      const { id } = await setMilestones(prisma, set, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
