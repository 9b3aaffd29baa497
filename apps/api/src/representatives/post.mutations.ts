import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { createPost } from './create-post.ts';
import { editPost } from './edit-post.ts';
import { endPost } from './end-post.ts';
import { HoldingEndReasonType } from './office-holding.graphql.ts';
import { OfficeRoleType, PostType } from './post.graphql.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';

const changeReason = 'Why you change it, for the history.';

const CreatePostInputType = builder.inputType('CreatePostInput', {
  description: 'An office that the record does not hold yet.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'Its body, `org_…`.' }),
    role: t.field({ type: OfficeRoleType, required: true, description: 'Its role.' }),
    area: t.id({ description: 'The area its holder represents, `are_…`. Left out: the whole body.' }),
    seats: t.int({ required: true, defaultValue: 1, description: 'How many hold it at once.' }),
    labelEn: t.string({ description: 'Its own title in English, where it has one.' }),
    labelCy: t.string({ description: 'Its own title in Welsh, where it has one.' }),
    validFrom: t.field({ type: 'Date', description: 'The first day it exists. Left out: not known.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day it exists no more. Left out while it does.',
    }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where it is known from, at least one.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

const EditPostInputType = builder.inputType('EditPostInput', {
  description:
    'Changes to what the record says of an office. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The office, `pos_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    seats: t.int({ description: 'How many hold it at once.' }),
    labelEn: t.string({ description: 'Its own title in English.' }),
    labelCy: t.string({ description: 'Its own title in Welsh.' }),
    validFrom: t.field({ type: 'Date', description: 'The first day it exists.' }),
    validTo: t.field({ type: 'Date', description: 'The first day it exists no more; null: it does still.' }),
    sources: t.field({
      type: [SourceInputType],
      description: 'Where the facts can be read, in place of the sources there were.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

const EndPostInputType = builder.inputType('EndPostInput', {
  description: 'The end of an office that nothing follows.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The office, `pos_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The first day it exists no more.' }),
    endReason: t.field({
      type: HoldingEndReasonType,
      required: true,
      defaultValue: 'BOUNDARY_CHANGE',
      description: 'Why whoever holds it then holds it no more.',
    }),
    changeReason: t.string({ required: true, description: changeReason }),
  }),
});

builder.mutationFields((t) => ({
  createPost: t.prismaField({
    type: PostType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: CreatePostInputType, required: true, description: 'The office.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Takes an office into the record. Its seats are unaccounted for until somebody holds them or they are recorded as vacant (R17); ballots of its area that named no office are its own from then on.',
    resolve: async (query, _root, { input }, context) => {
      const { organisation, area, role, seats, sources, ...rest } = input;
      const prisma = prismaOf(context);
      const create = {
        organisationId: parseReferenceId('Organisation', organisation),
        areaId: area ? parseReferenceId('Area', area) : null,
        role,
        seats,
        labelEn: rest.labelEn?.trim() || null,
        labelCy: rest.labelCy?.trim() || null,
        validFrom: rest.validFrom ?? null,
        validTo: rest.validTo ?? null,
        sources: sourcesOf(sources),
        changeReason: rest.changeReason,
      };
      const { id } = await createPost(prisma, create, requireEditor(context));
      return prisma.post.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  editPost: t.prismaField({
    type: PostType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EditPostInputType, required: true, description: 'The changes.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Puts right what the record says of an office: its title, its seats, its first and last day. Seats that somebody holds are not taken away (R10).',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, seats, sources, changeReason: reason, ...changes } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Post', id),
        expectedVersion,
        changes: { ...changes, seats: seats ?? undefined },
        sources: sources ? sourcesOf(sources) : null,
        changeReason: reason,
      };
      const post = await editPost(prisma, edit, requireEditor(context));
      return prisma.post.findUniqueOrThrow({ ...query, where: { id: post.id } });
    },
  }),
  endPost: t.prismaField({
    type: PostType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EndPostInputType, required: true, description: 'The end.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Ends an office that nothing follows, with everybody’s time in it and its vacancies. One that others follow ends by `recordBoundaryChange`.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const end = { ...input, id: parseReferenceId('Post', input.id) };
      const { id } = await endPost(prisma, end, requireEditor(context));
      return prisma.post.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
