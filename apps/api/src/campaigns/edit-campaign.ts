import { InputRefusedError } from '../editorial/edit-errors.ts';
import { pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Campaign, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Audience, DatePrecision, Nation } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { type LockedCampaign, lockCampaign } from './lock-campaign.ts';
import { type ClauseInput, writeClauses } from './write-clauses.ts';

export type AskInput = { audience: Audience; textEn: string | null; textCy: string | null };

export type EditCampaignInput = {
  campaignId: string;
  expectedVersion: number;
  changes: {
    titleEn?: string | null | undefined;
    titleCy?: string | null | undefined;
    aimEn?: string | null | undefined;
    aimCy?: string | null | undefined;
    decidedByEn?: string | null | undefined;
    decidedByCy?: string | null | undefined;
    startedOn?: Date | null | undefined;
    startedPrecision?: DatePrecision | undefined;
  };
  /** Left out, each of these lists stays; given, it is the whole list. */
  nations?: readonly Nation[] | undefined;
  asks?: readonly AskInput[] | undefined;
  clauses?: readonly ClauseInput[] | undefined;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits what a campaign says of itself. Its state is not among that: it comes from its log (R5). Text that names somebody waits for a
 * second person (R6).
 */
export function editCampaign(
  prisma: PrismaClient,
  input: EditCampaignInput,
  actor: { userId: string },
  today: Date,
): Promise<Campaign> {
  return publishOrHoldText(prisma, campaignEdit, input, actor, today);
}

export const campaignEdit: TextEdit<EditCampaignInput, Campaign> = {
  useCase: 'editCampaign',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input) => {
    const before = await lockCampaign(tx, input, input.changes);
    checkTexts(before, input);
    const changed = pickChanged(before, input.changes);
    const nations = input.nations && isOther(before.nations, input.nations) ? [...input.nations] : undefined;
    const areAsksNew = input.asks ? await writeAsks(tx, before, input.asks) : false;
    const areClausesNew = input.clauses ? await writeClauses(tx, before, input.clauses) : false;
    const changes = [
      ...changesOf(before, changed),
      ...changesOf(
        { nations: before.nations.join(', '), asks: told(before.asks), clauses: told(before.clauses) },
        {
          nations: nations?.join(', '),
          asks: areAsksNew ? told(input.asks) : undefined,
          clauses: areClausesNew ? told(input.clauses) : undefined,
        },
      ),
    ];
    const isPublic = before.state !== 'DRAFT';
    if (changes.length === 0) return { row: before, changes, isPublic, councilId: null, revisions: [] };
    const after = await tx.campaign.update({
      where: { id: before.id },
      data: { ...changed, ...(nations && { nations }), version: { increment: 1 } },
      include: { asks: true, clauses: true },
    });
    return {
      row: after,
      changes,
      isPublic,
      councilId: null,
      revisions: [
        { recordType: 'Campaign', recordId: before.id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['CampaignAsk', 'CampaignClause'],
    };
  },
};

/** A list of a campaign as a second person is shown it. */
function told(
  list: readonly { textEn: string | null; textCy: string | null; audience?: Audience }[] = [],
): string {
  return list
    .map(({ audience, textEn, textCy }) => [audience, textEn, textCy].filter(Boolean).join(': '))
    .join('\n');
}

function checkTexts(before: LockedCampaign, { changes, nations, asks = [] }: EditCampaignInput): void {
  const titles = [changes.titleEn, changes.titleCy].map((title, index) =>
    title === undefined ? [before.titleEn, before.titleCy][index] : title,
  );
  if (!titles.some((title) => title?.trim()))
    throw new InputRefusedError(['titleEn'], 'A campaign has a title in at least one language.');
  if (nations && nations.length === 0)
    throw new InputRefusedError(['nations'], 'Say in which nations it is run: at least one.');
  for (const [index, ask] of asks.entries()) {
    if (!ask.textEn?.trim() && !ask.textCy?.trim())
      throw new InputRefusedError(['asks', String(index)], 'Say what is asked, in at least one language.');
  }
}

/** The whole list in its order. Nothing hangs on an ask, so a list that differs is written anew. */
async function writeAsks(
  tx: Prisma.TransactionClient,
  campaign: LockedCampaign,
  asks: readonly AskInput[],
): Promise<boolean> {
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

function isOther(a: readonly string[], b: readonly string[]): boolean {
  return [...a].toSorted().join() !== [...b].toSorted().join();
}
