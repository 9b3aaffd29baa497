import { z } from 'zod';
import { askRecord, recordQuestion } from '../record-question.ts';
import { MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { pledgeAnchor } from './pledge-anchor.ts';

const ADDRESS = recordQuestion(
  z.object({ pledge: z.object({ slug: z.string(), council: z.object({ slug: z.string() }) }).nullable() }),
  new URL('pledge-address.graphql', import.meta.url),
);

/** The address of one pledge leads to its place on its council's page: /pledges/derby-labour-2023/DER-08. */
export async function pledgeAddress(visit: Visit): Promise<never> {
  const { pledge } = await askRecord(ADDRESS, { slug: visit.slug }, visit);
  if (!pledge) throw new NotOnRecordError(visit.slug);
  throw new MovedError(
    `${prefixOf(visit)}/councils/${pledge.council.slug}#${pledgeAnchor(pledge.slug)}`,
    false,
  );
}
