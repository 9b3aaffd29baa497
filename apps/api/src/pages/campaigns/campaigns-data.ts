import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { audience } from '@wheatsheaf/schema/vocabulary/audience.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { clauseState } from '@wheatsheaf/schema/vocabulary/clause-state.ts';
import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { resourceKind } from '@wheatsheaf/schema/vocabulary/resource-kind.ts';
import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import { timelineEntry } from '../pledges/pledges-data.ts';
import {
  codeOf,
  day,
  localisedText,
  partialDate,
  recordQuestion,
  TEXT_FRAGMENT,
} from '../record-question.ts';

const withdrawal = z.object({ withdrawnOn: day, reason: localisedText.nullable() }).nullable();

const campaignEntry = z.object({
  slug: z.string(),
  title: localisedText,
  aim: localisedText.nullable(),
  status: codeOf(campaignState),
  nations: z.array(codeOf(nation)),
  counts: z.object({
    adopted: z.int(),
    inspired: z.int(),
    referred: z.int(),
    lapsed: z.int(),
    abolished: z.int(),
    withdrawn: z.int(),
  }),
});

const sources = z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() }));

const campaign = campaignEntry.extend({
  since: day.nullable(),
  imprint: localisedText.nullable(),
  decidedBy: localisedText.nullable(),
  startedOn: partialDate.nullable(),
  asks: z.array(z.object({ audience: codeOf(audience), text: localisedText.nullable() })),
  sources,
  clauses: z.array(z.object({ text: localisedText })),
  resources: z.array(
    z.object({
      kind: codeOf(resourceKind),
      title: z.string(),
      nation: codeOf(nation).nullable(),
      language: z.enum(['EN', 'CY']),
      edition: z.int(),
      url: z.string().nullable(),
      file: z
        .object({
          url: z.string(),
          format: codeOf(fileFormat),
          mediaType: z.string(),
          bytes: z.int(),
          sha256: z.string(),
        })
        .nullable(),
      checksum: z.string().nullable(),
      publishedOn: day.nullable(),
    }),
  ),
  withdrawal,
  updates: z.array(timelineEntry),
});

const vote = z.object({
  for: z.int().nullable(),
  against: z.int().nullable(),
  abstentions: z.int().nullable(),
});

/** Null for somebody who is not, or no longer, in sight (R7). */
const person = z.object({ slug: z.string(), name: z.string() }).nullable();

const adoptionUpdate = timelineEntry.extend({
  meetingOn: day.nullable(),
  reportDueOn: day.nullable(),
  vote: vote.nullable(),
  mover: person,
  seconder: person,
  amendedText: localisedText.nullable(),
});

const adoptionRow = z.object({
  status: codeOf(adoptionState).nullable(),
  since: day.nullable(),
  reportDueOn: day.nullable(),
  sources,
  decisions: z.array(
    z.object({
      on: day,
      update: z.object({
        adoptionState: codeOf(adoptionState),
        meetingOn: day.nullable(),
        vote: vote.nullable(),
      }),
    }),
  ),
  clauses: z.array(
    z.object({
      clause: z.object({ text: localisedText }),
      state: codeOf(clauseState),
      note: localisedText.nullable(),
      since: day,
    }),
  ),
  followUps: z.array(
    z.object({ reportedOn: day, nextDueOn: day.nullable(), summary: localisedText, sources }),
  ),
  updates: z.array(adoptionUpdate),
  withdrawal,
  council: z.object({ slug: z.string(), name: localisedText }),
});

const adoptionList = z.object({ totalCount: z.int(), pageInfo, nodes: z.array(adoptionRow) });

export type CampaignEntry = z.infer<typeof campaignEntry>;
export type Campaign = z.infer<typeof campaign>;
export type AdoptionRow = z.infer<typeof adoptionRow>;
export type AdoptionUpdate = z.infer<typeof adoptionUpdate>;
export type AdoptionList = z.infer<typeof adoptionList>;

const here = (file: string) => new URL(file, import.meta.url);

/** Everything a campaign's page shows, in one operation. */
export const CAMPAIGN = recordQuestion(
  z.object({ campaign: campaign.nullable(), adoptions: adoptionList }),
  here('campaign.graphql'),
  here('campaign-entry.graphql'),
  here('adoption-row.graphql'),
  here('../pledges/timeline-entry.graphql'),
  TEXT_FRAGMENT,
);

/** What one council did about a campaign. */
export const ADOPTION_OF_COUNCIL = recordQuestion(
  z.object({ adoptions: z.object({ nodes: z.array(adoptionRow) }) }),
  here('adoption-of-council.graphql'),
  here('adoption-row.graphql'),
  here('../pledges/timeline-entry.graphql'),
  TEXT_FRAGMENT,
);

/** All campaigns. */
export const CAMPAIGN_LIST = recordQuestion(
  z.object({ campaigns: z.object({ pageInfo, nodes: z.array(campaignEntry) }) }),
  here('campaign-list.graphql'),
  here('campaign-entry.graphql'),
  TEXT_FRAGMENT,
);
