import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { SEAT_ERRORS } from '../representatives/seat-error-types.graphql.ts';
import {
  BodyIdentifierInputType,
  bodyFields,
  idOrNothing,
  identifiersOf,
  withoutBlanks,
} from './body-input.graphql.ts';
import { createOrganisation } from './create-organisation.ts';
import { editOrganisation } from './edit-organisation.ts';
import { OrganisationKindType, OrganisationType } from './organisation.graphql.ts';
import { publishOrganisation, withdrawOrganisation } from './publish-organisation.ts';
import { replaceOrganisation } from './replace-organisation.ts';

const changeReason = 'Why you change it, for the history.';

const CreateOrganisationInputType = builder.inputType('CreateOrganisationInput', {
  description: 'A body that the record does not hold yet.',
  fields: (t) => ({
    kind: t.field({ type: OrganisationKindType, required: true, description: 'What kind of body it is.' }),
    slug: t.string({
      required: true,
      description: 'Its name in addresses: lower-case letters, digits, hyphens.',
    }),
    ...bodyFields(t),
    identifiers: t.field({
      type: [BodyIdentifierInputType],
      required: true,
      defaultValue: [],
      description: 'Its codes elsewhere.',
    }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where it is known from, at least one.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

const EditOrganisationInputType = builder.inputType('EditOrganisationInput', {
  description: 'Changes to what the record says of a body. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The body, `org_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    slug: t.string({ description: 'Its new name in addresses; the old one leads there.' }),
    ...bodyFields(t),
    identifiers: t.field({
      type: [BodyIdentifierInputType],
      description: 'All its codes; those not among them go.',
    }),
    sources: t.field({
      type: [SourceInputType],
      description: 'Where the facts can be read, in place of the sources there were.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

const OrganisationStateInputType = builder.inputType('OrganisationStateInput', {
  description: 'A local party that readers shall see, or see no more.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The local party, `org_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

const SuccessorInputType = builder.inputType('SuccessorInput', {
  description: 'A body that takes over.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'The body, `org_…`, of the same kind.' }),
    expectedVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
  }),
});

const ReplaceOrganisationInputType = builder.inputType('ReplaceOrganisationInput', {
  description: 'The end of a body that others take over.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The body that ends, `org_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    successors: t.field({ type: [SuccessorInputType], required: true, description: 'Who takes over.' }),
    occurredOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day on which it is no more.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

/** What is left out of a new body is not known of it. */
const NOTHING_SAID = {
  nameEn: null,
  nameCy: null,
  shortNameEn: null,
  shortNameCy: null,
  councilType: null,
  nation: null,
  websiteUrl: null,
  foundedOn: null,
  dissolvedOn: null,
};

builder.mutationFields((t) => ({
  createOrganisation: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: CreateOrganisationInputType, required: true, description: 'The body.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Takes a body into the record: a council, a legislature, an authority, a party, a group, a local party … Readers see it at once, but for a local party, which begins as a draft.',
    resolve: async (query, _root, { input }, context) => {
      const { kind, slug, identifiers, sources, changeReason: reason, area, parent, ...facts } = input;
      const prisma = prismaOf(context);
      const create = {
        kind,
        slug,
        facts: {
          ...NOTHING_SAID,
          ...withoutBlanks(facts),
          areaId: idOrNothing('Area', area) ?? null,
          parentId: idOrNothing('Organisation', parent) ?? null,
        },
        identifiers: identifiersOf(identifiers),
        sources: sourcesOf(sources),
        changeReason: reason,
      };
      const { id } = await createOrganisation(prisma, create, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  editOrganisation: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EditOrganisationInputType, required: true, description: 'The changes.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Edits what the record says of a body: names, type, area, codes, first and last day. What an editor wrote outranks every import from then on (R12).',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, slug, identifiers, sources, area, parent, ...rest } = input;
      const { changeReason: reason, ...facts } = rest;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Organisation', id),
        expectedVersion,
        changes: {
          ...withoutBlanks(facts),
          slug: slug ?? undefined,
          areaId: idOrNothing('Area', area),
          parentId: idOrNothing('Organisation', parent),
        },
        identifiers: identifiers ? identifiersOf(identifiers) : null,
        sources: sources ? sourcesOf(sources) : null,
        changeReason: reason,
      };
      const body = await editOrganisation(prisma, edit, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id: body.id } });
    },
  }),
  publishOrganisation: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: OrganisationStateInputType, required: true, description: 'Which.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Lets readers see a local party, its page and its imprint. Other bodies are always public.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const state = { ...input, id: parseReferenceId('Organisation', input.id) };
      const { id } = await publishOrganisation(prisma, state, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawOrganisation: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: OrganisationStateInputType, required: true, description: 'Which.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Takes a local party out of readers’ sight: it is a draft again, and can be published again. One that was wound up has a last day instead.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const state = { ...input, id: parseReferenceId('Organisation', input.id) };
      const { id } = await withdrawOrganisation(prisma, state, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  replaceOrganisation: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: ReplaceOrganisationInputType, required: true, description: 'Who by whom.' }),
    },
    errors: { types: SEAT_ERRORS },
    description:
      'Ends a body that others take over, as when a county’s districts become one council: its offices and groups end with everybody’s time in them, and it leads to its successors.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const replace = {
        ...input,
        id: parseReferenceId('Organisation', input.id),
        successors: input.successors.map(({ organisation, expectedVersion }) => ({
          id: parseReferenceId('Organisation', organisation),
          expectedVersion,
        })),
      };
      const { id } = await replaceOrganisation(prisma, replace, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
