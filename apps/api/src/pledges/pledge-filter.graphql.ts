import type { Prisma } from '../generated/prisma/client.ts';
import type { PledgeStrength, Testability } from '../generated/prisma/enums.ts';
import { builder } from '../graphql/builder.ts';
import type { PageArguments } from '../graphql/keyset.ts';
import { pageArguments } from '../graphql/connection.ts';
import type { DerivedFilter } from './pledge-filter.ts';
import { PledgeStrengthType, TestabilityType } from './pledge.graphql.ts';
import { PLEDGE_ORDERS, type PledgeOrder } from './pledge-order.ts';
import {
  EvidenceBasisType,
  FreshnessType,
  PledgeDisplayStatusType,
  TimelinessType,
} from './pledge-standing.graphql.ts';
import { PledgeStatusType } from './status-update.graphql.ts';

const values = Object.fromEntries(
  Object.entries(PLEDGE_ORDERS).map(([order, description]) => [
    order,
    { value: order as PledgeOrder, description },
  ]),
) as Record<PledgeOrder, { value: PledgeOrder; description: string }>;

const PledgeOrderType = builder.enumType('PledgeOrder', {
  subGraphs: ['Public', 'Admin'],
  description: 'The order of a list of pledges. Equal ones follow in the order of manifesto and reference.',
  values,
});

/** What every public list of pledges can be narrowed by, and its order and page. */
export const filterArguments = builder.args((t) => ({
  modelPledge: t.string({ description: 'Only those that follow a model pledge, by its slug.' }),
  theme: t.string({ description: 'Only those of a theme or of the themes below it, by its slug.' }),
  statuses: t.field({
    type: [PledgeStatusType],
    description: 'Only those assessed as one of these on the day.',
  }),
  excludeStatuses: t.field({
    type: [PledgeStatusType],
    description: 'None of those assessed as one of these on the day.',
  }),
  displays: t.field({
    type: [PledgeDisplayStatusType],
    description:
      'Only those that read as one of these on the day: as `counts` counts them, with "cannot be tested", "never assessed", "not elected" and withdrawn.',
  }),
  excludeDisplays: t.field({
    type: [PledgeDisplayStatusType],
    description: 'None of those that read as one of these on the day.',
  }),
  timeliness: t.field({
    type: [TimelinessType],
    description: 'Only those that stand so to their due date on the day.',
  }),
  basis: t.field({
    type: [EvidenceBasisType],
    description: 'Only those whose status rests on such a source; one that rests on none is left out.',
  }),
  freshness: t.field({ type: [FreshnessType], description: 'Only those looked at that lately.' }),
  testability: t.field({ type: [TestabilityType], description: 'Only those that can be tested so far.' }),
  strength: t.field({ type: [PledgeStrengthType], description: 'Only those promised so firmly.' }),
  dueFrom: t.field({
    type: 'Date',
    description: 'Only those promised for this day or later; a month or a year counts as its last day.',
  }),
  dueTo: t.field({
    type: 'Date',
    description: 'Only those promised for this day or earlier; a month or a year counts as its last day.',
  }),
  text: t.string({
    description: 'Only those whose title or wording holds this, in either language, whatever the accents.',
  }),
  orderBy: t.field({
    type: PledgeOrderType,
    required: true,
    defaultValue: 'REFERENCE',
    description: 'The order. A cursor holds within one order.',
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'The day asked about, by the latest knowledge: pledges promised by then, as they stood. Left out: today.',
  }),
  ...pageArguments,
}));

export type FilterArguments = PageArguments &
  DerivedFilter & {
    modelPledge?: string | null | undefined;
    theme?: string | null | undefined;
    testability?: Testability[] | null | undefined;
    strength?: PledgeStrength[] | null | undefined;
    orderBy: PledgeOrder;
    asOf?: Date | null | undefined;
  };

/** The part of a filter that stands in columns; what is derived on a day is `isWanted`. */
export function storedFilter(args: FilterArguments): Prisma.PledgeWhereInput {
  return {
    ...(args.modelPledge && { modelPledge: { slug: args.modelPledge, state: { not: 'DRAFT' } } }),
    ...(args.theme && {
      themes: { some: { theme: { OR: [{ slug: args.theme }, { parent: { slug: args.theme } }] } } },
    }),
    ...(args.testability && { testability: { in: args.testability } }),
    ...(args.strength && { strength: { in: args.strength } }),
  };
}
