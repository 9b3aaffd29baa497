import { controlKind } from '@wheatsheaf/schema/vocabulary/control-kind.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { contactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { ballotList } from '../elections/ballots-data.ts';
import { pageInfo } from '../every-page.ts';
import { figureShown } from '../figures/figures-data.ts';
import { pledgeList } from '../pledges/pledges-data.ts';
import { codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';
import { representativeList, supportedList } from '../representatives/representatives-data.ts';

const council = z.object({
  slug: z.string(),
  kind: codeOf(organisationKind),
  councilType: codeOf(councilType).nullable(),
  nation: codeOf(nation).nullable(),
  gssCodes: z.array(z.string()),
  websiteUrl: z.string().nullable(),
  dissolvedOn: day.nullable(),
  name: localisedText,
  shortName: localisedText,
  imprint: localisedText.nullable(),
  nameInEnglish: localisedText,
  nameInWelsh: localisedText,
  replacedBy: z.array(z.object({ slug: z.string(), kind: codeOf(organisationKind), name: localisedText })),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
  contactPoints: z.array(
    z.object({ kind: codeOf(contactKind), purpose: codeOf(contactPurpose), value: z.string() }),
  ),
  control: z
    .object({
      kind: codeOf(controlKind),
      from: day,
      party: z.object({ name: localisedText }).nullable(),
      sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
    })
    .nullable(),
  executive: z.array(
    z.object({
      role: codeOf(membershipRole),
      portfolio: localisedText.nullable(),
      person: z.object({ slug: z.string(), name: z.string() }),
    }),
  ),
  groups: z.array(z.object({ slug: z.string(), membersCount: z.int().nullable(), name: localisedText })),
  seats: z
    .object({
      total: z.int(),
      filled: z.int(),
      vacant: z.int(),
      unaccounted: z.int(),
      awaited: z.int(),
      inDoubt: z.int(),
      awaitedFrom: day.nullable(),
    })
    .nullable(),
  electionsToCome: z.array(
    z.object({ electionId: z.string(), pollingOn: day, name: localisedText.nullable() }),
  ),
  localParties: z.array(z.object({ slug: z.string(), name: localisedText })),
  vacancies: z.array(
    z.object({
      from: day,
      post: z.object({ area: z.object({ name: localisedText }).nullable() }),
      reason: localisedText.nullable(),
    }),
  ),
  endorsed: representativeList,
  supported: supportedList,
  figures: z.array(figureShown),
  pledges: pledgeList,
});

const adoption = z.object({
  status: codeOf(adoptionState).nullable(),
  since: day.nullable(),
  withdrawal: z.object({ withdrawnOn: day }).nullable(),
  campaign: z.object({ slug: z.string(), title: localisedText }),
});

const adoptions = z.object({ pageInfo, nodes: z.array(adoption) });

/** What lies beside the council itself: its polls, and its dealings with campaigns. */
const beside = {
  yearly: z.array(figureShown),
  ballots: ballotList,
  adoptions,
};

export type Council = z.infer<typeof council>;
export type AdoptionHere = z.infer<typeof adoption>;
export type AdoptionsHere = z.infer<typeof adoptions>;

/** Everything a council's page shows, in one operation. */
export const COUNCIL = recordQuestion(
  z.object({ organisation: council.nullable(), ...beside }),
  new URL('council.graphql', import.meta.url),
  new URL('../representatives/representatives.graphql', import.meta.url),
  new URL('../figures/figures.graphql', import.meta.url),
  new URL('../elections/ballots.graphql', import.meta.url),
  new URL('../pledges/pledges.graphql', import.meta.url),
  new URL('../pledges/pledge-entry.graphql', import.meta.url),
  new URL('../pledges/timeline-entry.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
