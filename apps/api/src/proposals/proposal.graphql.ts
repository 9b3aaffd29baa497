import { proposalState } from '@wheatsheaf/schema/vocabulary/proposal-state.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adminPageType, pageArguments, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';

const ProposalStateType = vocabularyEnum('ProposalState', 'What became of a proposal.', proposalState);

export const ProposalType = builder.prismaObject('Proposal', {
  subGraphs: ['Admin'],
  description: 'A change that a source suggests and a person decides (R12).',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `pro_…`.',
      resolve: ({ id }) => formatGlobalId('Proposal', id),
    }),
    kind: t.exposeString('kind', {
      description:
        'FIELD, PARTY_ALIAS, OFFICE_HOLDING, AFFILIATION, TIED_CONTEST, ELECTED_BODY (an election whose body the record does not have, or not by that id), PERSON_MERGE, PERSON_IDENTIFIER, LOCAL_PARTY_AREAS (a local party covers an area that is over, and none of those that follow), or another that an import makes.',
    }),
    recordType: t.exposeString('recordType', { description: 'The type of record it would change or make.' }),
    patch: t.string({
      description: 'What it says, as JSON.',
      resolve: ({ patch }) => JSON.stringify(patch),
    }),
    state: t.field({
      type: ProposalStateType,
      description: 'What became of it.',
      resolve: ({ state }) => state,
    }),
    file: t.string({
      nullable: true,
      description: 'Name of the file whose import made it. Null where none did.',
      select: { importRun: { select: { fileName: true } } },
      resolve: ({ importRun }) => importRun?.fileName ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided. Null while it is open.',
    }),
  }),
});

const ProposalPage = adminPageType('ProposalPage', ProposalType, 'A page of proposals, the oldest first.');

builder.queryField('proposalList', (t) =>
  t.field({
    type: ProposalPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      ...pageArguments,
      kind: t.arg.string({ description: 'Only those of one kind.' }),
      file: t.arg.string({ description: 'Only those that imports of a file of this name made.' }),
      missing: t.arg.string({
        description:
          'Only offices for want of this alone: `body`, `post`, `from`, `to` or `room`. Those that lack their end, `to`, can be accepted together where they have it in common.',
      }),
      state: t.arg({
        type: ProposalStateType,
        required: true,
        defaultValue: 'OPEN',
        description: 'Only those in this state.',
      }),
    },
    description: 'What imports suggest and a person decides, the oldest first.',
    resolve: async (_root, args, context) => {
      const where: Prisma.ProposalWhereInput = {
        state: args.state,
        ...(args.kind && { kind: args.kind }),
        ...(args.file && { importRun: { fileName: args.file } }),
        ...(args.missing && { patch: { path: ['missing'], equals: [args.missing] } }),
      };
      const prisma = prismaOf(context);
      const [items, total] = await Promise.all([
        prisma.proposal.findMany({
          where,
          include: { importRun: { select: { fileName: true } } },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.proposal.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
