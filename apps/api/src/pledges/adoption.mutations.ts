import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { adoptModelPledge } from './adopt-model-pledge.ts';
import { PledgeStrengthType, TestabilityType, WordingBasisType } from './pledge.graphql.ts';

const AdoptedOriginType = builder.inputType('AdoptedOrigin', {
  isOneOf: true,
  description: 'What a pledge is adopted from: exactly one of these.',
  fields: (t) => ({
    modelPledge: t.id({ description: 'A published model pledge, `mod_…`.' }),
    pledge: t.id({ description: 'A published pledge of another council, `ple_…`.' }),
  }),
});

const AdoptModelPledgeInputType = builder.inputType('AdoptModelPledgeInput', {
  description: 'A pledge to be drafted after a model pledge or another council’s pledge.',
  fields: (t) => ({
    from: t.field({ type: AdoptedOriginType, required: true, description: 'What it is adopted from.' }),
    manifesto: t.id({
      required: true,
      description: 'The manifesto it is drafted in; one about a council, not withdrawn.',
    }),
    reference: t.string({
      required: true,
      description: 'Its reference, new in that manifesto, such as `DER-08`.',
    }),
    titleEn: t.string({ description: 'Short title in English. Both titles left out: those of the origin.' }),
    titleCy: t.string({ description: 'Short title in Welsh. Both titles left out: those of the origin.' }),
    wordingEn: t.string({ description: 'The promise in English, in the words of those who make it.' }),
    wordingCy: t.string({ description: 'The promise in Welsh, in the words of those who make it.' }),
    wordingBasis: t.field({ type: WordingBasisType, required: true, description: 'Whose words those are.' }),
    quotePage: t.int({ description: 'Page of the manifesto it is quoted from.' }),
    anchor: t.string({ description: 'Anchor of the paragraph it stands in.' }),
    strength: t.field({
      type: PledgeStrengthType,
      required: true,
      description: 'How firmly it is promised.',
    }),
    testability: t.field({
      type: TestabilityType,
      required: true,
      description: 'Whether anybody could tell that it was kept.',
    }),
    dueOn: t.field({
      type: 'Date',
      description: 'When it is promised for, or the first of that month or year.',
    }),
    duePrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
    sources: t.field({
      type: [SourceInputType],
      description: 'Where the promise of this council was read or reported; publication asks for one.',
    }),
    changeReason: t.string({ required: true, description: 'Why you adopt it, for the history.' }),
  }),
});

builder.mutationField('adoptModelPledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: AdoptModelPledgeInputType, required: true, description: 'The adoption.' }) },
    errors: { types: [...EDIT_ERRORS, NotAQuoteError] },
    description:
      'Drafts a pledge after a model pledge or another council’s pledge. The success test is copied as its own, dated today. A council of another type may adopt.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { from, manifesto, ...own } = input;
      const { id } = await adoptModelPledge(
        prisma,
        {
          ...own,
          from: parseOrigin(from),
          manifestoId: parseReferenceId('Manifesto', manifesto),
          titleEn: own.titleEn ?? null,
          titleCy: own.titleCy ?? null,
          wordingEn: own.wordingEn ?? null,
          wordingCy: own.wordingCy ?? null,
          quotePage: own.quotePage ?? null,
          anchor: own.anchor ?? null,
          dueOn: own.dueOn ?? null,
          duePrecision: own.duePrecision ?? 'DAY',
          sources: sourcesOf(own.sources ?? []),
        },
        requireEditor(context),
        context.today,
      );
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

function parseOrigin({ modelPledge, pledge }: typeof AdoptedOriginType.$inferInput) {
  if (modelPledge) return { modelPledgeId: parseReferenceId('ModelPledge', modelPledge) };
  if (pledge) return { pledgeId: parseReferenceId('Pledge', pledge) };
  throw new InvalidInputError('from names either a model pledge or a pledge.');
}
