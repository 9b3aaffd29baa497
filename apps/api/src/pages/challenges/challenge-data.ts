import { parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { z } from 'zod';
import { displayStatus } from '../../pledges/display-status.ts';
import { askRecord, codeOf, day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';
import { languageCode, NotOnRecordError, type Visit } from '../visit.ts';

const challenge = z.object({
  label: localisedText,
  text: localisedText.nullable(),
  receivedOn: day,
  answerDueOn: day,
  answer: localisedText.nullable(),
  answeredOn: day.nullable(),
});

const QUESTION = recordQuestion(
  z.object({
    pledge: z
      .object({
        id: z.string(),
        slug: z.string(),
        reference: z.string(),
        title: localisedText,
        status: z.object({ display: codeOf(displayStatus), label: localisedText }),
        council: z.object({ slug: z.string(), name: localisedText }),
        manifesto: z.object({ owner: z.object({ imprint: localisedText.nullable() }) }),
        challengeCounts: z.object({
          received: z.number(),
          open: z.number(),
          overdue: z.number(),
          answered: z.number(),
          rejected: z.array(z.object({ label: localisedText.nullable(), count: z.number() })),
        }),
        challenges: z.array(challenge),
      })
      .nullable(),
  }),
  new URL('challenge.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

export type Challenged = NonNullable<z.infer<(typeof QUESTION)['shape']>['pledge']>;
export type PublishedChallenge = z.infer<typeof challenge>;

/** The pledge that an address names by its slug or its id, with its challenges. Throws NotOnRecordError for any other. */
export async function getChallenged(visit: Visit): Promise<Challenged> {
  const by = parseGlobalId(visit.slug).ok ? { id: visit.slug } : { slug: visit.slug };
  const { pledge } = await askRecord(QUESTION, { by, lang: languageCode(visit.lang) }, visit);
  if (!pledge) throw new NotOnRecordError(visit.slug);
  return pledge;
}
