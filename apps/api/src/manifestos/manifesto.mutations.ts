import type { InputFieldBuilder } from '@pothos/core';
import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { createManifesto } from './create-manifesto.ts';
import { editManifesto } from './edit-manifesto.ts';
import './manifesto-error-types.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { MandateKindType, SelectionKindType } from './manifesto.graphql.ts';
import { setMandates } from './set-mandates.ts';

type SchemaTypes = typeof builder.$inferSchemaTypes;

/** Why what readers of a published manifesto were told changes. */
const publicReason = (t: InputFieldBuilder<SchemaTypes, 'InputObject'>, needed: string) => ({
  reasonEn: t.string({
    description: `Why, for readers, in plain English: ${needed} (R4). One language is enough.`,
  }),
  reasonCy: t.string({
    description: `Why, for readers, in plain Welsh: ${needed} (R4). One language is enough.`,
  }),
});

/** What both creating and editing say of a manifesto. */
const factFields = (t: InputFieldBuilder<SchemaTypes, 'InputObject'>) => ({
  titleEn: t.string({ description: 'Title in English.' }),
  titleCy: t.string({ description: 'Title in Welsh.' }),
  council: t.id({ description: 'The council it is about, `org_…`.' }),
  termFrom: t.field({ type: 'Date', description: 'The first day of its term.' }),
  termTo: t.field({ type: 'Date', description: 'The day its term ends.' }),
  publishedOn: t.field({
    type: 'Date',
    description: 'The day it came out, or the first of its month or year.',
  }),
  publishedPrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
  documentUrl: t.string({ description: 'Where it can be read.' }),
  documentArchivedUrl: t.string({ description: 'A copy in a public archive.' }),
  pledgesInManifesto: t.int({ description: 'Pledges in the whole of it. Left empty where nobody counted.' }),
  selectedByEn: t.string({ description: 'Who selected the pledges, in English (R20).' }),
  selectedByCy: t.string({ description: 'Who selected the pledges, in Welsh (R20).' }),
  sources: t.field({ type: [SourceInputType], description: 'Where it comes from; replaces what was there.' }),
});

const CreateManifestoInputType = builder.inputType('CreateManifestoInput', {
  description: 'A manifesto to begin, as a draft.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Stable name for its address, such as `derby-labour-2023`.',
    }),
    owner: t.id({ required: true, description: 'The group or party that made it, `org_…`.' }),
    selection: t.field({
      type: SelectionKindType,
      required: true,
      description: 'Whether every pledge of it will be held.',
    }),
    ...factFields(t),
    changeReason: t.string({ required: true, description: 'Why you begin it, for the history.' }),
  }),
});

const EditManifestoInputType = builder.inputType('EditManifestoInput', {
  description: 'Changes to a manifesto. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    owner: t.id({ description: 'The group or party that made it; of a draft only.' }),
    selection: t.field({ type: SelectionKindType, description: 'Whether every pledge of it is held.' }),
    ...factFields(t),
    ...publicReason(t, 'needed where what they were told of its term or its selection changes'),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

const MandateInputType = builder.inputType('MandateInput', {
  description: 'A spell `[from, to)` in which the owner could or could not carry the manifesto out.',
  fields: (t) => ({
    kind: t.field({ type: MandateKindType, required: true, description: 'What the election gave them.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The day it ended. Left out while it lasts.' }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where it is known from, at least one.',
    }),
  }),
});

const SetMandatesInputType = builder.inputType('SetMandatesInput', {
  description: 'All mandate spells of a manifesto; those not among them go.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the manifesto that was read (R8).',
    }),
    spells: t.field({
      type: [MandateInputType],
      required: true,
      description: 'The spells, none overlapping.',
    }),
    ...publicReason(t, 'needed where a spell they were told of changes other than by ending, or goes'),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change them, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  createManifesto: t.prismaField({
    type: 'Manifesto',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: CreateManifestoInputType, required: true, description: 'The manifesto.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Begins a manifesto as a draft that only editors see.',
    resolve: async (query, _root, { input }, context) => {
      const { owner, council, sources, publishedPrecision, ...facts } = input;
      const prisma = prismaOf(context);
      const made = {
        ...facts,
        ownerId: parseReferenceId('Organisation', owner),
        councilId: council ? parseReferenceId('Organisation', council) : null,
        publishedPrecision: publishedPrecision ?? undefined,
        sources: sourcesOf(sources ?? []),
      };
      const { id } = await createManifesto(prisma, made, requireEditor(context));
      return prisma.manifesto.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  editManifesto: t.prismaField({
    type: 'Manifesto',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: EditManifestoInputType, required: true, description: 'The changes.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description:
      'Edits what is said of a manifesto; its text is loaded, its mandates set, its pledges added apart.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, namesPerson, owner, council, sources, ...facts } = input;
      const { publishedPrecision, selection, reasonEn, reasonCy, ...rest } = facts;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Manifesto', id),
        expectedVersion,
        changeReason,
        namesPerson,
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
        changes: {
          ...rest,
          publishedPrecision: publishedPrecision ?? undefined,
          selection: selection ?? undefined,
          ownerId: owner ? parseReferenceId('Organisation', owner) : undefined,
          councilId: council ? parseReferenceId('Organisation', council) : council,
          sources: sources ? sourcesOf(sources) : undefined,
        },
      };
      await editManifesto(prisma, edit, requireEditor(context), context.today);
      return prisma.manifesto.findUniqueOrThrow({ ...query, where: { id: edit.id } });
    },
  }),
  setMandates: t.prismaField({
    type: 'Manifesto',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: SetMandatesInputType, required: true, description: 'The spells.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Says in which spells the owner of a manifesto could carry it out. What readers of a published one were told changes as a correction.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const manifestoId = parseReferenceId('Manifesto', input.manifesto);
      const spells = input.spells.map(({ kind, from, to, sources }) => ({
        kind,
        from,
        to: to ?? null,
        sources: sourcesOf(sources),
      }));
      const { manifesto: _reference, reasonEn, reasonCy, ...rest } = input;
      const reason = { reasonEn: reasonEn ?? null, reasonCy: reasonCy ?? null };
      await setMandates(
        prisma,
        { ...rest, ...reason, manifestoId, spells },
        requireEditor(context),
        context.today,
      );
      return prisma.manifesto.findUniqueOrThrow({ ...query, where: { id: manifestoId } });
    },
  }),
}));
