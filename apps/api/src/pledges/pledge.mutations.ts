import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { editPledge } from './edit-pledge.ts';
import type { PledgeChanges } from './pledge-changes.ts';
import './pledge-error-types.graphql.ts';
import { FrozenTextError } from './pledge-errors.ts';
import { PledgeStrengthType, TestabilityType, WordingBasisType } from './pledge.graphql.ts';
import { withdrawPledge } from './withdraw-pledge.ts';

const EditPledgeInputType = builder.inputType('EditPledgeInput', {
  description:
    'Changes to a pledge. A field left out is not touched; null empties it. What is frozen once published (R4) may still be added where it was missing, but for the due date.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    reference: t.string({ description: 'Reference within its manifesto; frozen once published (R4).' }),
    titleEn: t.string({ description: 'Short title in English; frozen once published (R4).' }),
    titleCy: t.string({ description: 'Short title in Welsh; frozen once published (R4).' }),
    wordingEn: t.string({ description: 'The promise in English; frozen once published (R4).' }),
    wordingCy: t.string({ description: 'The promise in Welsh; frozen once published (R4).' }),
    wordingBasis: t.field({
      type: WordingBasisType,
      description: 'Whose words that is; frozen once published (R4). A reported wording loses its page.',
    }),
    quotePage: t.int({
      description: 'Page of the manifesto it is quoted from; frozen once published (R4).',
    }),
    strength: t.field({
      type: PledgeStrengthType,
      description: 'How firmly it is promised; frozen once published (R4).',
    }),
    testability: t.field({
      type: TestabilityType,
      description: 'Whether anybody could tell that it was kept; frozen once published (R4).',
    }),
    successTestEn: t.string({ description: 'The success test in English; frozen once published (R4).' }),
    successTestCy: t.string({ description: 'The success test in Welsh; frozen once published (R4).' }),
    successTestWrittenOn: t.field({
      type: 'Date',
      description:
        'The day the test was written, of a draft. Left out: today for a first one, and always once published (R4).',
    }),
    leadPerson: t.id({
      description: 'Who answers for it, `per_…`. Once published it waits for a second person (R6).',
    }),
    leadOfficeEn: t.string({ description: 'The office that answers for it, in English.' }),
    leadOfficeCy: t.string({ description: 'The office that answers for it, in Welsh.' }),
    dueOn: t.field({ type: 'Date', description: 'When it was promised for; frozen once published (R4).' }),
    duePrecision: t.field({
      type: DatePrecisionType,
      description: 'How exactly that is known; frozen once published (R4).',
    }),
    council: t.id({ description: 'The council it concerns, `org_…`; frozen once published (R4).' }),
    modelPledge: t.id({ description: 'The model pledge it follows, `mod_…`; frozen once published (R4).' }),
    adoptedFrom: t.id({
      description: 'The pledge of another council it was adopted from, `ple_…`; frozen once published (R4).',
    }),
    anchor: t.string({ description: 'Anchor of the paragraph it stands in.' }),
    themes: t.stringList({ description: 'Slugs of its themes; the whole list.' }),
    sources: t.field({
      type: [SourceInputType],
      description: 'Where the promise was read or reported; the whole list.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editPledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: EditPledgeInputType, required: true, description: 'The changes.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, FrozenTextError, NotAQuoteError] },
    description:
      'Edits a pledge: a draft in every field, a published one in what may change about it. The rest of it is corrected.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, namesPerson } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Pledge', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes: changesOfInput(input),
      };
      const pledge = await editPledge(prisma, edit, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id: pledge.id } });
    },
  }),
);

/** Null empties what may be empty; of what a pledge never lacks it says nothing. */
function changesOfInput({
  id: _id,
  expectedVersion: _expectedVersion,
  changeReason: _changeReason,
  namesPerson: _namesPerson,
  council,
  leadPerson,
  modelPledge,
  adoptedFrom,
  themes,
  sources,
  ...rest
}: typeof EditPledgeInputType.$inferInput): PledgeChanges {
  return {
    ...rest,
    reference: rest.reference ?? undefined,
    wordingBasis: rest.wordingBasis ?? undefined,
    strength: rest.strength ?? undefined,
    testability: rest.testability ?? undefined,
    duePrecision: rest.duePrecision ?? undefined,
    councilId: council ? parseReferenceId('Organisation', council) : undefined,
    leadPersonId: leadPerson && parseReferenceId('Person', leadPerson),
    modelPledgeId: modelPledge && parseReferenceId('ModelPledge', modelPledge),
    adoptedFromId: adoptedFrom && parseReferenceId('Pledge', adoptedFrom),
    themes: themes ? [...new Set(themes)] : undefined,
    sources: sources ? sourcesOf(sources) : undefined,
  };
}

const WithdrawPledgeInputType = builder.inputType('WithdrawPledgeInput', {
  description: 'The withdrawal of a published pledge, which is for good.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    reasonEn: t.string({
      description: 'Why, for readers, in plain English. One language is enough.',
    }),
    reasonCy: t.string({
      description: 'Why, for readers, in plain Welsh. One language is enough.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

builder.mutationField('withdrawPledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    // Both: it writes, as a rating does, and takes effect for good at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'RATE_PLEDGES', anyTask: ['CONFIRM_RATINGS'] } },
    args: { input: t.arg({ type: WithdrawPledgeInputType, required: true, description: 'The withdrawal.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published pledge for good. Readers keep seeing it as withdrawn, with the day and the reason (R7).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { pledge, reasonEn, reasonCy, ...rest } = input;
      const withdrawal = {
        ...rest,
        pledgeId: parseReferenceId('Pledge', pledge),
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await withdrawPledge(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
