import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { editPledge } from './edit-pledge.ts';
import './pledge-error-types.graphql.ts';
import { FrozenTextError } from './pledge-errors.ts';
import { withdrawPledge } from './withdraw-pledge.ts';

const EditPledgeInputType = builder.inputType('EditPledgeInput', {
  description: 'Changes to a pledge. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    titleEn: t.string({ description: 'Short title in English; frozen once published (R4).' }),
    titleCy: t.string({ description: 'Short title in Welsh; frozen once published (R4).' }),
    wordingEn: t.string({ description: 'The promise in English; frozen once published (R4).' }),
    wordingCy: t.string({ description: 'The promise in Welsh; frozen once published (R4).' }),
    successTestEn: t.string({ description: 'The success test in English; frozen once published (R4).' }),
    successTestCy: t.string({ description: 'The success test in Welsh; frozen once published (R4).' }),
    leadOfficeEn: t.string({ description: 'The office that answers for it, in English.' }),
    leadOfficeCy: t.string({ description: 'The office that answers for it, in Welsh.' }),
    dueOn: t.field({ type: 'Date', description: 'When it was promised for; frozen once published (R4).' }),
    duePrecision: t.field({
      type: DatePrecisionType,
      description: 'How exactly that is known; frozen once published (R4).',
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
    errors: { types: [...TEXT_EDIT_ERRORS, FrozenTextError] },
    description: 'Edits what may change about a pledge.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, namesPerson, duePrecision, ...texts } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Pledge', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes: { ...texts, duePrecision: duePrecision ?? undefined },
      };
      const pledge = await editPledge(prisma, edit, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id: pledge.id } });
    },
  }),
);

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
