import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { correctPledgeFacts } from './correct-pledge-facts.ts';
import { correctPledgeTitle, correctPledgeWording, correctSuccessTest } from './correct-pledge-text.ts';
import { PledgeStrengthType, TestabilityType } from './pledge.graphql.ts';

const CorrectPledgeTextInputType = builder.inputType('CorrectPledgeTextInput', {
  description:
    'A correction of frozen text of a published pledge, which readers are shown with the words before it.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    en: t.string({ description: 'The right words in English. Left out: not touched.' }),
    cy: t.string({ description: 'The right words in Welsh. Left out: not touched.' }),
    reasonEn: t.string({
      description: 'What was wrong, for readers, in plain English. One language is enough.',
    }),
    reasonCy: t.string({
      description: 'What was wrong, for readers, in plain Welsh. One language is enough.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you correct it, for the history.' }),
  }),
});

for (const [name, correct, what] of [
  ['correctPledgeTitle', correctPledgeTitle, 'title'],
  ['correctPledgeWording', correctPledgeWording, 'wording'],
  ['correctSuccessTest', correctSuccessTest, 'success test'],
] as const) {
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Pledge',
      // Both: it writes, as a rating does, and takes effect at once where it names nobody, as a confirmation does.
      authScopes: { $all: { task: 'RATE_PLEDGES', anyTask: ['CONFIRM_RATINGS'] } },
      args: {
        input: t.arg({ type: CorrectPledgeTextInputType, required: true, description: 'The correction.' }),
      },
      errors: {
        types: name === 'correctPledgeWording' ? [...TEXT_EDIT_ERRORS, NotAQuoteError] : TEXT_EDIT_ERRORS,
      },
      description: `Corrects the ${what} of a published pledge; readers see what it said before and why it changed (R4).`,
      resolve: async (query, _root, { input }, context) => {
        const prisma = prismaOf(context);
        const { pledge, en, cy, reasonEn, reasonCy, ...rest } = input;
        const correction = {
          ...rest,
          pledgeId: parseReferenceId('Pledge', pledge),
          en: en ?? undefined,
          cy: cy ?? undefined,
          reasonEn: reasonEn ?? null,
          reasonCy: reasonCy ?? null,
        };
        const { id } = await correct(prisma, correction, requireEditor(context), context.today);
        return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
  );
}

const DueCorrectionType = builder.inputType('DueCorrectionInput', {
  description: 'When a pledge was promised for.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      required: true,
      description: 'The day, or the first of that month or year.',
    }),
    precision: t.field({
      type: DatePrecisionType,
      required: true,
      defaultValue: 'DAY',
      description: 'How exactly that is known.',
    }),
  }),
});

const CorrectPledgeFactsInputType = builder.inputType('CorrectPledgeFactsInput', {
  description:
    'A correction of what readers judge a published pledge by. They are shown what it said before. What is left out is not touched.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    due: t.field({
      type: DueCorrectionType,
      description: 'When it was promised for. Null: it named no date.',
    }),
    strength: t.field({ type: PledgeStrengthType, description: 'How firmly it was promised.' }),
    testability: t.field({
      type: TestabilityType,
      description: 'Whether anybody could tell that it was kept.',
    }),
    reasonEn: t.string({
      description: 'What was wrong, for readers, in plain English. One language is enough.',
    }),
    reasonCy: t.string({
      description: 'What was wrong, for readers, in plain Welsh. One language is enough.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you correct it, for the history.' }),
  }),
});

builder.mutationField('correctPledgeFacts', (t) =>
  t.prismaField({
    type: 'Pledge',
    // Both, as for its texts.
    authScopes: { $all: { task: 'RATE_PLEDGES', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({ type: CorrectPledgeFactsInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Corrects when a published pledge was due, how firmly it was promised or whether it can be tested; readers see what it said before and why it changed (R4).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { pledge, due, strength, testability, reasonEn, reasonCy, ...rest } = input;
      const correction = {
        ...rest,
        pledgeId: parseReferenceId('Pledge', pledge),
        due,
        strength: strength ?? undefined,
        testability: testability ?? undefined,
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await correctPledgeFacts(prisma, correction, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
