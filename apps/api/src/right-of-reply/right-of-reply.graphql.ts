import type { ReplyOffer, RightOfReply } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { RightOfReplyType, StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { opensReply } from './opens-reply.ts';

type ReplyRight = { offers: ReplyOffer[]; replies: RightOfReply[] };

const ReplyRightType = builder.objectRef<ReplyRight>('ReplyRight').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'The right of the body an update is about to have its own answer printed beside it (R19).',
  fields: (t) => ({
    offeredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day its reply was first asked for. Null where no offer is recorded yet.',
      resolve: ({ offers }) => offers[0]?.offeredOn ?? null,
    }),
    offeredTo: t.string({
      nullable: true,
      description: 'The body or office that was asked. Null where no offer is recorded yet.',
      resolve: ({ offers }) => offers.at(-1)?.offeredTo ?? null,
    }),
    repliesUntil: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day it was given; a later reply is printed too. Null where no offer is recorded yet.',
      resolve: ({ offers }) => offers.at(-1)?.repliesUntil ?? null,
    }),
    replies: t.field({
      type: [RightOfReplyType],
      description: 'What it answered, oldest first. Empty until it does.',
      resolve: ({ replies }) => replies,
    }),
  }),
});

builder.prismaObjectField(StatusUpdateType, 'rightOfReply', (t) =>
  t.field({
    type: ReplyRightType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'The right of reply that it opens, as not delivered, a changed mind and another body’s block do. Null for any other update.',
    select: {
      pledgeStatus: true,
      reason: true,
      replyOffers: { orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }] },
      // As `replies` orders them, so that both are one question.
      replies: { orderBy: { repliedOn: 'asc' } },
    },
    resolve: (update) =>
      opensReply(update) ? { offers: update.replyOffers, replies: update.replies } : null,
  }),
);
