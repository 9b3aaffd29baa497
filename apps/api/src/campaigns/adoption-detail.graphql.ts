import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { clauseState } from '@wheatsheaf/schema/vocabulary/clause-state.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findShownText, shownText } from '../redaction/redaction-notice.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { rowsOfDay } from '../status-log/rows-of-day.ts';
import { AdoptionType, DECISION_LOG } from './adoption.graphql.ts';
import { adoptionFactsLoader } from './adoption-loaders.graphql.ts';
import { findAdoptionStanding } from './adoption-standing.ts';
import { findOutcomes } from './clause-outcomes.ts';
import { CAME_WITH_A_STANDING_ROW } from './follow-up-report.ts';
import './campaign-resource.graphql.ts';
import { CampaignType } from './campaign.graphql.ts';
import { visibleAdoption } from './campaign-visibility.ts';

const MAX_UPDATES = 100;

export const ClauseStateType = vocabularyEnum(
  'ClauseState',
  'What became of a clause of the model motion, or of a criterion, at one council.',
  clauseState,
);

const ClauseOutcomeType = builder.prismaObject('ClauseOutcome', {
  subGraphs: ['Public', 'Admin'],
  description: 'What became of a clause at one council, from a day on.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque id, `clo_…`.',
      resolve: ({ id }) => formatGlobalId('ClauseOutcome', id),
    }),
    clause: t.relation('clause', { description: 'The clause.' }),
    state: t.field({
      type: ClauseStateType,
      description: 'What became of it.',
      resolve: ({ state }) => state,
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'How it was changed, or why it was not carried out. Null where nothing more is said. Where it was removed, the sentence that says so.',
      resolve: ({ noteEn, noteCy, redactedAt }, { lang }) => findShownText(noteEn, noteCy, redactedAt, lang),
    }),
    since: t.expose('effectiveOn', { type: 'Date', description: 'The day from which that is so.' }),
    update: t.relation('update', {
      nullable: true,
      description: 'The row of the log it came with. Null where not recorded.',
    }),
  }),
});

const FollowUpReportType = builder.prismaObject('FollowUpReport', {
  subGraphs: ['Public', 'Admin'],
  description: 'A council’s report on how it carries out what it adopted.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque id, `fup_…`.',
      resolve: ({ id }) => formatGlobalId('FollowUpReport', id),
    }),
    reportedOn: t.expose('reportedOn', { type: 'Date', description: 'The day of the report.' }),
    nextDueOn: t.expose('nextDueOn', {
      type: 'Date',
      nullable: true,
      description: 'When the next one was due, as it said. Null where none is expected.',
    }),
    summary: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'What it says, in plain words.',
      resolve: (report, { lang }) => shownText(report.summaryEn, report.summaryCy, report.redactedAt, lang),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (report) => parseSources(report.sources),
    }),
    update: t.relation('update', {
      nullable: true,
      description: 'The row of the log it came with. Null where not recorded.',
    }),
  }),
});

builder.prismaObjectFields(AdoptionType, (t) => ({
  clauses: t.field({
    type: [ClauseOutcomeType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: the day of the list it is in, or today.',
      }),
    },
    description:
      'What had become of the clauses here by a day, in their order; a clause that is left out has no outcome recorded by then. What came with a row of the log that was corrected counts no more.',
    select: (_args, _context, nestedSelection) => ({
      clauses: nestedSelection({
        where: CAME_WITH_A_STANDING_ROW,
        orderBy: [{ clause: { position: 'asc' } }, { effectiveOn: 'desc' }, { sequence: 'desc' }],
      }),
    }),
    resolve: (adoption, { asOf }, context) =>
      findOutcomes(adoption.clauses, asOf ?? dayOf(adoption, context)),
  }),
  followUps: t.field({
    type: [FollowUpReportType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'Only reports made by a day. Left out: the day of the list it is in, or today.',
      }),
    },
    description:
      'Its reports, newest first. One whose row of the log was corrected is left out, for every day: the log keeps it in sight.',
    select: (_args, _context, nestedSelection) => ({
      followUps: nestedSelection({ where: CAME_WITH_A_STANDING_ROW, orderBy: { reportedOn: 'desc' } }),
    }),
    resolve: (adoption, { asOf }, context) => {
      const day = asOf ?? dayOf(adoption, context);
      return adoption.followUps.filter(({ reportedOn }) => reportedOn <= day);
    },
  }),
  updates: t.field({
    type: [StatusUpdateType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only rows that had taken effect by a day, and their corrections, whenever made. Left out: the day of the list it is in, or today.',
      }),
    },
    description: `Its log, newest first, at most ${MAX_UPDATES}.`,
    complexity: { field: 1, multiplier: 10 },
    select: (_args, _context, nestedSelection) => ({
      updates: nestedSelection(DECISION_LOG),
    }),
    resolve: (adoption, { asOf }, context) =>
      rowsOfDay(adoption.updates, asOf ?? dayOf(adoption, context)).slice(0, MAX_UPDATES),
  }),
  state: t.field({
    type: PublicationStateType,
    subGraphs: ['Admin'],
    description: 'Whether readers see it.',
    resolve: ({ state }) => state,
  }),
  version: t.exposeInt('version', {
    subGraphs: ['Admin'],
    description: 'The version an update must name (R8).',
  }),
}));

builder.prismaObjectFields(CampaignType, (t) => ({
  adoption: t.field({
    type: AdoptionType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: {
      council: t.arg({ type: OrganisationReference, required: true, description: 'The council.' }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: the day of the list, or today.',
      }),
    },
    description:
      'What one council did about it: its newest dealing that stands and had a row by the day. Null: the council has not tabled it.',
    select: ({ council }, { viewer }, nestedSelection) => ({
      adoptions: nestedSelection({
        where: {
          AND: [visibleAdoption(viewer), { state: 'PUBLISHED', council: organisationWhere(council) }],
        },
        orderBy: { id: 'asc' },
      }),
    }),
    resolve: async (campaign, { asOf }, context) => {
      const day = asOf ?? dayOf(campaign, context);
      const dealings = await Promise.all(
        campaign.adoptions.map(async (adoption) => {
          const facts = await adoptionFactsLoader(context).load(adoption.id);
          return { adoption, standing: findAdoptionStanding(facts, day) };
        }),
      );
      const newest = dealings
        .flatMap(({ adoption, standing }) =>
          standing ? [{ adoption, since: standing.since.getTime() }] : [],
        )
        .toSorted((a, b) => a.since - b.since)
        .at(-1);
      // A copy, as the same row may be asked for on several days at once.
      return newest ? onDay({ ...newest.adoption }, day) : null;
    },
  }),
  state: t.field({
    type: PublicationStateType,
    subGraphs: ['Admin'],
    description: 'Whether readers see it.',
    resolve: ({ state }) => state,
  }),
  version: t.exposeInt('version', {
    subGraphs: ['Admin'],
    description: 'The version an edit must name (R8).',
  }),
}));
