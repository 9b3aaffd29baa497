import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { rowsOfDay } from '../status-log/rows-of-day.ts';
import { PledgeType } from './pledge.graphql.ts';
import { onlyVisiblePledge, pledgeParents, visiblePledge } from './pledge-visibility.ts';
import { promiseSelect } from './promised-on.ts';
import { EvidenceSourceType, StatusUpdateType } from './status-update.graphql.ts';
import { findDaysAfterPromise, findTestTiming } from './test-timing.ts';

const MAX_UPDATES = 100;
const MAX_ADOPTIONS = 100;
const testTimingSelect = { successTestWrittenOn: true, manifesto: { select: promiseSelect } } as const;

const MilestoneType = builder.prismaObject('Milestone', {
  subGraphs: ['Public', 'Admin'],
  description: 'A step on the way to keeping a pledge.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place among the steps of its pledge.' }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The step.',
      resolve: (step, { lang }) => localisedOr(step.titleEn, step.titleCy, lang, ''),
    }),
    dueOn: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'When it was planned for; a month or year means its last day. Null where it names no date.',
      resolve: (step) => findPartialDate(step.dueOn, step.duePrecision),
    }),
    reachedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it was reached. Null where it was not by the day the pledge is asked about.',
      resolve: (step, _args, context) =>
        step.reachedOn !== null && step.reachedOn <= dayOf(step, context) ? step.reachedOn : null,
    }),
  }),
});

builder.prismaObjectFields(PledgeType, (t) => ({
  updates: t.field({
    type: [StatusUpdateType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only rows that took effect up to this day, and their corrections, whenever made. Left out: the day of the list it is in, or today.',
      }),
    },
    complexity: { field: 1, multiplier: 10 },
    description: `Its log, newest first, at most ${MAX_UPDATES}.`,
    select: (_args, _context, nestedSelection) => ({
      updates: nestedSelection({
        orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }],
      }),
    }),
    resolve: (pledge, { asOf }, context) => {
      return rowsOfDay(pledge.updates, asOf ?? dayOf(pledge, context)).slice(0, MAX_UPDATES);
    },
  }),
  evidence: t.field({
    type: [EvidenceSourceType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only sources of rows that took effect up to this day, and of their corrections. Left out: the day of the list it is in, or today.',
      }),
    },
    complexity: { field: 1, multiplier: 10 },
    description: `The sources of its log, those of the newest row first, of at most ${MAX_UPDATES} rows. Empty where no row has one.`,
    select: (_args, _context, nestedSelection) => ({
      updates: {
        orderBy: [{ effectiveOn: 'desc' as const }, { sequence: 'desc' as const }],
        include: { evidence: nestedSelection({ orderBy: { id: 'asc' as const } }) },
      },
    }),
    resolve: (pledge, { asOf }, context) => {
      return rowsOfDay(pledge.updates, asOf ?? dayOf(pledge, context))
        .slice(0, MAX_UPDATES)
        .flatMap((update) => update.evidence);
    },
  }),
  milestones: t.field({
    type: [MilestoneType],
    subGraphs: ['Public', 'Admin'],
    description: 'The steps it was planned in, in order.',
    select: (_args, _context, nestedSelection) => ({
      milestones: nestedSelection({ orderBy: { position: 'asc' } }),
    }),
    resolve: (pledge, _args, context) => pledge.milestones.map((step) => onDay(step, dayOf(pledge, context))),
  }),
  successTestDaysAfterPromise: t.int({
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'How many days after the manifesto came out the success test was written, 0 where it was there by then (R4). A manifesto known by month or year counts from its last day, or from the first of its term where that is earlier; then the number is the least it can be. Null where there is no test, or either day is unknown.',
    select: testTimingSelect,
    resolve: (pledge) => findDaysAfterPromise(pledge),
  }),
  successTestTiming: t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'The sentence to show beside the day the success test was written: how long after the promise that was, or at least was (R4). Null where the test was there by then, where there is none, and where either day is unknown.',
    select: testTimingSelect,
    resolve: (pledge, { lang }) => findTestTiming(pledge, lang),
  }),
  adoptedFrom: t.field({
    type: PledgeType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The pledge of another council it was adopted from. Null where it is nobody else’s.',
    select: (_args, _context, nestedSelection) => ({
      adoptedFrom: nestedSelection({ include: pledgeParents }),
    }),
    resolve: (pledge, _args, context) => {
      const origin = onlyVisiblePledge(context.viewer, pledge.adoptedFrom);
      return origin && onDay(origin, dayOf(pledge, context));
    },
  }),
  adoptedBy: t.field({
    type: [PledgeType],
    subGraphs: ['Public', 'Admin'],
    complexity: { field: 1, multiplier: 10 },
    description: `Pledges of other councils that were adopted from it, in the order of their manifestos and references, at most ${MAX_ADOPTIONS}.`,
    select: (_args, { viewer }, nestedSelection) => ({
      adoptedBy: nestedSelection({
        where: visiblePledge(viewer),
        orderBy: [{ manifesto: { slug: 'asc' } }, { reference: 'asc' }],
        take: MAX_ADOPTIONS,
      }),
    }),
    resolve: (pledge, _args, context) =>
      pledge.adoptedBy.map((adopted) => onDay(adopted, dayOf(pledge, context))),
  }),
}));
