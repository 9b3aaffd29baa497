import { evidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { displayStatus, formatDisplayStatus } from './display-status.ts';
import type { PledgeStanding } from './standing.ts';
import { PledgeStatusType, StatusReasonType } from './status-update.graphql.ts';

export const TimelinessType = vocabularyEnum(
  'Timeliness',
  'How a pledge stands to its due date; apart from its status.',
  timeliness,
);
export const EvidenceBasisType = vocabularyEnum(
  'EvidenceBasis',
  'Whose word the status rests on.',
  evidenceBasis,
);
export const FreshnessType = vocabularyEnum('Freshness', 'How long ago somebody last looked.', freshness);
export const PledgeDisplayStatusType = vocabularyEnum(
  'PledgeDisplayStatus',
  'What a reader is shown: the status, or what is said in its place where a status would mislead.',
  displayStatus,
);

export const PledgeStandingType = builder.objectRef<PledgeStanding>('PledgeStanding').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'How a pledge stands on a day, derived from its log: status, timeliness, basis and freshness, each kept apart.',
  fields: (t) => ({
    code: t.field({
      type: PledgeStatusType,
      description: 'The status as assessed.',
      resolve: (standing) => standing.status,
    }),
    display: t.field({
      type: PledgeDisplayStatusType,
      description: 'What to show.',
      resolve: (standing) => standing.display,
    }),
    label: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The words to show.',
      resolve: (standing, { lang }) => formatDisplayStatus(standing.display, lang),
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day the status took effect. Null while not rated.',
      resolve: (standing) => standing.since,
    }),
    reason: t.field({
      type: StatusReasonType,
      nullable: true,
      description: 'Null where the status needs none.',
      resolve: (standing) => standing.reason,
    }),
    timeliness: t.field({
      type: TimelinessType,
      description: 'Against its due date.',
      resolve: (standing) => standing.timeliness,
    }),
    basis: t.field({
      type: EvidenceBasisType,
      nullable: true,
      description: 'Whose word it rests on. Null while not rated, or where only a search is recorded.',
      resolve: (standing) => standing.basis,
    }),
    freshness: t.field({
      type: FreshnessType,
      description: 'How long ago somebody last looked.',
      resolve: (standing) => standing.freshness,
    }),
    lastReviewedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day somebody last looked. Null while nobody has.',
      resolve: (standing) => standing.lastReviewedOn,
    }),
  }),
});
