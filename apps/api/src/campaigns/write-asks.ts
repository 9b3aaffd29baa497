import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { CampaignAsk, Prisma } from '../generated/prisma/client.ts';
import type { Audience } from '../generated/prisma/enums.ts';

export type AskInput = { audience: Audience; textEn: string | null; textCy: string | null };

/** The whole list in its order. Nothing hangs on an ask, so a list that differs is written anew. Returns whether it did. */
export async function writeAsks(
  tx: Prisma.TransactionClient,
  campaign: { id: string; asks: readonly CampaignAsk[] },
  asks: readonly AskInput[],
): Promise<boolean> {
  for (const [index, ask] of asks.entries()) {
    if (!ask.textEn?.trim() && !ask.textCy?.trim())
      throw new InputRefusedError(['asks', String(index)], 'Say what is asked, in at least one language.');
  }
  const wanted = asks.map(({ audience, textEn, textCy }, position) => ({
    audience,
    position,
    textEn: textEn?.trim() || null,
    textCy: textCy?.trim() || null,
  }));
  const there = campaign.asks.map(({ audience, position, textEn, textCy }) => ({
    audience,
    position,
    textEn,
    textCy,
  }));
  if (JSON.stringify(wanted) === JSON.stringify(there)) return false;
  await tx.campaignAsk.deleteMany({ where: { campaignId: campaign.id } });
  await tx.campaignAsk.createMany({ data: wanted.map((ask) => ({ ...ask, campaignId: campaign.id })) });
  return true;
}
