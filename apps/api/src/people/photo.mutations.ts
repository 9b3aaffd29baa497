import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { addPhoto } from './add-photo.ts';
import { endPhotoPermission } from './end-photo-permission.ts';

/** Where faces mostly are. */
const MIDDLE = 0.5;

const AddPhotoInputType = builder.inputType('AddPhotoInput', {
  description: 'A photograph of a person, and what allows it to be shown.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Of whom, `per_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the person’s entry that was read (R8).',
    }),
    file: t.id({ required: true, description: 'The uploaded picture, `fil_…`.' }),
    licence: t.string({ required: true, description: 'Such as `CC BY 4.0`, or `By permission`.' }),
    credit: t.string({ required: true, description: 'Whom to name beside it.' }),
    permissionFrom: t.string({
      description: 'Who allowed it, when and how; needed where it is shown by permission. Not public.',
    }),
    permissionEndsOn: t.field({ type: 'Date', description: 'The last day it may be shown.' }),
    allowsDerivatives: t.boolean({
      required: true,
      description: 'Whether the licence lets it be cropped or changed.',
    }),
    focalX: t.float({
      description: 'What must stay in view, share of the width from the left. Left out: 0.5.',
    }),
    focalY: t.float({
      description: 'What must stay in view, share of the height from the top. Left out: 0.5.',
    }),
    isDecorative: t.boolean({
      description: 'It says nothing that the name beside it does not. Left out: it has a description.',
    }),
    altEn: t.string({ description: 'What is seen on it, in English. One language is enough.' }),
    altCy: t.string({ description: 'What is seen on it, in Welsh. One language is enough.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you add it, for the history.' }),
  }),
});

builder.mutationField('addPhoto', (t) =>
  t.prismaField({
    type: 'Photo',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: AddPhotoInputType, required: true, description: 'The photograph.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description: 'Adds a photograph, which readers see at once in the place of an older one.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { person, file, ...rest } = input;
      const photo = {
        ...rest,
        personId: parseReferenceId('Person', person),
        fileId: parseReferenceId('StoredFile', file),
        permissionFrom: rest.permissionFrom ?? null,
        permissionEndsOn: rest.permissionEndsOn ?? null,
        focalX: rest.focalX ?? MIDDLE,
        focalY: rest.focalY ?? MIDDLE,
        isDecorative: rest.isDecorative ?? false,
        altEn: rest.altEn ?? null,
        altCy: rest.altCy ?? null,
      };
      const { id } = await addPhoto(prisma, photo, requireEditor(context), context.today);
      return prisma.photo.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const EndPhotoPermissionInputType = builder.inputType('EndPhotoPermissionInput', {
  description: 'The end of the permission to show a photograph.',
  fields: (t) => ({
    photo: t.id({ required: true, description: 'The photograph, `pho_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    endsOn: t.field({
      type: 'Date',
      description: 'The last day it may be shown. Left out: it goes at once.',
    }),
    changeReason: t.string({ required: true, description: 'Why it ends, for the history.' }),
  }),
});

builder.mutationField('endPhotoPermission', (t) =>
  t.prismaField({
    type: 'Photo',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: EndPhotoPermissionInputType, required: true, description: 'The end.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Ends the permission to show a photograph, at once or after a day to come.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { photo, endsOn, ...rest } = input;
      const end = { ...rest, photoId: parseReferenceId('Photo', photo), endsOn: endsOn ?? null };
      const { id } = await endPhotoPermission(prisma, end, requireEditor(context), context.today);
      return prisma.photo.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
