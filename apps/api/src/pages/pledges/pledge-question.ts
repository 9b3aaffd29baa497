import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import {
  codeOf,
  day,
  localisedText,
  partialDate,
  recordQuestion,
  TEXT_FRAGMENT,
} from '../record-question.ts';
import { pledge } from './pledges-data.ts';

const kin = z.object({
  slug: z.string(),
  title: localisedText,
  council: z.object({ name: localisedText }),
});

const pledgeAlone = pledge.extend({
  council: z.object({
    slug: z.string(),
    kind: codeOf(organisationKind),
    name: localisedText,
    shortName: localisedText,
  }),
  manifesto: pledge.shape.manifesto.extend({
    owner: pledge.shape.manifesto.shape.owner.extend({ imprint: localisedText.nullable() }),
  }),
  modelPledge: z
    .object({ title: localisedText, withdrawal: z.object({ withdrawnOn: day }).nullable() })
    .nullable(),
  adoptedFrom: kin.nullable(),
  adoptedBy: z.array(kin),
  paragraph: z.object({ anchor: z.string() }).nullable(),
  milestones: z.array(
    z.object({ title: localisedText, dueOn: partialDate.nullable(), reachedOn: day.nullable() }),
  ),
});

/** A pledge as its own page shows it. */
export type PledgeAlone = z.infer<typeof pledgeAlone>;

/** Everything a pledge's page shows, in one operation. */
export const PLEDGE = recordQuestion(
  z.object({ pledge: pledgeAlone.nullable() }),
  new URL('pledge-page.graphql', import.meta.url),
  new URL('pledge-entry.graphql', import.meta.url),
  new URL('timeline-entry.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
