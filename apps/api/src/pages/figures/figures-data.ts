import { coverageLevel } from '@wheatsheaf/schema/vocabulary/coverage-level.ts';
import { endorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { figureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { z } from 'zod';
import { codeOf, localisedText } from '../record-question.ts';

/** The answer to the fragment FigureShown. */
export const figureShown = z.object({
  code: codeOf(figureCode),
  label: localisedText,
  definition: localisedText,
  statement: localisedText,
  caveat: localisedText.nullable(),
  value: z.number().nullable(),
  numerator: z.int(),
  denominator: z.int().nullable(),
  endorsements: z.array(codeOf(endorsementFilter)),
  scope: z.object({ year: z.int().nullable() }),
  coverage: z.object({ level: codeOf(coverageLevel) }),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
});

export type FigureShown = z.infer<typeof figureShown>;
