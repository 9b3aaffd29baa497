import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { standingPlace } from '@wheatsheaf/schema/vocabulary/standing-place.ts';
import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import { codeOf, day, localisedText } from '../record-question.ts';

const ballot = z.object({
  label: z.string(),
  isCancelled: z.boolean(),
  isByElection: z.boolean(),
  areCandidatesLocked: z.boolean(),
  seatsContested: z.int().nullable(),
  area: z.object({ name: localisedText }).nullable(),
  replacedBy: z.object({ election: z.object({ pollingOn: day }) }).nullable(),
  election: z.object({
    electionId: z.string(),
    pollingOn: day,
    name: localisedText.nullable(),
    organisation: z
      .object({ slug: z.string(), kind: codeOf(organisationKind), name: localisedText })
      .nullable(),
    sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
  }),
  candidacies: z.array(
    z.object({
      partyName: z.string().nullable(),
      description: z.string().nullable(),
      votes: z.int().nullable(),
      isElected: z.boolean().nullable(),
      endorsement: codeOf(endorsementKind).nullable(),
      standings: z.array(
        z.object({ place: codeOf(standingPlace), party: z.object({ name: localisedText }) }),
      ),
      person: z.object({ slug: z.string(), name: z.string() }),
    }),
  ),
});

/** The answer to the fragment BallotList. */
export const ballotList = z.object({ pageInfo, nodes: z.array(ballot) });

export type BallotList = z.infer<typeof ballotList>;
export type BallotShown = z.infer<typeof ballot>;
export type CandidateShown = BallotShown['candidacies'][number];
