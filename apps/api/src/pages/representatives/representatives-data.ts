import { contactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { coverageLevel } from '@wheatsheaf/schema/vocabulary/coverage-level.ts';
import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import { codeOf, day, localisedText, partialDate } from '../record-question.ts';

const body = z.object({ slug: z.string(), kind: codeOf(organisationKind), name: localisedText });

const representative = z.object({
  id: z.string(),
  description: localisedText,
  startedOn: partialDate,
  isStartKnown: z.boolean(),
  person: z.object({
    slug: z.string(),
    name: z.string(),
    honorificPrefix: z.string().nullable(),
    honorificSuffix: z.string().nullable(),
    contactPoints: z.array(
      z.object({ kind: codeOf(contactKind), purpose: codeOf(contactPurpose), value: z.string() }),
    ),
  }),
  post: z.object({
    role: codeOf(officeRole),
    area: z.object({ name: localisedText }).nullable(),
    organisation: body,
  }),
});

const coveragePart = z.object({
  role: codeOf(officeRole),
  level: codeOf(coverageLevel),
  asOf: day.nullable(),
  undetermined: z.int(),
  note: localisedText.nullable(),
  organisation: body,
});

/** The answer to the fragment RepresentativeList. */
export const representativeList = z.object({
  totalCount: z.int(),
  leastCount: z.int(),
  coverage: z.object({
    level: codeOf(coverageLevel),
    asOf: day.nullable(),
    leavesOutWards: z.boolean(),
    parts: z.array(coveragePart),
  }),
  pageInfo,
  nodes: z.array(representative),
});

/** The answer to the fragment SupportedList. */
export const supportedList = z.object({ totalCount: z.int(), pageInfo, nodes: z.array(representative) });

export type Representative = z.infer<typeof representative>;
export type CoveragePart = z.infer<typeof coveragePart>;
export type SupportedList = z.infer<typeof supportedList>;
export type RepresentativeList = z.infer<typeof representativeList>;
