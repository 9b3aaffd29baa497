import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Challenge, Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { PledgeReference, pledgeWhere } from '../pledges/pledge-reference.graphql.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { type ChallengeCounts, countChallenges, readingAs } from './challenge-standing.ts';
import { visibleChallenge } from './challenge-visibility.ts';
import { ChallengeCountsType, ChallengeStateType, ChallengeType } from './challenge.graphql.ts';

type Challenges = Connection<Challenge> & { countAll: () => Promise<ChallengeCounts> };

const ChallengeConnection = connectionType<Challenge, Pick<Challenges, 'countAll'>>(
  'ChallengeConnection',
  ChallengeType,
  'Challenges that a moderator has read, newest first.',
);

builder.objectFields(ChallengeConnection, (t) => ({
  counts: t.field({
    type: ChallengeCountsType,
    subGraphs: ['Public', 'Admin'],
    description: 'How many there are about the pledge or council asked about, whatever their states.',
    resolve: (page) => page.countAll(),
  }),
}));

builder.queryField('challenges', (t) =>
  t.field({
    type: ChallengeConnection,
    args: {
      pledge: t.arg({ type: PledgeReference, description: 'Only those about one pledge.' }),
      organisation: t.arg({
        type: OrganisationReference,
        description: 'Only those about pledges that concern one council.',
      }),
      states: t.arg({
        type: [ChallengeStateType],
        description: 'Only those that read as one of these today.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Readers’ challenges to the status of pledges, with their answers.',
    resolve: async (_root, args, context, info): Promise<Challenges> => {
      const prisma = prismaOf(context);
      const pledges: Prisma.PledgeWhereInput = {
        ...(args.pledge && pledgeWhere(args.pledge)),
        ...(args.organisation && { council: organisationWhere(args.organisation) }),
      };
      const rows = await prisma.challenge.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Challenge' }),
        where: {
          AND: [
            visibleChallenge(context.viewer),
            { pledge: pledges },
            args.states ? readingAs(args.states, context.today) : {},
            afterPosition(args.after),
          ],
        },
        orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
        take: getPageSize(args.first) + 1,
      });
      return {
        ...connectionOf(rows, args, ({ receivedOn, id }) => [receivedOn.toISOString(), id]),
        countAll: async () => {
          const counted = await prisma.challenge.groupBy({
            by: ['state', 'rejection', 'answerDueOn'],
            where: { pledge: { AND: [visiblePledge(context.viewer), pledges] } },
            _count: true,
          });
          return countChallenges(
            counted.map(({ _count, ...row }) => ({ ...row, count: _count })),
            context.today,
          );
        },
      };
    },
  }),
);

function afterPosition(cursor: string | null | undefined): Prisma.ChallengeWhereInput {
  const position = parseCursor(cursor, ['instant', 'uuid']);
  if (!position) return {};
  const [received, id] = position.map(String) as [string, string];
  const receivedOn = new Date(received);
  return { OR: [{ receivedOn: { lt: receivedOn } }, { receivedOn, id: { lt: id } }] };
}
