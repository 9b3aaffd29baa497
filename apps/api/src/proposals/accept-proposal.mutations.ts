import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { FrozenTextError } from '../pledges/pledge-errors.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { hideWhoIsLeft } from '../importers/settling/hide-who-is-left.ts';
import { acceptProposal } from './accept-proposal.ts';
import { SeatTakenError } from '../representatives/seat-errors.ts';
import { ProposalDecidedError } from './decide-proposal.ts';
import { ProposalType } from './proposal.graphql.ts';

const AcceptProposalInputType = builder.inputType('AcceptProposalInput', {
  description: 'A proposal that is accepted as it is.',
  fields: (t) => ({
    proposal: t.id({
      required: true,
      description: 'The proposal, `pro_…`, of any kind but OFFICE_HOLDING, PARTY_ALIAS and ELECTED_BODY.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you accept it, for the history.' }),
  }),
});

builder.mutationField('acceptProposal', (t) =>
  t.prismaField({
    type: ProposalType,
    authScopes: { task: 'REVIEW_IMPORTS' },
    args: { input: t.arg({ type: AcceptProposalInputType, required: true, description: 'Which, and why.' }) },
    errors: {
      types: [...TEXT_EDIT_ERRORS, FrozenTextError, NotAQuoteError, ProposalDecidedError, SeatTakenError],
    },
    description:
      'Accepts what an import proposes. FIELD, AFFILIATION and PERSON_IDENTIFIER are written to the record (of a pledge as by `editPledge`: what is frozen is refused with the mutation that corrects it, and text that names somebody waits for a second person); CANDIDACY takes the candidate off the ballot, as the newest list of its candidates has it, and is refused where the record has them elected there; of the other kinds (VACANCY, ENDORSEMENT, TIED_CONTEST, PERSON_MERGE) it is noted that an editor settled them by their own mutations. Offices are accepted by `acceptOffice`, unknown parties by `reviewPartyAlias`, the body of an election is said by `nameElectedBody`.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const accepted = {
        proposalId: parseReferenceId('Proposal', input.proposal),
        namesPerson: input.namesPerson,
        changeReason: input.changeReason,
      };
      const { id } = await acceptProposal(
        prisma,
        accepted,
        requireEditor(context),
        context.today,
        hideWhoIsLeft,
      );
      return prisma.proposal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
