import type { Prisma } from '../generated/prisma/client.ts';

/** What must be loaded of a pledge to derive its standing. */
export const pledgeFactsSelect = {
  state: true,
  testability: true,
  dueOn: true,
  duePrecision: true,
  publishedAt: true,
  updates: {
    orderBy: [{ effectiveOn: 'asc' }, { sequence: 'asc' }],
    select: {
      id: true,
      sequence: true,
      kind: true,
      pledgeStatus: true,
      effectiveOn: true,
      reason: true,
      correctsId: true,
      evidence: { select: { type: true, isPartyOwn: true } },
    },
  },
  manifesto: { select: { termTo: true, mandates: { select: { kind: true } } } },
} as const satisfies Prisma.PledgeSelect;
