import { requireEditor } from '../graphql/require-editor.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
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
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editPerson', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: EditPersonInputType, required: true, description: 'The changes.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Edits a person’s public entry.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, name, sortName, state, ...texts } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Person', id),
        expectedVersion,
        changeReason,
        changes: {
          ...texts,
          name: name ?? undefined,
          sortName: sortName ?? undefined,
          state: state ?? undefined,
        },
      };
      const person = await editPerson(prisma, edit, requireEditor(context));
      return prisma.person.findUniqueOrThrow({ ...query, where: { id: person.id } });
    },
  }),
);
