import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { endJointEndorsement } from './end-joint-endorsement.ts';
import { SEAT_ERRORS } from './seat-error-types.graphql.ts';

const EndJointEndorsementInputType = builder.inputType('EndJointEndorsementInput', {
  description: 'That a joint label endorses somebody no more who stays in office.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The holding won under the label, `hol_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({
      type: 'Date',
      description:
        'The first day it endorses them no more. Left out: an end that was recorded is taken back.',
    }),
    sourceUrl: t.string({ description: 'Where the end can be read. An end needs it.' }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('endJointEndorsement', (t) =>
  t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: EndJointEndorsementInputType, required: true, description: 'The end.' }) },
    errors: { types: SEAT_ERRORS },
    description:
      'Ends the endorsement by a joint label of somebody who stays in office. What the ballot paper said, and the days before, stay as they are.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { to, sourceUrl, ...rest } = input;
      const end = {
        ...rest,
        id: parseReferenceId('OfficeHolding', input.id),
        to: to ?? null,
        sourceUrl: sourceUrl ?? null,
      };
      const { id } = await endJointEndorsement(prisma, end, requireEditor(context));
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
