import type { Manifesto, Prisma } from '../generated/prisma/client.ts';
import { findQuoteFault } from './find-quote-fault.ts';
import type { PledgeToPublish } from './get-draft-pledges.ts';
import type { Missing } from '../editorial/not-ready-to-publish.ts';

/** What pledges lack before readers may see them. */
export async function findMissingOfPledges(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  pledges: readonly PledgeToPublish[],
): Promise<Missing[]> {
  const texts = await tx.manifestoParagraph.count({ where: { manifestoId: manifesto.id } });
  return pledges.flatMap((pledge) => findMissing(pledge, texts > 0));
}

function findMissing(pledge: PledgeToPublish, hasText: boolean): Missing[] {
  const { reference } = pledge;
  const missing: Missing[] = [];
  const lacks = (field: string, what: string) =>
    missing.push({ field: `pledges.${reference}.${field}`, message: `${reference}: ${what}` });
  if (!pledge.wordingEn?.trim() && !pledge.wordingCy?.trim()) lacks('wordingEn', 'its wording is missing.');
  if (!Array.isArray(pledge.sources) || pledge.sources.length === 0)
    lacks('sources', 'where the promise was read or reported is missing.');
  if (pledge.council.state !== 'PUBLISHED')
    lacks('council', 'the council it concerns is not published (R7).');
  if ((pledge.successTestEn || pledge.successTestCy) && pledge.successTestWrittenOn === null)
    lacks('successTestWrittenOn', 'the day its success test was written is missing (R4).');
  if (pledge.wordingBasis === 'MANIFESTO_TEXT' && hasText) {
    if (!pledge.paragraph)
      lacks('paragraph', 'it quotes the manifesto, whose text is here: mark the paragraph it stands in.');
    const fault = pledge.paragraph && findQuoteFault(pledge, pledge.paragraph);
    if (fault) lacks('wordingEn', fault);
  }
  return missing;
}
