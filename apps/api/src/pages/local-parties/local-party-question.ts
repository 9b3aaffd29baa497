import { areaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { contactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { ballotList } from '../elections/ballots-data.ts';
import {
  codeOf,
  day,
  localisedText,
  partialDate,
  recordQuestion,
  TEXT_FRAGMENT,
} from '../record-question.ts';
import { representativeList, supportedList } from '../representatives/representatives-data.ts';

const council = z.object({
  slug: z.string(),
  councilType: codeOf(councilType).nullable(),
  name: localisedText,
  area: z.object({ slug: z.string() }).nullable(),
  electionsToCome: z.array(z.object({ pollingOn: day })),
});

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
  contactPoints: z.array(
    z.object({ kind: codeOf(contactKind), purpose: codeOf(contactPurpose), value: z.string() }),
  ),
  covers: z.array(
    z.object({
      slug: z.string(),
      kind: codeOf(areaKind),
      gssCodes: z.array(z.string()),
      name: localisedText,
    }),
  ),
  councilsCovered: z.array(council),
  manifestos: z.array(
    z.object({ slug: z.string(), title: localisedText, publishedOn: partialDate.nullable() }),
  ),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
});

export type LocalParty = z.infer<typeof localParty>;
export type CouncilCovered = z.infer<typeof council>;

/** Everything a local party's page shows, in one operation. */
export const LOCAL_PARTY = recordQuestion(
  z.object({
    organisation: localParty.nullable(),
    endorsed: representativeList,
    supported: supportedList,
    toCome: ballotList,
    held: ballotList,
  }),
  new URL('local-party.graphql', import.meta.url),
  new URL('../representatives/representatives.graphql', import.meta.url),
  new URL('../elections/ballots.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
