import { changesOf, type FieldChange } from '../editorial/field-change.ts';
import type { Manifesto, Prisma } from '../generated/prisma/client.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import type { PledgeToPublish } from './get-draft-pledges.ts';

/** What a publication shows to readers for the first time, and whether its publisher wrote any of it (R6). */
export async function textsOfPublication(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  pledges: readonly PledgeToPublish[],
  writer: { userId: string },
): Promise<{
  changes: FieldChange[];
  moreTexts: (string | null)[];
  isAboutPerson: boolean;
  isOwnText: boolean;
}> {
  const isFirst = manifesto.state === 'DRAFT';
  const { titleEn, titleCy, selectedByEn, selectedByCy } = manifesto;
  const paragraphs = isFirst
    ? await tx.manifestoParagraph.findMany({ where: { manifestoId: manifesto.id } })
    : [];
  const wrotePledges = await hasWritten(
    tx,
    'Pledge',
    pledges.map(({ id }) => id),
    writer.userId,
  );
  return {
    changes: [
      ...(isFirst ? changesOf(null, { titleEn, titleCy, selectedByEn, selectedByCy }) : []),
      ...pledges.flatMap(textsOfPledge),
    ],
    // The full text is read on the manifesto itself: a draft repeats none of it.
    moreTexts: paragraphs.flatMap(({ textEn, textCy }) => [textEn, textCy]),
    // A pledge with a name beside it says who is to be held to it, whoever they are (R6).
    isAboutPerson: pledges.some(({ leadPersonId }) => leadPersonId !== null),
    isOwnText:
      wrotePledges || (isFirst && (await hasWritten(tx, 'Manifesto', [manifesto.id], writer.userId))),
  };
}

function textsOfPledge(pledge: PledgeToPublish): FieldChange[] {
  const { titleEn, titleCy, wordingEn, wordingCy, successTestEn, successTestCy } = pledge;
  const { leadOfficeEn, leadOfficeCy, milestones } = pledge;
  const leadPerson = pledge.leadPerson?.name;
  const texts = { titleEn, titleCy, wordingEn, wordingCy, successTestEn, successTestCy };
  const steps = milestones.map((step) => [step.titleEn, step.titleCy].filter(Boolean).join(' · ')).join('; ');
  return changesOf(null, { ...texts, leadOfficeEn, leadOfficeCy, leadPerson, milestones: steps }).map(
    (change) => ({
      ...change,
      field: `pledges.${pledge.reference}.${change.field}`,
    }),
  );
}
