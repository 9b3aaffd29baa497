import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { correctWordingBasis } from './correct-wording-basis.ts';
import { WordingBasisType } from './pledge.graphql.ts';

const CorrectWordingBasisInputType = builder.inputType('CorrectWordingBasisInput', {
  description:
    'A correction of whose words a published pledge is in, with the words, the page and the paragraph where they were wrong with it. Readers are shown what it said before.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    basis: t.field({
      type: WordingBasisType,
      required: true,
      description: 'Whose words they are in truth. A reported wording has no page.',
    }),
    en: t.string({ description: 'The right words in English. Left out: not touched.' }),
    cy: t.string({ description: 'The right words in Welsh. Left out: not touched.' }),
    quotePage: t.int({
      description: 'The right page of a quote. Left out: that of the paragraph it moves to, else as it was.',
    }),
    anchor: t.string({ description: 'Anchor of the paragraph a quote stands in. Left out: not touched.' }),
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

builder.mutationField('correctWordingBasis', (t) =>
  t.prismaField({
    type: 'Pledge',
    // Both: it writes, as a rating does, and takes effect at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'RATE_PLEDGES', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({ type: CorrectWordingBasisInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: [...TEXT_EDIT_ERRORS, NotAQuoteError] },
    description:
      'Corrects whether a published pledge is the manifesto’s own words or ours; readers see what was shown before and why it changed (R4).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { pledge, en, cy, quotePage, anchor, reasonEn, reasonCy, ...rest } = input;
      const correction = {
        ...rest,
        pledgeId: parseReferenceId('Pledge', pledge),
        en: en ?? undefined,
        cy: cy ?? undefined,
        quotePage: quotePage ?? undefined,
        anchor: anchor ?? undefined,
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await correctWordingBasis(prisma, correction, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
