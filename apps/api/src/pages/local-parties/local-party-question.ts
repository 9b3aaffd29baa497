import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';
import { representativeList, supportedList } from '../representatives/representatives-data.ts';

const localParty = z.object({
  slug: z.string(),
  kind: codeOf(organisationKind),
  nation: codeOf(nation).nullable(),
  websiteUrl: z.string().nullable(),
  name: localisedText,
  shortName: localisedText,
  imprint: localisedText.nullable(),
  imprintExpiredOn: day.nullable(),
  parent: z.object({ name: localisedText }).nullable(),
  covers: z.array(z.object({ name: localisedText })),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
});

export type LocalParty = z.infer<typeof localParty>;

/** Everything a local party's page shows, in one operation. */
export const LOCAL_PARTY = recordQuestion(
  z.object({ organisation: localParty.nullable(), endorsed: representativeList, supported: supportedList }),
  new URL('local-party.graphql', import.meta.url),
  new URL('../representatives/representatives.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
