import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { HoldingEndReasonType, HoldingStartReasonType } from '../representatives/office-holding.graphql.ts';
import { SEAT_ERRORS } from '../representatives/seat-error-types.graphql.ts';
import { applyAcceptedTerms } from '../importers/settling/apply-accepted-terms.ts';
import { acceptOffices, MAX_OFFICES } from './accept-offices.ts';
import { ProposalDecidedError } from './decide-proposal.ts';

const AcceptOfficesInputType = builder.inputType('AcceptOfficesInput', {
  description:
    'Offices that an import proposes, accepted together, and what is true of all of them: of each one its office, holder and first day are as proposed.',
  fields: (t) => ({
    proposals: t.idList({
      required: true,
      description: `The proposals, \`pro_…\`, of the kind OFFICE_HOLDING: 1 to ${MAX_OFFICES}, none twice.`,
    }),
    to: t.field({
      type: 'Date',
      description:
        'The first day on which those were in office no more whose end the import could not tell, such as the day a parliament was dissolved. Left out: they are in office still.',
    }),
    startReason: t.field({
      type: HoldingStartReasonType,
      required: true,
      defaultValue: 'ELECTED',
      description: 'Why they began.',
    }),
    endReason: t.field({ type: HoldingEndReasonType, description: 'Why they ended, where they did.' }),
    declaredOn: t.field({
      type: 'Date',
      description: 'The day of the declaration, for offices that begin with it.',
    }),
    sourceUrl: t.string({ description: 'Where this can be read.' }),
    changeReason: t.string({ required: true, description: 'Why you accept them, for the history.' }),
  }),
});

const AcceptedOffices = builder.objectRef<{ holdingIds: readonly string[] }>('AcceptedOffices').implement({
  subGraphs: ['Admin'],
  description: 'Offices that were accepted together.',
  fields: (t) => ({
    holdings: t.prismaField({
      type: ['OfficeHolding'],
      complexity: { field: 1, multiplier: MAX_OFFICES },
      description: 'The offices, in the order of their proposals.',
      resolve: async (query, { holdingIds }, _args, context) => {
        const rows = await prismaOf(context).officeHolding.findMany({
          ...query,
          where: { id: { in: [...holdingIds] } },
        });
        return rows.toSorted((a, b) => holdingIds.indexOf(a.id) - holdingIds.indexOf(b.id));
      },
    }),
  }),
});

builder.mutationField('acceptOffices', (t) =>
  t.field({
    type: AcceptedOffices,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: AcceptOfficesInputType, required: true, description: 'The offices.' }) },
    errors: { types: [...SEAT_ERRORS, ProposalDecidedError] },
    description:
      'Accepts many offices that an import proposes, all or none: the members of a parliament, say, whose file does not say until when they sat. Of each, the parties that its file names and the joint label follow as by `acceptOffice`. The `path` of a refusal has the place of its proposal in the list.',
    resolve: async (_root, { input }, context) => {
      const { proposals, to, endReason, declaredOn, sourceUrl, ...rest } = input;
      const accepted = {
        ...rest,
        proposalIds: proposals.map((id) => parseReferenceId('Proposal', id)),
        to: to ?? null,
        endReason: endReason ?? null,
        declaredOn: declaredOn ?? null,
        sourceUrl: sourceUrl ?? null,
      };
      const held = await acceptOffices(
        prismaOf(context),
        accepted,
        requireEditor(context),
        applyAcceptedTerms,
      );
      return { holdingIds: held.map(({ id }) => id) };
    },
  }),
);
