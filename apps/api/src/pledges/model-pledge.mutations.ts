import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { createModelPledge } from './create-model-pledge.ts';
import { editModelPledge } from './edit-model-pledge.ts';
import type { ExampleInput } from './model-pledge-input.ts';
import { ModelPledgeLevelType, ModelPledgeType } from './model-pledge.graphql.ts';
import { publishModelPledge } from './publish-model-pledge.ts';

const ExampleInputType = builder.inputType('ModelPledgeExampleInput', {
  description: 'A place that did it, in the UK or elsewhere.',
  fields: (t) => ({
    organisation: t.id({ description: 'The council, `org_…`, where it is in this record.' }),
    placeName: t.string({ required: true, description: 'The place.' }),
    country: t.string({
      required: true,
      defaultValue: 'GB',
      description: 'ISO 3166-1 code of its country, such as GB or US.',
    }),
    noteEn: t.string({ description: 'What was done there, in English.' }),
    noteCy: t.string({ description: 'What was done there, in Welsh.' }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where that is said; at least one.',
    }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const textFields = (t: InputFields) => ({
  titleEn: t.string({ description: 'Title in English.' }),
  titleCy: t.string({ description: 'Title in Welsh.' }),
  summaryEn: t.string({ description: 'What it is, in a few English sentences.' }),
  summaryCy: t.string({ description: 'What it is, in a few Welsh sentences.' }),
  successTestEn: t.string({ description: 'A success test to begin from, in English.' }),
  successTestCy: t.string({ description: 'A success test to begin from, in Welsh.' }),
  sources: t.field({ type: [SourceInputType], description: 'Where the idea comes from; the whole list.' }),
  examples: t.field({ type: [ExampleInputType], description: 'Places that did it; the whole list.' }),
  changeReason: t.string({ required: true, description: 'Why you write this, for the history.' }),
});

const CreateInputType = builder.inputType('CreateModelPledgeInput', {
  description: 'An idea for the library, as a draft.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Stable name for addresses, not taken yet.' }),
    level: t.field({
      type: ModelPledgeLevelType,
      required: true,
      description: 'How much it asks of a council.',
    }),
    ...textFields(t),
  }),
});

const EditInputType = builder.inputType('EditModelPledgeInput', {
  description: 'Changes to a model pledge. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The model pledge, `mod_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    level: t.field({ type: ModelPledgeLevelType, description: 'How much it asks of a council.' }),
    namesPerson: namesPersonField(t),
    ...textFields(t),
  }),
});

const PublishInputType = builder.inputType('PublishModelPledgeInput', {
  description: 'The publication of a drafted model pledge.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The model pledge, `mod_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you publish it, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  createModelPledge: t.prismaField({
    type: ModelPledgeType,
    authScopes: { task: 'EDIT_LIBRARY' },
    args: { input: t.arg({ type: CreateInputType, required: true, description: 'The idea.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Drafts an idea for the library.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const model = { ...input, ...listsOf(input) };
      const { id } = await createModelPledge(prisma, model, requireEditor(context));
      return prisma.modelPledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  editModelPledge: t.prismaField({
    type: ModelPledgeType,
    authScopes: { task: 'EDIT_LIBRARY' },
    args: { input: t.arg({ type: EditInputType, required: true, description: 'The changes.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description:
      'Edits an idea of the library. Pledges that adopted it keep the success test they copied (R4).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id, expectedVersion, changeReason, namesPerson, level, ...texts } = input;
      const changes = { ...texts, ...listsOf(input), level: level ?? undefined };
      const known = { id: parseReferenceId('ModelPledge', id), expectedVersion, changeReason, namesPerson };
      const edited = await editModelPledge(
        prisma,
        { ...known, changes },
        requireEditor(context),
        context.today,
      );
      return prisma.modelPledge.findUniqueOrThrow({ ...query, where: { id: edited.id } });
    },
  }),
  publishModelPledge: t.prismaField({
    type: ModelPledgeType,
    authScopes: { task: 'EDIT_LIBRARY' },
    args: { input: t.arg({ type: PublishInputType, required: true, description: 'The publication.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description:
      'Shows a drafted idea to readers, once it has a title, a summary and a source; everything that is missing is said at once.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const publication = { ...input, id: parseReferenceId('ModelPledge', input.id) };
      const { id } = await publishModelPledge(prisma, publication, requireEditor(context), context.today);
      return prisma.modelPledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

type Lists = {
  sources?: readonly (typeof SourceInputType.$inferInput)[] | null | undefined;
  examples?: readonly (typeof ExampleInputType.$inferInput)[] | null | undefined;
};

/** The lists of an input; one left out or null is not touched. */
function listsOf({ sources, examples }: Lists) {
  return {
    sources: sources ? sourcesOf(sources) : undefined,
    examples: examples?.map((example): ExampleInput => ({
      organisationId: example.organisation ? parseReferenceId('Organisation', example.organisation) : null,
      placeName: example.placeName,
      country: example.country,
      noteEn: example.noteEn ?? null,
      noteCy: example.noteCy ?? null,
      sources: sourcesOf(example.sources),
    })),
  };
}
