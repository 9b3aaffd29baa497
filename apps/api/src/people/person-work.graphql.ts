import { AdoptionType } from '../campaigns/adoption.graphql.ts';
import { visibleAdoption } from '../campaigns/campaign-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { PledgeType } from '../pledges/pledge.graphql.ts';
import { isPromisedBy } from '../pledges/promised-on.ts';
import { PersonType } from './person.graphql.ts';

/** What tells by when a pledge had been promised, beside whatever else is asked of it. */
const promiseInclude = {
  manifesto: true,
  updates: { orderBy: [{ effectiveOn: 'asc' }, { sequence: 'asc' }], take: 1 },
} as const satisfies Prisma.PledgeInclude;

builder.prismaObjectFields(PersonType, (t) => ({
  pledgesLed: t.field({
    type: [PledgeType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those promised by this day, and as they stood then. Left out: that of the question around it; where it names none, all, as of today.',
      }),
    },
    description: 'Pledges they answer for, in the order of manifesto and reference.',
    select: (_args, { viewer }, nestedSelection) => ({
      pledgesLed: nestedSelection({
        where: visiblePledge(viewer),
        orderBy: [{ manifesto: { slug: 'asc' } }, { reference: 'asc' }],
        include: promiseInclude,
      }),
    }),
    resolve: (person, { asOf }) => {
      const day = asOf ?? askedDayOf(person);
      if (day === null) return person.pledgesLed;
      return person.pledgesLed
        .filter(
          // Drafts, which editors alone see, are of every day.
          ({ manifesto, updates: [first], publishedAt }) =>
            publishedAt === null ||
            isPromisedBy(day, manifesto, { recordedAt: publishedAt, firstRowOn: first?.effectiveOn }),
        )
        .map((pledge) => onDay(pledge, day));
    },
  }),
  adoptionsMoved: t.field({
    type: [AdoptionType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those moved by this day, and as they stood then. Left out: that of the question around it; where it names none, all, as of today.',
      }),
    },
    description:
      'Motions of campaigns they moved at their council, such as one that was passed or taken back.',
    select: (_args, { viewer }, nestedSelection) => ({
      decisionsMoved: { ...decisionsOf(viewer), include: { adoption: nestedSelection(true) } },
    }),
    resolve: (person, { asOf }) => dealingsOf(person.decisionsMoved, asOf ?? askedDayOf(person)),
  }),
  adoptionsSeconded: t.field({
    type: [AdoptionType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those seconded by this day, and as they stood then. Left out: that of the question around it; where it names none, all, as of today.',
      }),
    },
    description: 'Motions of campaigns they seconded at their council.',
    select: (_args, { viewer }, nestedSelection) => ({
      decisionsSeconded: { ...decisionsOf(viewer), include: { adoption: nestedSelection(true) } },
    }),
    resolve: (person, { asOf }) => dealingsOf(person.decisionsSeconded, asOf ?? askedDayOf(person)),
  }),
}));

/** Rows that stand: one that was corrected names whom its correction names. */
function decisionsOf(viewer: Viewer) {
  return {
    where: {
      adoption: visibleAdoption(viewer),
      correctedBy: { none: {} },
    },
    orderBy: [{ adoption: { campaign: { slug: 'asc' } } }, { adoptionId: 'asc' }, { sequence: 'asc' }],
  } as const satisfies Prisma.StatusUpdateFindManyArgs;
}

/** Each dealing of a decision taken by the day once, however many of its decisions are theirs. */
function dealingsOf(
  rows: readonly { effectiveOn: Date; adoption: CouncilAdoption | null }[],
  day: Date | null,
): CouncilAdoption[] {
  const dealings = new Map(
    rows.flatMap(({ adoption, effectiveOn }) =>
      adoption && (day === null || effectiveOn <= day) ? [[adoption.id, adoption] as const] : [],
    ),
  );
  return [...dealings.values()].map((dealing) => onDay(dealing, day));
}
