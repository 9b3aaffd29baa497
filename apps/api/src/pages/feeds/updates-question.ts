import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';

const UPDATES = new URL('updates.graphql', import.meta.url);

const update = z.object({
  id: z.string(),
  publishedAt: z.iso.datetime(),
  redactedAt: z.iso.datetime().nullable(),
  effectiveOn: day,
  label: localisedText.nullable(),
  summary: localisedText,
  pledge: z.object({ slug: z.string(), title: localisedText }).nullable(),
});

const pledgeUpdates = z.object({ nodes: z.array(update) });

export type LoggedUpdate = z.infer<typeof update>;

/** The newest rows in the logs of one manifesto's pledges. */
export const MANIFESTO_UPDATES = recordQuestion(
  z.object({
    manifesto: z
      .object({
        slug: z.string(),
        title: localisedText,
        owner: z.object({ imprint: localisedText.nullable() }),
      })
      .nullable(),
    pledgeUpdates,
  }),
  new URL('manifesto-updates-feed.graphql', import.meta.url),
  UPDATES,
  TEXT_FRAGMENT,
);

/** The newest rows in the logs of pledges about one council. */
export const COUNCIL_UPDATES = recordQuestion(
  z.object({
    organisation: z
      .object({
        slug: z.string(),
        kind: codeOf(organisationKind),
        name: localisedText,
        imprint: localisedText.nullable(),
      })
      .nullable(),
    pledgeUpdates,
  }),
  new URL('council-updates-feed.graphql', import.meta.url),
  UPDATES,
  TEXT_FRAGMENT,
);

const campaignUpdate = update.omit({ pledge: true }).extend({
  adoption: z.object({ council: z.object({ name: localisedText }) }).nullable(),
});

/** The newest rows in the logs of one campaign and of the councils that dealt with it. */
export const CAMPAIGN_UPDATES = recordQuestion(
  z.object({
    campaign: z
      .object({ slug: z.string(), title: localisedText, imprint: localisedText.nullable() })
      .nullable(),
    campaignUpdates: z.object({ nodes: z.array(campaignUpdate) }),
  }),
  new URL('campaign-updates-feed.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
