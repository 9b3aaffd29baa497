import { requireEditor } from '../graphql/require-editor.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { editPerson } from './edit-person.ts';
import { PublicationStateType } from './person.graphql.ts';

const EditPersonInputType = builder.inputType('EditPersonInput', {
  description: 'Changes to a person’s public entry. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The person, `per_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    name: t.string({ description: 'The name they use in public life.' }),
    sortName: t.string({ description: 'The name lists sort by, family name first.' }),
    honorificPrefix: t.string({ description: 'Such as "Cllr".' }),
    honorificSuffix: t.string({ description: 'Such as "MBE".' }),
    bioEn: t.string({ description: 'A few sentences in English about their public work.' }),
    bioCy: t.string({ description: 'A few sentences in Welsh about their public work.' }),
    state: t.field({ type: PublicationStateType, description: 'Whether readers see the entry.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editPerson', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: EditPersonInputType, required: true, description: 'The changes.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Edits a person’s public entry. What is told of somebody waits for a second person before readers see it (R6).',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, namesPerson, name, sortName, state, ...texts } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Person', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes: {
          ...texts,
          name: name ?? undefined,
          sortName: sortName ?? undefined,
          state: state ?? undefined,
        },
      };
      const person = await editPerson(prisma, edit, requireEditor(context), context.today);
      return prisma.person.findUniqueOrThrow({ ...query, where: { id: person.id } });
    },
  }),
);
