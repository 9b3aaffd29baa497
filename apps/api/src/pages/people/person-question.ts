import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { contactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { endorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import { holdingEndReason } from '@wheatsheaf/schema/vocabulary/holding-end-reason.ts';
import { holdingStartReason } from '@wheatsheaf/schema/vocabulary/holding-start-reason.ts';
import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { standingPlace } from '@wheatsheaf/schema/vocabulary/standing-place.ts';
import { z } from 'zod';
import {
  codeOf,
  day,
  localisedText,
  partialDate,
  recordQuestion,
  TEXT_FRAGMENT,
} from '../record-question.ts';

const sources = z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() }));
const body = z.object({ slug: z.string(), kind: codeOf(organisationKind), name: localisedText });

const holding = z.object({
  description: localisedText,
  endorsement: codeOf(endorsementFilter).nullable(),
  isStatedJoint: z.boolean(),
  isIndependent: z.boolean(),
  startedOn: partialDate,
  isStartKnown: z.boolean(),
  isEndKnown: z.boolean(),
  mayHaveEndedOn: day.nullable(),
  endedOn: partialDate.nullable(),
  startReason: codeOf(holdingStartReason),
  endReason: codeOf(holdingEndReason).nullable(),
  post: z.object({
    role: codeOf(officeRole),
    area: z.object({ name: localisedText }).nullable(),
    organisation: body,
  }),
  sources,
});

const candidacy = z.object({
  partyName: z.string().nullable(),
  description: z.string().nullable(),
  votes: z.int().nullable(),
  isElected: z.boolean().nullable(),
  standings: z.array(z.object({ place: codeOf(standingPlace), party: z.object({ name: localisedText }) })),
  ballot: z.object({
    label: z.string(),
    isCancelled: z.boolean(),
    election: z.object({ pollingOn: day, organisation: body.nullable() }),
  }),
  sources,
});

const endorsement = z.object({
  kind: codeOf(endorsementKind),
  from: day,
  to: day.nullable(),
  localParty: body.nullable(),
  sources,
});

const membership = z.object({
  role: codeOf(membershipRole),
  portfolio: localisedText.nullable(),
  startedOn: partialDate.nullable(),
  endedOn: partialDate.nullable(),
  organisation: body,
  sources,
});

const adoption = z.object({
  status: codeOf(adoptionState).nullable(),
  since: day.nullable(),
  withdrawal: z.object({ withdrawnOn: day }).nullable(),
  campaign: z.object({ slug: z.string(), title: localisedText }),
  council: body,
});

const person = z.object({
  slug: z.string(),
  name: z.string(),
  honorificPrefix: z.string().nullable(),
  honorificSuffix: z.string().nullable(),
  bio: localisedText.nullable(),
  photo: z
    .object({
      path: z.string(),
      file: z.object({ width: z.int().nullable(), height: z.int().nullable() }),
      alt: localisedText.nullable(),
      isDecorative: z.boolean(),
      credit: z.string(),
      licence: z.string(),
    })
    .nullable(),
  contactPoints: z.array(
    z.object({
      kind: codeOf(contactKind),
      purpose: codeOf(contactPurpose),
      value: z.string(),
      checkedOn: day.nullable(),
    }),
  ),
  sources,
  holdings: z.array(holding),
  /** Those held on the day of the page, as they were then. */
  held: z.array(holding),
  candidacies: z.array(candidacy),
  endorsements: z.array(endorsement),
  memberships: z.array(membership),
  pledgesLed: z.array(
    z.object({
      slug: z.string(),
      reference: z.string(),
      title: localisedText,
      status: z.object({ label: localisedText }),
    }),
  ),
  adoptionsMoved: z.array(adoption),
  adoptionsSeconded: z.array(adoption),
});

export type PersonShown = z.infer<typeof person>;
export type HoldingShown = z.infer<typeof holding>;
export type CandidacyShown = z.infer<typeof candidacy>;
export type MembershipShown = z.infer<typeof membership>;
export type AdoptionShown = z.infer<typeof adoption>;
export type BodyShown = z.infer<typeof body>;

/** Everything a person's page shows, in one operation. */
export const PERSON = recordQuestion(
  z.object({ person: person.nullable() }),
  new URL('person-page.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
