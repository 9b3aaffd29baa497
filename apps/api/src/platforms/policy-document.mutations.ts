import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import '../editorial/not-ready-to-publish.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { createPolicyDocument } from './create-policy-document.ts';
import { editPolicyDocument } from './edit-policy-document.ts';
import { PolicyDocumentKindType } from './policy-document.graphql.ts';
import type { PolicyDocumentLists } from './policy-document-fields.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const PointInputType = builder.inputType('PolicyPointInput', {
  description: 'One point of a platform.',
  fields: (t) => ({
    textEn: t.string({ description: 'The point in English. One language is enough.' }),
    textCy: t.string({ description: 'The point in Welsh.' }),
  }),
});

const documentFields = (t: InputFields) => ({
  titleEn: t.string({ description: 'Title in English. One language is enough.' }),
  titleCy: t.string({ description: 'Title in Welsh. One language is enough.' }),
  summaryEn: t.string({ description: 'What it says, in English.' }),
  summaryCy: t.string({ description: 'What it says, in Welsh.' }),
  publishedOn: t.field({ type: 'Date', description: 'When it came out.' }),
  publishedPrecision: t.field({
    type: DatePrecisionType,
    description: 'How exactly that is known. Left out of a new one: to the day.',
  }),
  url: t.string({ description: 'Where it can be read, beginning with https://.' }),
  owner: t.id({ description: 'The body whose platform it is, `org_…`.' }),
  points: t.field({ type: [PointInputType], description: 'Its points: the whole list, in order.' }),
  sources: t.field({ type: [SourceInputType], description: 'Where it comes from: the whole list.' }),
  modelPledges: t.idList({
    description: 'All model pledges that carry it out, `mod_…`. Left out or null: not touched.',
  }),
  campaigns: t.idList({
    description: 'All campaigns that carry it out, `cam_…`. Left out or null: not touched.',
  }),
});

const CreatePolicyDocumentInputType = builder.inputType('CreatePolicyDocumentInput', {
  description: 'A new platform or set of aims, which begins as a draft.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Its name in addresses: lower-case letters, digits, hyphens.',
    }),
    kind: t.field({ type: PolicyDocumentKindType, required: true, description: 'What kind it is.' }),
    ...documentFields(t),
    changeReason: t.string({ required: true, description: 'Why you make it, for the history.' }),
  }),
});

const EditPolicyDocumentInputType = builder.inputType('EditPolicyDocumentInput', {
  description: 'Changes to a platform or set of aims. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The policy document, `doc_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    ...documentFields(t),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

type Document = Omit<typeof CreatePolicyDocumentInputType.$inferInput, 'slug' | 'kind' | 'changeReason'>;

/** What is said of a document and its lists, as the use-cases take them. */
function parseDocument({ owner, points, sources, modelPledges, campaigns, ...texts }: Document) {
  const lists: PolicyDocumentLists = {
    points: points?.map(({ textEn, textCy }) => ({ textEn: textEn ?? null, textCy: textCy ?? null })),
    sources: sources ? sourcesOf(sources) : undefined,
    modelPledgeIds: modelPledges?.map((model) => parseReferenceId('ModelPledge', model)),
    campaignIds: campaigns?.map((campaign) => parseReferenceId('Campaign', campaign)),
  };
  const fields = {
    ...texts,
    publishedPrecision: texts.publishedPrecision ?? undefined,
    ownerId: owner && parseReferenceId('Organisation', owner),
  };
  return { fields, lists };
}

builder.mutationField('createPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    authScopes: { task: 'EDIT_PLATFORMS' },
    args: {
      input: t.arg({ type: CreatePolicyDocumentInputType, required: true, description: 'The document.' }),
    },
    errors: { types: EDIT_ERRORS },
    description: 'Begins a platform or set of aims as a draft.',
    resolve: async (query, _root, { input: { slug, kind, changeReason, ...document } }, context) => {
      const prisma = prismaOf(context);
      const { fields, lists } = parseDocument(document);
      const create = { slug, kind, changeReason, fields, ...lists };
      const { id } = await createPolicyDocument(prisma, create, requireEditor(context));
      return prisma.policyDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('editPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    authScopes: { task: 'EDIT_PLATFORMS' },
    args: {
      input: t.arg({ type: EditPolicyDocumentInputType, required: true, description: 'The changes.' }),
    },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description: 'Edits a platform or set of aims, and what carries it out.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id, expectedVersion, changeReason, namesPerson, ...document } = input;
      const { fields: changes, lists } = parseDocument(document);
      const edit = {
        id: parseReferenceId('PolicyDocument', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes,
        ...lists,
      };
      const { id: rowId } = await editPolicyDocument(prisma, edit, requireEditor(context), context.today);
      return prisma.policyDocument.findUniqueOrThrow({ ...query, where: { id: rowId } });
    },
  }),
);
