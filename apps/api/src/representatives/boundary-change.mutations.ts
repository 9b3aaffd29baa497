import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { AreaKindType } from '../places/area.graphql.ts';
import { OfficeRoleType, PostType } from './post.graphql.ts';
import { type AreaChoice, recordBoundaryChange } from './record-boundary-change.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';

const NewAreaInputType = builder.inputType('NewAreaInput', {
  description: 'An area that the change makes.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Names it within this change.' }),
    kind: t.field({ type: AreaKindType, required: true, description: 'What kind of area it is.' }),
    slug: t.string({ required: true, description: 'Its address, such as `oak-hill-2027`.' }),
    nameEn: t.string({ description: 'Its name in English.' }),
    nameCy: t.string({ description: 'Its name in Welsh.' }),
    gssCode: t.string({ description: 'Its GSS code, where it has one.' }),
    parent: t.id({ description: 'The area it lies in, `are_…`.' }),
  }),
});

const AreaSuccessionInputType = builder.inputType('AreaSuccessionInput', {
  description:
    'An area that ends, and one that follows it. One that is divided is named once for each that follows.',
  fields: (t) => ({
    predecessor: t.id({ required: true, description: 'The area that ends, `are_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
    successor: t.id({ description: 'The area of the record that follows, `are_…`.' }),
    newSuccessor: t.string({ description: 'Or the key of a new one.' }),
  }),
});

const EndingPostInputType = builder.inputType('EndingPostInput', {
  description: 'An office that ends, on `officesFrom`; one of a parliament ends with its dissolution.',
  fields: (t) => ({
    post: t.id({ required: true, description: 'The office, `pos_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
  }),
});

const NewPostInputType = builder.inputType('NewPostInput', {
  description:
    'An office that begins, on `officesFrom`. All its seats are vacant but those of who is carried over.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Names it within this change.' }),
    organisation: t.id({ required: true, description: 'Its body, `org_…`.' }),
    area: t.id({ description: 'The area of the record that it represents, `are_…`.' }),
    newArea: t.string({ description: 'Or the key of a new one. Neither: the whole body.' }),
    role: t.field({ type: OfficeRoleType, required: true, description: 'Its role.' }),
    seats: t.int({ required: true, defaultValue: 1, description: 'How many hold it at once.' }),
  }),
});

const CarriedOverInputType = builder.inputType('CarriedOverInput', {
  description: 'Somebody whom the order carries over.',
  fields: (t) => ({
    holding: t.id({ required: true, description: 'Their holding of an ending office, `hol_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
    newPost: t.string({ required: true, description: 'The key of the new office.' }),
  }),
});

const RecordBoundaryChangeInputType = builder.inputType('RecordBoundaryChangeInput', {
  description: 'A change of boundaries, as an order makes it.',
  fields: (t) => ({
    occurredOn: t.field({
      type: 'Date',
      required: true,
      description:
        'The first day of the new areas: where they are drawn for an election, the day of its poll.',
    }),
    officesFrom: t.field({
      type: 'Date',
      description:
        'The first day of the new offices, on which who holds the old ones leaves. Left out: where the body is polled on `occurredOn`, by the record or because it is the ordinary day of election, the day by the law of the office; else `occurredOn`.',
    }),
    legislation: t.string({ required: true, description: 'The order, such as an Electoral Changes Order.' }),
    newAreas: t.field({
      type: [NewAreaInputType],
      required: true,
      defaultValue: [],
      description: 'Areas it makes.',
    }),
    successions: t.field({
      type: [AreaSuccessionInputType],
      required: true,
      defaultValue: [],
      description: 'Which area follows which.',
    }),
    endingPosts: t.field({ type: [EndingPostInputType], required: true, description: 'Offices that end.' }),
    newPosts: t.field({ type: [NewPostInputType], required: true, description: 'Offices that begin.' }),
    carriedOver: t.field({
      type: [CarriedOverInputType],
      required: true,
      defaultValue: [],
      description: 'Who is carried over from an ending office into a new one.',
    }),
    sourceUrl: t.string({ description: 'Where the order can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

const BoundaryChangeType = builder
  .objectRef<{ endedPosts: { id: string }[]; newPosts: { id: string }[]; carriedOver: { id: string }[] }>(
    'BoundaryChange',
  )
  .implement({
    description: 'A change of boundaries that was recorded.',
    fields: (t) => ({
      endedPosts: t.prismaField({
        type: [PostType],
        description: 'The offices that end.',
        resolve: (query, { endedPosts }, _args, context) =>
          prismaOf(context).post.findMany({
            ...query,
            where: { id: { in: endedPosts.map(({ id }) => id) } },
          }),
      }),
      newPosts: t.prismaField({
        type: [PostType],
        description: 'The offices that begin.',
        resolve: (query, { newPosts }, _args, context) =>
          prismaOf(context).post.findMany({ ...query, where: { id: { in: newPosts.map(({ id }) => id) } } }),
      }),
      carriedOver: t.prismaField({
        type: ['OfficeHolding'],
        description: 'The new holdings of those who were carried over.',
        resolve: (query, { carriedOver }, _args, context) =>
          prismaOf(context).officeHolding.findMany({
            ...query,
            where: { id: { in: carriedOver.map(({ id }) => id) } },
          }),
      }),
    }),
  });

builder.mutationField('recordBoundaryChange', (t) =>
  t.field({
    type: BoundaryChangeType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: RecordBoundaryChangeInputType, required: true, description: 'The change.' }),
    },
    errors: { types: SEAT_ERRORS },
    description:
      'Records a change of boundaries: areas succeed one another on `occurredOn`; offices end with everybody’s time in them and new ones begin on `officesFrom`; and whom the order carries over keeps what they stood for (R11). Of each local party that covers an area that is over, a proposal (LOCAL_PARTY_AREAS) asks for its new areas.',
    resolve: (_root, { input }, context) =>
      recordBoundaryChange(
        prismaOf(context),
        {
          occurredOn: input.occurredOn,
          officesFrom: input.officesFrom ?? null,
          legislation: input.legislation,
          changeReason: input.changeReason,
          sourceUrl: input.sourceUrl ?? null,
          newAreas: input.newAreas.map(({ key, kind, slug, nameEn, nameCy, gssCode, parent }) => ({
            key,
            kind,
            slug,
            nameEn: nameEn ?? null,
            nameCy: nameCy ?? null,
            gssCode: gssCode ?? null,
            parentId: parent ? parseReferenceId('Area', parent) : null,
          })),
          successions: input.successions.map(({ predecessor, expectedVersion, successor, newSuccessor }) => ({
            predecessorId: parseReferenceId('Area', predecessor),
            expectedVersion,
            successor: parseArea(successor, newSuccessor) ?? refuseNone(),
          })),
          endingPosts: input.endingPosts.map(({ post, expectedVersion }) => ({
            postId: parseReferenceId('Post', post),
            expectedVersion,
          })),
          newPosts: input.newPosts.map(({ key, organisation, area, newArea, role, seats }) => ({
            key,
            role,
            seats,
            organisationId: parseReferenceId('Organisation', organisation),
            area: parseArea(area, newArea),
          })),
          carriedOver: input.carriedOver.map(({ holding, expectedVersion, newPost }) => ({
            holdingId: parseReferenceId('OfficeHolding', holding),
            expectedVersion,
            newPost,
          })),
        },
        requireEditor(context),
      ),
  }),
);

function parseArea(id: string | null | undefined, newArea: string | null | undefined): AreaChoice | null {
  if (id && newArea)
    throw new InvalidInputError('Name an area of the record or the key of a new one, not both.');
  return id ? { areaId: parseReferenceId('Area', id) } : newArea ? { newArea } : null;
}

function refuseNone(): never {
  throw new InvalidInputError('Name the area that follows: one of the record, or the key of a new one.');
}
