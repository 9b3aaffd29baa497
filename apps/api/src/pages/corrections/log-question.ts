import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import { codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';

const LOG = new URL('log.graphql', import.meta.url);

const record = z.object({
  type: z.string(),
  slug: z.string().nullable(),
  councilSlug: z.string().nullable(),
  title: localisedText,
});

const correction = z.object({
  id: z.string(),
  kind: z.enum(['TEXT', 'STATUS', 'REDACTION']),
  publishedAt: z.iso.datetime(),
  redactedAt: z.iso.datetime().nullable(),
  field: z.string().nullable(),
  before: localisedText.nullable(),
  after: localisedText.nullable(),
  reason: localisedText.nullable(),
  record,
});

const withdrawal = z.object({
  id: z.string(),
  publishedAt: z.iso.datetime(),
  redactedAt: z.iso.datetime().nullable(),
  withdrawnOn: day,
  reason: localisedText.nullable(),
  record,
});

const log = {
  corrections: z.object({ pageInfo, nodes: z.array(correction) }),
  withdrawals: z.object({ pageInfo, nodes: z.array(withdrawal) }),
};

export type ConcernedByLog = z.infer<typeof record>;
export type LoggedCorrection = z.infer<typeof correction>;
export type LoggedWithdrawal = z.infer<typeof withdrawal>;

/** A page of both logs, newest first. */
export const CORRECTIONS = recordQuestion(
  z.object(log),
  new URL('corrections.graphql', import.meta.url),
  LOG,
  TEXT_FRAGMENT,
);

/** The same about one council. */
export const COUNCIL_CORRECTIONS = recordQuestion(
  z.object({
    organisation: z
      .object({
        slug: z.string(),
        kind: codeOf(organisationKind),
        name: localisedText,
        imprint: localisedText.nullable(),
      })
      .nullable(),
    ...log,
  }),
  new URL('council-corrections.graphql', import.meta.url),
  LOG,
  TEXT_FRAGMENT,
);
