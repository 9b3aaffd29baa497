import DataLoader from 'dataloader';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { PledgeType } from '../pledges/pledge.graphql.ts';
import { type ChallengeCounts, countChallenges } from './challenge-standing.ts';
import { visibleChallengeState } from './challenge-visibility.ts';
import { ChallengeCountsType } from './challenge.graphql.ts';

builder.prismaObjectFields(PledgeType, (t) => ({
  challenges: t.relation('challenges', {
    subGraphs: ['Public', 'Admin'],
    description: 'Readers’ challenges to its status that a moderator has read, newest first, at most 100.',
    complexity: { field: 1, multiplier: 5 },
    query: (_args, { viewer }) => ({
      where: visibleChallengeState(viewer),
      orderBy: [{ receivedOn: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
    }),
  }),
  challengeCounts: t.field({
    type: ChallengeCountsType,
    subGraphs: ['Public', 'Admin'],
    description: 'How many challenges to its status there are, unread ones included.',
    resolve: (pledge, _args, context) => countsLoader(context).load(pledge.id),
  }),
}));

const loaders = new WeakMap<Context, DataLoader<string, ChallengeCounts>>();

/** One loader a request, so that a list of pledges asks once. */
function countsLoader(context: Context): DataLoader<string, ChallengeCounts> {
  const loader =
    loaders.get(context) ??
    new DataLoader<string, ChallengeCounts>(async (ids) => {
      const rows = await prismaOf(context).challenge.groupBy({
        by: ['pledgeId', 'state', 'rejection', 'answerDueOn'],
        where: { pledgeId: { in: [...ids] } },
        _count: true,
      });
      const byPledge = Map.groupBy(
        rows.map(({ _count, ...row }) => ({ ...row, count: _count })),
        (row) => row.pledgeId,
      );
      return ids.map((id) => countChallenges(byPledge.get(id) ?? [], context.today));
    });
  loaders.set(context, loader);
  return loader;
}
