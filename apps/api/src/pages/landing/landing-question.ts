import { coverageLevel } from '@wheatsheaf/schema/vocabulary/coverage-level.ts';
import { figureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { z } from 'zod';
import { codeOf, localisedText, partialDate, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';

const figure = z.object({
  code: codeOf(figureCode),
  label: localisedText,
  statement: localisedText,
  denominator: z.int().nullable(),
  coverage: z.object({
    level: codeOf(coverageLevel),
    parts: z.array(z.object({ note: localisedText.nullable() })),
  }),
  claims: z.array(
    z.object({
      text: localisedText.nullable(),
      number: z.number().nullable(),
      claimedOn: partialDate.nullable(),
      url: z.string().nullable(),
    }),
  ),
});

export type FigureOnLanding = z.infer<typeof figure>;

const landing = z.object({
  figures: z.array(figure),
  pledges: z.object({ totalCount: z.int() }),
  candidacies: z.object({ totalCount: z.int() }),
  campaigns: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean() }),
    nodes: z.array(z.object({ id: z.string() })),
  }),
});

export type Landing = z.infer<typeof landing>;

/** What the landing page tells of the record today. */
export const LANDING = recordQuestion(landing, new URL('landing.graphql', import.meta.url), TEXT_FRAGMENT);
