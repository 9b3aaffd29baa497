import { findDay, formatDay } from '../calendar/day.ts';
import { connectionComplexity, connectionType, pageArguments } from '../graphql/connection.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';

const CheckpointType = builder.prismaObject('Checkpoint', {
  subGraphs: ['Public', 'Admin'],
  description:
    'The head of the chain of changes, published once a day. Keep it: while the log holds this change set with this hash, nothing up to it was cut or altered.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day, in Europe/London.' }),
    changeSets: t.int({
      description: 'How many changes the log held then, which is the number of the last.',
      resolve: ({ sequence }) => Number(sequence),
    }),
    hash: t.exposeString('hash', { description: 'Hash of the last one: SHA-256, 64 digits of hex.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
  }),
});

const CheckpointConnection = connectionType(
  'CheckpointConnection',
  CheckpointType,
  'Checkpoints of the change log, the latest first.',
);

builder.queryField('checkpoints', (t) =>
  t.field({
    type: CheckpointConnection,
    args: pageArguments,
    complexity: connectionComplexity,
    description:
      'Published heads of the change log, one a day. `/checkpoints.json` has them all as one file to keep.',
    resolve: async (_root, args, context) => {
      const position = parseCursor(args.after, ['text']);
      const before = position && findDay(String(position[0]));
      if (position && !before)
        throw new InvalidInputError('after is not a cursor of this list. Use endCursor of the page before.');
      const rows = await prismaOf(context).checkpoint.findMany({
        where: before ? { on: { lt: before } } : {},
        orderBy: { on: 'desc' },
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, ({ on }) => [formatDay(on)]);
    },
  }),
);

builder.queryField('checkpoint', (t) =>
  t.prismaField({
    type: CheckpointType,
    nullable: true,
    args: { on: t.arg({ type: 'Date', required: true, description: 'The day, in Europe/London.' }) },
    description: 'The published head of the change log of one day. Null where none was published that day.',
    resolve: (query, _root, { on }, context) =>
      prismaOf(context).checkpoint.findUnique({ ...query, where: { on } }),
  }),
);
