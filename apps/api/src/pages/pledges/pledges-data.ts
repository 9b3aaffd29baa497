import { evidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import { freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import { linkState } from '@wheatsheaf/schema/vocabulary/link-state.ts';
import { mandate } from '@wheatsheaf/schema/vocabulary/mandate.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import { z } from 'zod';
import { displayStatus } from '../../pledges/display-status.ts';
import { pageInfo } from '../every-page.ts';
import { codeOf, day, localisedText, partialDate } from '../record-question.ts';

const evidence = z.object({
  type: codeOf(evidenceType),
  url: z.string().nullable(),
  link: z.object({ state: codeOf(linkState), movedTo: z.string().nullable() }).nullable(),
  archivedUrl: z.string().nullable(),
  publicArchiveUrl: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  isPartyOwn: z.boolean(),
  publishedOn: day.nullable(),
  accessedOn: day.nullable(),
  page: z.string().nullable(),
  quote: z.string().nullable(),
});

/** The answer to the fragment TimelineEntry: a row of any log. */
export const timelineEntry = z.object({
  kind: codeOf(updateKind),
  label: localisedText.nullable(),
  effectiveOn: day,
  summary: localisedText,
  reason: codeOf(statusReason).nullable(),
  isCorrected: z.boolean(),
  isConfirmedBySecondPerson: z.boolean(),
  isConfirmedOutsideParty: z.boolean(),
  successor: z.object({ slug: z.string(), title: localisedText }).nullable(),
  evidence: z.array(evidence),
  rightOfReply: z
    .object({ offeredOn: day.nullable(), offeredTo: z.string().nullable(), repliesUntil: day.nullable() })
    .nullable(),
  replies: z.array(z.object({ text: localisedText, repliedBy: z.string(), repliedOn: day })),
});

/** What readers had been told, and since when it reads otherwise. */
const correction = z.object({
  beforeWords: localisedText.nullable(),
  reason: localisedText.nullable(),
  publishedAt: z.iso.datetime(),
});

const pledgeCorrection = correction.extend({
  field: z.enum([
    'TITLE',
    'WORDING',
    'WORDING_BASIS',
    'QUOTE_PAGE',
    'SUCCESS_TEST',
    'STRENGTH',
    'TESTABILITY',
    'DUE',
    'MILESTONE',
  ]),
});

const manifestoCorrection = correction.extend({
  field: z.enum([
    'TITLE',
    'TERM_FROM',
    'TERM_TO',
    'SELECTION',
    'PLEDGES_IN_MANIFESTO',
    'SELECTED_BY',
    'MANDATES',
  ]),
  afterWords: localisedText.nullable(),
});

/** A manifesto as its pledges name it. */
export const manifesto = z.object({
  slug: z.string(),
  title: localisedText,
  owner: z.object({ name: localisedText }),
  publishedOn: partialDate.nullable(),
  termFrom: day.nullable(),
  termTo: day.nullable(),
  documentUrl: z.string().nullable(),
  selectionStatement: localisedText,
  mandates: z.array(z.object({ kind: codeOf(mandate), from: day, to: day.nullable() })),
  corrections: z.array(manifestoCorrection),
});

/** The answer to the fragment PledgeEntry. */
export const pledge = z.object({
  slug: z.string(),
  reference: z.string(),
  title: localisedText,
  wording: localisedText.nullable(),
  wordingBasis: codeOf(wordingBasis),
  quotePage: z.int().nullable(),
  strength: codeOf(pledgeStrength),
  testability: codeOf(testability),
  successTest: localisedText.nullable(),
  successTestWrittenOn: day.nullable(),
  successTestTiming: localisedText.nullable(),
  dueOn: partialDate.nullable(),
  leadOffice: localisedText.nullable(),
  leadPerson: z.object({ slug: z.string(), name: z.string() }).nullable(),
  themes: z.array(z.object({ slug: z.string(), name: localisedText })),
  status: z.object({
    display: codeOf(displayStatus),
    label: localisedText,
    since: day.nullable(),
    reason: codeOf(statusReason).nullable(),
    timeliness: codeOf(timeliness),
    basis: codeOf(evidenceBasis).nullable(),
    freshness: codeOf(freshness),
    lastReviewedOn: day.nullable(),
  }),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
  manifesto,
  corrections: z.array(pledgeCorrection),
  withdrawal: z.object({ withdrawnOn: day, reason: localisedText.nullable() }).nullable(),
  updates: z.array(timelineEntry),
});

/** How many pledges read as one thing. */
export const pledgeCount = z.object({
  display: codeOf(displayStatus),
  label: localisedText,
  count: z.int(),
});

/** The answer to the fragment PledgeList. */
export const pledgeList = z.object({
  totalCount: z.int(),
  counts: z.array(pledgeCount),
  selectionStatements: z.array(localisedText),
  pageInfo,
  nodes: z.array(pledge),
});

export type PledgeList = z.infer<typeof pledgeList>;
export type PledgeCount = PledgeList['counts'][number];
export type Pledge = z.infer<typeof pledge>;
export type PledgeManifesto = z.infer<typeof manifesto>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type PledgeEvidence = z.infer<typeof evidence>;
