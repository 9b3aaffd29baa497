import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { createTheme } from './create-theme.ts';
import { editTheme } from './edit-theme.ts';
import { ThemeType } from './theme.graphql.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const themeFields = (t: InputFields) => ({
  nameEn: t.string({ description: 'Its name in English, at most 60 characters.' }),
  nameCy: t.string({ description: 'Its name in Welsh, at most 60 characters.' }),
  parent: t.string({ description: 'Slug of the wider theme. Null for a theme of the first level.' }),
  changeReason: t.string({ required: true, description: 'Why you write this, for the history.' }),
});

const CreateThemeInputType = builder.inputType('CreateThemeInput', {
  description: 'A theme, of the first level or below another.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Stable name for filters, not taken yet; it stays.' }),
    ...themeFields(t),
  }),
});

const EditThemeInputType = builder.inputType('EditThemeInput', {
  description: 'Changes to a theme. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The theme, `the_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    ...themeFields(t),
  }),
});

builder.mutationFields((t) => ({
  createTheme: t.prismaField({
    type: ThemeType,
    authScopes: { task: 'EDIT_LIBRARY' },
    args: { input: t.arg({ type: CreateThemeInputType, required: true, description: 'The theme.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Makes a theme that pledges can be of. It names nobody.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id } = await createTheme(prisma, input, requireEditor(context));
      return prisma.theme.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  editTheme: t.prismaField({
    type: ThemeType,
    authScopes: { task: 'EDIT_LIBRARY' },
    args: { input: t.arg({ type: EditThemeInputType, required: true, description: 'The changes.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Renames a theme, or moves it below another. Its slug and the pledges that are of it stay.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id, expectedVersion, changeReason, ...changes } = input;
      const edit = { id: parseReferenceId('Theme', id), expectedVersion, changes, changeReason };
      const edited = await editTheme(prisma, edit, requireEditor(context));
      return prisma.theme.findUniqueOrThrow({ ...query, where: { id: edited.id } });
    },
  }),
}));
