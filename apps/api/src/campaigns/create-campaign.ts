import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, Nation } from '../generated/prisma/enums.ts';
import { checkCampaign } from './campaign-texts.ts';
import { type AskInput, writeAsks } from './write-asks.ts';
import { type ClauseInput, writeClauses } from './write-clauses.ts';

export type CreateCampaignInput = {
  /** Stable name for its address. */
  slug: string;
  titleEn: string | null;
  titleCy: string | null;
  aimEn: string | null;
  aimCy: string | null;
  decidedByEn: string | null;
  decidedByCy: string | null;
  nations: readonly Nation[];
  startedOn: Date | null;
  startedPrecision: DatePrecision;
  asks: readonly AskInput[];
  clauses: readonly Omit<ClauseInput, 'id'>[];
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Begins a campaign as a draft that only editors see. Its log begins when it is published. */
export async function createCampaign(
  prisma: PrismaClient,
  { changeReason, asks, clauses, ...input }: CreateCampaignInput,
  actor: { userId: string },
): Promise<Campaign> {
  checkChangeReason(changeReason);
  const parsed = parseSlug(input.slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  const whole = { ...input, nations: [...new Set(input.nations)], sources: [...input.sources] };
  checkCampaign(whole);
  checkSources(whole.sources);
  return prisma.$transaction(async (tx) => {
    if (await tx.campaign.findUnique({ where: { slug: parsed.value }, select: { id: true } }))
      throw new InputRefusedError(['slug'], 'Another campaign has this slug: choose a different one.');
    const { id } = await tx.campaign.create({ data: whole });
    await writeAsks(tx, { id, asks: [] }, asks);
    await writeClauses(
      tx,
      { id, clauses: [] },
      clauses.map((clause) => ({ ...clause, id: null })),
    );
    const after = await tx.campaign.findUniqueOrThrow({
      where: { id },
      include: { asks: true, clauses: true },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        { recordType: 'Campaign', recordId: id, recordVersion: after.version, before: null, after },
      ],
      alsoTouched: ['CampaignAsk', 'CampaignClause'],
    });
    return after;
  });
}
