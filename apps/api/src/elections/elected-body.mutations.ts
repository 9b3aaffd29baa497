import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { ElectionType } from './ballot.graphql.ts';
import { nameElectedBody } from './name-elected-body.ts';

const NameElectedBodyInputType = builder.inputType('NameElectedBodyInput', {
  description: 'The body that an election is of.',
  fields: (t) => ({
    election: t.id({
      required: true,
      description:
        'The election, `ele_…`, whose body the record does not know, or was told wrongly by this mutation.',
    }),
    organisation: t.id({ required: true, description: 'The body elected, `org_…`.' }),
    changeReason: t.string({ required: true, description: 'How you know, for the history.' }),
  }),
});

builder.mutationField('nameElectedBody', (t) =>
  t.prismaField({
    type: ElectionType,
    authScopes: { task: 'REVIEW_IMPORTS' },
    args: {
      input: t.arg({
        type: NameElectedBodyInputType,
        required: true,
        description: 'The election and its body.',
      }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Says which body an election is of whose Democracy Club id names none that the record knows (a proposal of the kind ELECTED_BODY asks for it). That name means the body from then on, in all elections that wait and in later imports. Said again of another body it takes that back, as long as nobody holds an office that was won there. INPUT_REFUSED where such an election is of other kinds of bodies, where the body of the election is known without such a name, and where somebody holds such an office.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const electionId = parseReferenceId('Election', input.election);
      const organisationId = parseReferenceId('Organisation', input.organisation);
      const { changeReason } = input;
      await nameElectedBody(prisma, { electionId, organisationId, changeReason }, requireEditor(context));
      return prisma.election.findUniqueOrThrow({ ...query, where: { id: electionId } });
    },
  }),
);
