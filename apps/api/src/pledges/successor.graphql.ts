import { onlyVisible } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { PledgeType } from './pledge.graphql.ts';
import { StatusUpdateType } from './status-update.graphql.ts';

const state = { select: { state: true } } as const;

builder.prismaObjectField(StatusUpdateType, 'successor', (t) =>
  t.field({
    type: PledgeType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The pledge that took over, where the status is SUPERSEDED. Null for any other.',
    select: (_args, _context, nestedSelection) => ({
      successor: nestedSelection({
        include: { council: state, manifesto: { select: { state: true, owner: state } } },
      }),
    }),
    resolve: ({ successor }, _args, { viewer }) => {
      if (successor === null) return null;
      const parents = [successor.council, successor.manifesto, successor.manifesto.owner];
      return parents.every((parent) => onlyVisible(viewer, parent) !== null)
        ? onlyVisible(viewer, successor)
        : null;
    },
  }),
);
