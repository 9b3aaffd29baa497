import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { AdoptionState } from '../generated/prisma/enums.ts';
import type { LockedCampaign } from './lock-campaign.ts';

export type ClauseInput = {
  /** The clause as it is. Null for a new one. */
  id: string | null;
  textEn: string | null;
  textCy: string | null;
};

/**
 * Writes the clauses of a campaign, in their order. Once a council has decided on them, each stays in the words it decided on, as does one
 * with outcomes in the words the council was judged by (R4); a missing language may be added. Returns whether anything changed. Throws what cannot be.
 */
export async function writeClauses(
  tx: Prisma.TransactionClient,
  campaign: Pick<LockedCampaign, 'id' | 'clauses'>,
  wanted: readonly ClauseInput[],
): Promise<boolean> {
  checkClauses(campaign, wanted, await isDecidedOn(tx, campaign.id));
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = campaign.clauses.filter(({ id }) => !kept.has(id));
  await tx.campaignClause.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  // Places are unique within a campaign: first out of the way, then to where they belong.
  for (const [index, { id }] of campaign.clauses.entries())
    if (kept.has(id)) await tx.campaignClause.update({ where: { id }, data: { position: -1 - index } });
  for (const [position, { id, textEn, textCy }] of wanted.entries()) {
    const facts = { position, textEn: textEn?.trim() || null, textCy: textCy?.trim() || null };
    if (id === null) await tx.campaignClause.create({ data: { campaignId: campaign.id, ...facts } });
    else await tx.campaignClause.update({ where: { id }, data: facts });
  }
  return (
    gone.length > 0 ||
    wanted.some(({ id, textEn, textCy }, position) => {
      const before = campaign.clauses[position];
      return before?.id !== id || before.textEn !== textEn || before.textCy !== textCy;
    })
  );
}

const DECISIONS = Object.values(AdoptionState).filter((code) => adoptionState[code].needsSourceOutsideParty);

/** Whether a council has decided on a campaign: what it passed or rejected are its clauses. */
async function isDecidedOn(tx: Prisma.TransactionClient, campaignId: string): Promise<boolean> {
  const decided = await tx.councilAdoption.findFirst({
    where: {
      campaignId,
      state: 'PUBLISHED',
      updates: { some: { adoptionState: { in: DECISIONS }, correctedBy: { none: {} } } },
    },
    select: { id: true },
  });
  return decided !== null;
}

function checkClauses(
  campaign: Pick<LockedCampaign, 'clauses'>,
  wanted: readonly ClauseInput[],
  isDecided: boolean,
): void {
  const judged = campaign.clauses.filter(({ outcomes }) => isDecided || outcomes.length > 0);
  const seen = new Set<string>();
  for (const [index, clause] of wanted.entries()) {
    const path = ['clauses', String(index)];
    if (!clause.textEn?.trim() && !clause.textCy?.trim())
      throw new InputRefusedError(path, 'A clause has words in at least one language.');
    if (clause.id === null) continue;
    if (seen.has(clause.id))
      throw new InputRefusedError(path, 'This clause is in the list twice. Name each once.');
    seen.add(clause.id);
    if (!campaign.clauses.some(({ id }) => id === clause.id))
      throw new InputRefusedError(
        path,
        'This is no clause of that campaign. Leave its id out to add a new one.',
      );
    const before = judged.find(({ id }) => id === clause.id);
    const isReworded = (['textEn', 'textCy'] as const).some(
      (text) => before && before[text] !== null && before[text] !== clause[text],
    );
    if (isReworded) {
      throw new InputRefusedError(
        path,
        'Councils have decided on this clause or have outcomes recorded against it, so its words stay. Add a further clause instead.',
      );
    }
  }
  const missing = judged.find(({ id }) => !seen.has(id));
  if (missing) {
    throw new InputRefusedError(
      ['clauses'],
      `Councils have decided on or have outcomes recorded against the clause “${missing.textEn ?? missing.textCy ?? ''}”, so it stays. Put it back into the list.`,
    );
  }
}
