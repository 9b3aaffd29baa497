import type { Manifesto, Prisma } from '../generated/prisma/client.ts';
import { namesKnownPerson } from '../pledges/second-person.ts';
import { findQuoteFault } from './find-quote-fault.ts';
import type { PledgeToPublish } from './get-draft-pledges.ts';
import type { Missing } from './manifesto-errors.ts';

/** What pledges lack before readers may see them. */
export async function findMissingOfPledges(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  pledges: readonly PledgeToPublish[],
  actor: { userId: string },
): Promise<Missing[]> {
  const texts = await tx.manifestoParagraph.count({ where: { manifestoId: manifesto.id } });
  const missing = pledges.flatMap((pledge) => findMissing(pledge, texts > 0));
  for (const pledge of pledges) {
    if (!(await needsSecondPerson(tx, pledge, actor))) continue;
    missing.push({
      field: `pledges.${pledge.reference}`,
      message: `${pledge.reference} names somebody of that council, and you wrote it: a second person must publish it (R6).`,
    });
  }
  return missing;
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

/** Whether public text of a pledge names a person and the one who publishes it wrote it (R6). */
async function needsSecondPerson(
  tx: Prisma.TransactionClient,
  pledge: PledgeToPublish,
  actor: { userId: string },
): Promise<boolean> {
  const own = await tx.revision.count({
    where: { recordType: 'Pledge', recordId: pledge.id, changeSet: { actorId: actor.userId } },
  });
  if (own === 0) return false;
  const { titleEn, titleCy, wordingEn, wordingCy, successTestEn, successTestCy } = pledge;
  return namesKnownPerson(tx, pledge.councilId, [
    titleEn,
    titleCy,
    wordingEn,
    wordingCy,
    successTestEn,
    successTestCy,
  ]);
}
