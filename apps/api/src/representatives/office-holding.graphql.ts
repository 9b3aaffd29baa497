import { holdingEndReason } from '@wheatsheaf/schema/vocabulary/holding-end-reason.ts';
import { holdingStartReason } from '@wheatsheaf/schema/vocabulary/holding-start-reason.ts';
import { type PartialDate, PartialDateType, findPartialDate } from '../calendar/partial-date.graphql.ts';
import type { OfficeHolding } from '../generated/prisma/client.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { PersonType } from '../people/person.graphql.ts';
import { describeHolding } from './describe-holding.ts';
import { EndorsementFilterType } from './endorsement-filter.graphql.ts';
import { holdingFactsLoader, loadHoldingFacts } from './holding-facts-loader.graphql.ts';
import { isInOffice } from './holding-filter.ts';
import { findJointEnd } from './joint-end.ts';
import { PostType } from './post.graphql.ts';

export const HoldingStartReasonType = vocabularyEnum(
  'HoldingStartReason',
  'Why a holding began.',
  holdingStartReason,
);
export const HoldingEndReasonType = vocabularyEnum(
  'HoldingEndReason',
  'Why a holding ended.',
  holdingEndReason,
);

export const OfficeHoldingType = builder.prismaNode('OfficeHolding', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `hol_…`.' },
  description:
    'A person holding an office for a period. The current ones are what people call representatives.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'Who holds it. What is asked of them below answers for the day the holding was asked for.',
      select: (_args, _context, nestedSelection) => ({ person: nestedSelection(true) }),
      resolve: (holding) => onDay(holding.person, askedDayOf(holding)),
    }),
    post: t.field({
      type: PostType,
      description: 'The office held. It and its body answer for the day the holding was asked for.',
      select: (_args, _context, nestedSelection) => ({ post: nestedSelection(true) }),
      resolve: (holding) => onDay(holding.post, askedDayOf(holding)),
    }),
    startedOn: t.field({
      type: PartialDateType,
      description: 'The first day.',
      resolve: (holding) => ({ on: holding.from, precision: holding.fromPrecision }),
    }),
    isStartKnown: t.exposeBoolean('isStartKnown', {
      description:
        'Whether the office began on `startedOn`. False: that is the first day on which a list of those in office names them.',
    }),
    endedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'The day it ended: the first day no longer held. Null while it is held. Where a poll for the seat ended the term by law and who won it is not confirmed, the first day of those elected: see `isEndKnown`.',
      resolve: (holding, _args, context) =>
        findTermEnd(holding, dayOf(holding, context)) ?? findPartialDate(holding.to, holding.toPrecision),
    }),
    isEndKnown: t.boolean({
      description:
        'Whether the record itself has the end, or none. False: `endedOn` is the day on which the term was over by law, for the seat was up at a poll, and the record does not tell who was elected. They may hold the office again.',
      resolve: (holding, _args, context) => findTermEnd(holding, dayOf(holding, context)) === null,
    }),
    mayHaveEndedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day from which they may hold it no more: some of the several seats of the office were up at a poll, and the record tells neither whose nor who was elected. They count as in office; `organisation.seats.inDoubt` says how many of those like them are not. Null where that is not so on the day asked for.',
      resolve: (holding, _args, context) => {
        const day = dayOf(holding, context);
        const { mayHaveEndedOn } = holding;
        return mayHaveEndedOn !== null && mayHaveEndedOn <= day && isInOffice(holding, day)
          ? mayHaveEndedOn
          : null;
      },
    }),
    startReason: t.field({
      type: HoldingStartReasonType,
      description: 'Why it began.',
      resolve: (holding) => holding.startReason,
    }),
    endReason: t.field({
      type: HoldingEndReasonType,
      nullable: true,
      description: 'Why it ended. Null while it is held, or where not recorded.',
      resolve: (holding, _args, context) =>
        findTermEnd(holding, dayOf(holding, context)) ? 'TERM_ENDED' : holding.endReason,
    }),
    endorsement: t.field({
      type: EndorsementFilterType,
      nullable: true,
      description:
        'How the Co-operative Party endorses the holder on the day asked for; of an office not held then, on the nearest day of it. Null where no endorsement is known.',
      resolve: async (holding, _args, context) => (await loadHoldingFacts(context, holding)).endorsement,
    }),
    description: t.field({
      type: LocalisedText,
      args: langArgument,
      description:
        'Whom they stood for, are endorsed by and sit with, in one phrase, such as "Labour and Co-operative councillor": as on the day asked for, or the nearest day of an office not held then.',
      resolve: async (holding, { lang }, context) =>
        describeHolding(await loadHoldingFacts(context, holding), lang),
    }),
    isIndependent: t.boolean({
      description:
        'Whether the holder is known to sit for no party on the day asked for, or the nearest day of an office not held then: they left theirs while they held the office, or the newest list or term has them in none. False where they sit for one, and where the record does not say.',
      resolve: async (holding, _args, context) =>
        (await loadHoldingFacts(context, holding)).affiliation === 'NONE',
    }),
    isStatedJoint: t.boolean({
      description:
        'Whether the joint label of this office is what a term or a list states for its holder, because the candidacy that won it is not in the record. Then `endorsement` JOINT_BALLOT rests on that, and lasts while they sit for both parties. False where a ballot paper says it, and where nothing does.',
      resolve: ({ isStatedJoint, candidacyId }) => isStatedJoint && candidacyId === null,
    }),
    jointEndedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day on which the joint label they won under, or that is stated for them, endorses them no more, though they hold the office still: as an editor recorded it or, of a stated label, the last day on which a list or an editor has them leave one of the two parties. Null where it does as long as the holding lasts, and where there was none.',
      resolve: async ({ id }, _args, context) => findJointEnd(await holdingFactsLoader(context).load(id)),
    }),
    candidacy: t.relation('candidacy', {
      nullable: true,
      description: 'The candidacy that won it. Null where not in the record, or where nobody was elected.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (holding) => parseSources(holding.sources),
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});

/** The end of a term by law, where it comes before any end in the record and has come by a day. */
function findTermEnd(
  { to, termEndedOn }: Pick<OfficeHolding, 'to' | 'termEndedOn'>,
  day: Date,
): PartialDate | null {
  if (termEndedOn === null || termEndedOn > day || (to !== null && to <= termEndedOn)) return null;
  return { on: termEndedOn, precision: 'DAY' };
}
