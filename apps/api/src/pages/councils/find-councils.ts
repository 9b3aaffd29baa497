import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { type Nation, nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { everyPage, pageInfo } from '../every-page.ts';
import { askRecord, codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';
import { languageCode, type Visit } from '../visit.ts';

const councilEntry = z.object({
  slug: z.string(),
  kind: codeOf(organisationKind),
  councilType: codeOf(councilType).nullable(),
  nation: codeOf(nation).nullable(),
  dissolvedOn: day.nullable(),
  name: localisedText,
  gssCodes: z.array(z.string()),
});

/** A council as a list names it. */
export type CouncilEntry = z.infer<typeof councilEntry>;

const LIST = recordQuestion(
  z.object({ organisations: z.object({ pageInfo, nodes: z.array(councilEntry) }) }),
  new URL('council-list.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

const BY_CODE = recordQuestion(
  z.object({ organisation: councilEntry.nullable() }),
  new URL('council-by-code.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

/** Councils by part of their name in either language or by one of their GSS codes; all of them where nothing is asked. */
export async function findCouncils(
  visit: Visit,
  text: string,
  ofNation: Nation | null,
): Promise<CouncilEntry[]> {
  const code = parseGssCode(text);
  if (code.ok) return findByCode(visit, code.value);
  const variables = { lang: languageCode(visit.lang), nation: ofNation, text: text || null };
  return everyPage(async (after) => (await askRecord(LIST, { ...variables, after }, visit)).organisations);
}

async function findByCode(visit: Visit, gss: string): Promise<CouncilEntry[]> {
  const { organisation } = await askRecord(BY_CODE, { lang: languageCode(visit.lang), gss }, visit);
  return organisation?.kind === 'COUNCIL' ? [organisation] : [];
}
