import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { PartyAlias, Prisma } from '../generated/prisma/client.ts';
import { addSpells } from './add-spells.ts';
import { type Meaning, partiesIn } from './meaning.ts';

/**
 * Gives the rows of council lists that the record keeps their party, and whom they name a spell in it from the day of the list, where nothing
 * else says for whom they sat on that day.
 */
export async function applyToLists(
  tx: Prisma.TransactionClient,
  { scheme, value }: Pick<PartyAlias, 'scheme' | 'value'>,
  meaning: Meaning,
): Promise<{ count: number; revisions: RevisionInput[] }> {
  if (scheme !== 'party-name') return { count: 0, revisions: [] };
  const where = { partyName: value, principalId: null, kind: { not: 'PARTY' as const } };
  const entries = await tx.councilListEntry.findMany({
    where,
    orderBy: { listedOn: 'asc' },
    include: {
      person: { include: { holdings: { include: { post: { select: { organisationId: true } } } } } },
    },
  });
  await tx.councilListEntry.updateMany({
    where,
    data: { ...meaning, isNoParty: partiesIn(meaning).length === 0 },
  });
  const revisions: RevisionInput[] = [];
  for (const { person, listedOn, organisationId } of entries) {
    if (person === null || (await sitsForAnother(tx, person.id, listedOn))) continue;
    const office = person.holdings.find(({ post }) => post.organisationId === organisationId);
    const sources = (office?.sources ?? []) as Prisma.InputJsonValue;
    const spell = { personId: person.id, from: listedOn, to: null, sources };
    revisions.push(...(await addSpells(tx, partiesIn(meaning), spell)));
  }
  return { count: entries.length, revisions };
}

/** Whether the record has them in a party on that day that is not the Co-operative Party, which nobody leaves another for. */
async function sitsForAnother(tx: Prisma.TransactionClient, personId: string, on: Date): Promise<boolean> {
  const spell = await tx.membership.findFirst({
    where: {
      personId,
      role: 'MEMBER',
      organisation: { kind: 'PARTY', identifiers: { none: { value: { in: [...electoralCommissionIds] } } } },
      AND: [{ OR: [{ from: null }, { from: { lte: on } }] }, { OR: [{ to: null }, { to: { gt: on } }] }],
    },
    select: { id: true },
  });
  return spell !== null;
}
