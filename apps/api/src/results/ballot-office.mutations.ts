import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { BallotType } from '../elections/ballot.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { placeBallot } from './place-ballot.ts';

const PlaceBallotInputType = builder.inputType('PlaceBallotInput', {
  description: 'The office that a ballot fills.',
  fields: (t) => ({
    ballot: t.id({ required: true, description: 'The ballot, `bal_…`.' }),
    post: t.id({ required: true, description: 'The office, `pos_…`, one of the body elected.' }),
    changeReason: t.string({ required: true, description: 'Why it is that one, for the history.' }),
  }),
});

builder.mutationField('placeBallot', (t) =>
  t.prismaField({
    type: BallotType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: PlaceBallotInputType, required: true, description: 'The ballot and its office.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Says which office a ballot fills, and so which area votes: where the ballot has no GSS code, and its name means none of the body’s wards or several. Later imports that say otherwise make a proposal (R12). Refused once somebody holds another office by it.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const ballotId = parseReferenceId('Ballot', input.ballot);
      const postId = parseReferenceId('Post', input.post);
      await placeBallot(
        prisma,
        { ballotId, postId, changeReason: input.changeReason },
        requireEditor(context),
      );
      return prisma.ballot.findUniqueOrThrow({ ...query, where: { id: ballotId } });
    },
  }),
);
