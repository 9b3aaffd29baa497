import { queryFromInfo } from '@pothos/plugin-prisma';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { readingAs } from './challenge-standing.ts';
import { ChallengeStateType, ChallengeType } from './challenge.graphql.ts';

const ChallengePage = adminPageType(
  'ChallengePage',
  ChallengeType,
  'A page of challenges, unread ones included.',
);
const { page, perPage } = adminPageArguments;

builder.queryField('challengeList', (t) =>
  t.field({
    type: ChallengePage,
    subGraphs: ['Admin'],
    authScopes: { anyTask: ['MODERATE_CHALLENGES', 'ANSWER_CHALLENGES'] },
    args: {
      page,
      perPage,
      council: t.arg.id({ description: 'Only those about pledges that concern one council, `org_…`.' }),
      states: t.arg({
        type: [ChallengeStateType],
        description: 'Only those that read as one of these today.',
      }),
    },
    description: 'Challenges, the one due first before the others.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const where = {
        AND: [
          args.council ? { pledge: { councilId: parseReferenceId('Organisation', args.council) } } : {},
          args.states ? readingAs(args.states, context.today) : {},
        ],
      };
      const [items, total] = await Promise.all([
        prisma.challenge.findMany({
          ...queryFromInfo({ context, info, path: ['items'], typeName: 'Challenge' }),
          where,
          orderBy: [{ answerDueOn: 'asc' }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.challenge.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
