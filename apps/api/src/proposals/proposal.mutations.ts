import { ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { HoldingEndReasonType, HoldingStartReasonType } from '../representatives/office-holding.graphql.ts';
import { SEAT_ERRORS } from '../representatives/seat-error-types.graphql.ts';
import { applyAcceptedTerms } from '../importers/settling/apply-accepted-terms.ts';
import { acceptOffice } from './accept-office.ts';
import { ProposalDecidedError } from './decide-proposal.ts';
import { ProposalType } from './proposal.graphql.ts';
import { rejectProposal } from './reject-proposal.ts';

builder.objectType(ProposalDecidedError, {
  name: 'ProposalDecided',
  interfaces: [ErrorInterface],
  description: 'Somebody else decided on the proposal first (R8).',
});

const AcceptOfficeInputType = builder.inputType('AcceptOfficeInput', {
  description: 'An office that an import proposes, with what it could not tell.',
  fields: (t) => ({
    proposal: t.id({ required: true, description: 'The proposal, `pro_…`, of the kind OFFICE_HOLDING.' }),
    post: t.id({
      description:
        'The office, `pos_…`. Left out: as proposed, or the one that its ballot or its ward has by now.',
    }),
    person: t.id({
      description: 'Who holds it, `per_…`, where the import could not tell. Left out: as proposed.',
    }),
    from: t.field({
      type: 'Date',
      description: 'The first day. Left out: as proposed, or by the law of the office.',
    }),
    to: t.field({ type: 'Date', description: 'The first day it was held no more. Left out: as proposed.' }),
    startReason: t.field({
      type: HoldingStartReasonType,
      required: true,
      defaultValue: 'ELECTED',
      description: 'Why it began.',
    }),
    endReason: t.field({ type: HoldingEndReasonType, description: 'Why it ended, where it did.' }),
    declaredOn: t.field({
      type: 'Date',
      description: 'The day of the declaration, for offices that begin with it.',
    }),
    sourceUrl: t.string({ description: 'Where this can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you accept it, for the history.' }),
  }),
});

const RejectProposalInputType = builder.inputType('RejectProposalInput', {
  description: 'A proposal that is turned down.',
  fields: (t) => ({
    proposal: t.id({ required: true, description: 'The proposal, `pro_…`, of any kind.' }),
    changeReason: t.string({ required: true, description: 'Why you reject it, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  acceptOffice: t.prismaField({
    type: 'OfficeHolding',
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: AcceptOfficeInputType, required: true, description: 'The office.' }) },
    errors: { types: [...SEAT_ERRORS, ProposalDecidedError] },
    description:
      'Accepts an office that an import proposes. Where a file of members proposes it, its holder sits from then on for the parties that the file names, until the day that it has or as long as the office lasts, and the office has the joint label where that is one; what else is asked about the same time in the seat is answered with it. Results of an evening are confirmed together by `confirmResults`.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { proposal, post, person, ...rest } = input;
      const accepted = {
        proposalId: parseReferenceId('Proposal', proposal),
        postId: post ? parseReferenceId('Post', post) : null,
        personId: person ? parseReferenceId('Person', person) : null,
        from: rest.from ?? null,
        to: rest.to ?? null,
        startReason: rest.startReason,
        endReason: rest.endReason ?? null,
        declaredOn: rest.declaredOn ?? null,
        sourceUrl: rest.sourceUrl ?? null,
        changeReason: rest.changeReason,
      };
      const { id } = await acceptOffice(prisma, accepted, requireEditor(context), applyAcceptedTerms);
      return prisma.officeHolding.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  rejectProposal: t.prismaField({
    type: ProposalType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: RejectProposalInputType, required: true, description: 'Which, and why.' }) },
    errors: { types: [...SEAT_ERRORS, ProposalDecidedError] },
    description: 'Turns down what an import proposes; the same proposal is not made again (R12).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const proposalId = parseReferenceId('Proposal', input.proposal);
      const { id } = await rejectProposal(
        prisma,
        { proposalId, changeReason: input.changeReason },
        requireEditor(context),
      );
      return prisma.proposal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
