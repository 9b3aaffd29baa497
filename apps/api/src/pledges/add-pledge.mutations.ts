import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { addPledge } from './add-pledge.ts';
import { PledgeStrengthType, TestabilityType, WordingBasisType } from './pledge.graphql.ts';

const AddPledgeInputType = builder.inputType('AddPledgeInput', {
  description: 'A pledge of a manifesto to write down, as a draft.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto it is in, `man_…`.' }),
    reference: t.string({ required: true, description: 'Reference within it, such as `DER-08`.' }),
    titleEn: t.string({ description: 'Short title in English, at most 150 characters.' }),
    titleCy: t.string({ description: 'Short title in Welsh, at most 150 characters.' }),
    wordingEn: t.string({ description: 'The promise in English, at most 2,000 characters.' }),
    wordingCy: t.string({ description: 'The promise in Welsh, at most 2,000 characters.' }),
    wordingBasis: t.field({ type: WordingBasisType, required: true, description: 'Whose words that is.' }),
    quotePage: t.int({ description: 'Page of the manifesto it is quoted from.' }),
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
    successTestEn: t.string({ description: 'What must be so for it to count as delivered, in English.' }),
    successTestCy: t.string({ description: 'What must be so for it to count as delivered, in Welsh.' }),
    successTestWrittenOn: t.field({
      type: 'Date',
      description: 'The day the test was written. Left out: today, where there is a test.',
    }),
    dueOn: t.field({
      type: 'Date',
      description: 'When it is promised for, or the first of that month or year.',
    }),
    duePrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
    council: t.id({ description: 'The council it concerns, `org_…`. Left out: that of the manifesto.' }),
    leadPerson: t.id({ description: 'Who answers for it, `per_…`.' }),
    leadOfficeEn: t.string({ description: 'The office that answers for it, in English.' }),
    leadOfficeCy: t.string({ description: 'The office that answers for it, in Welsh.' }),
    modelPledge: t.id({ description: 'The model pledge it follows, `mod_…`.' }),
    adoptedFrom: t.id({ description: 'The pledge of another council it was adopted from, `ple_…`.' }),
    anchor: t.string({ description: 'Anchor of the paragraph it stands in.' }),
    themes: t.stringList({ description: 'Slugs of its themes.' }),
    sources: t.field({ type: [SourceInputType], description: 'Where the promise was read or reported.' }),
    changeReason: t.string({ required: true, description: 'Why you add it, for the history.' }),
  }),
});

builder.mutationField('addPledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: AddPledgeInputType, required: true, description: 'The pledge.' }) },
    errors: { types: [...EDIT_ERRORS, NotAQuoteError] },
    description: 'Writes down a pledge as a draft. Readers see it once it is published with its manifesto.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const added = {
        reference: input.reference,
        titleEn: input.titleEn ?? null,
        titleCy: input.titleCy ?? null,
        wordingEn: input.wordingEn ?? null,
        wordingCy: input.wordingCy ?? null,
        wordingBasis: input.wordingBasis,
        quotePage: input.quotePage ?? null,
        strength: input.strength,
        testability: input.testability,
        successTestEn: input.successTestEn ?? null,
        successTestCy: input.successTestCy ?? null,
        successTestWrittenOn: input.successTestWrittenOn ?? null,
        dueOn: input.dueOn ?? null,
        duePrecision: input.duePrecision ?? 'DAY',
        leadOfficeEn: input.leadOfficeEn ?? null,
        leadOfficeCy: input.leadOfficeCy ?? null,
        manifestoId: parseReferenceId('Manifesto', input.manifesto),
        councilId: input.council ? parseReferenceId('Organisation', input.council) : null,
        leadPersonId: input.leadPerson ? parseReferenceId('Person', input.leadPerson) : null,
        modelPledgeId: input.modelPledge ? parseReferenceId('ModelPledge', input.modelPledge) : null,
        adoptedFromId: input.adoptedFrom ? parseReferenceId('Pledge', input.adoptedFrom) : null,
        anchor: input.anchor ?? null,
        themes: [...new Set(input.themes ?? [])],
        sources: sourcesOf(input.sources ?? []),
        changeReason: input.changeReason,
      } as const;
      const { id } = await addPledge(prisma, added, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
