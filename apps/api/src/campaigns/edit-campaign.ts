import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import { newlyMissing, NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, Nation } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkCampaign, findMissingOfCampaign, told } from './campaign-texts.ts';
import { lockCampaign } from './lock-campaign.ts';
import { type AskInput, writeAsks } from './write-asks.ts';
import { type ClauseInput, writeClauses } from './write-clauses.ts';

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
  sources?: readonly SourceRow[] | undefined;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits what a campaign says of itself. Its state is not among that: it comes from its log (R5). Of a published one nothing can be emptied
 * that publication asked for, and text that names somebody waits for a second person (R6).
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
    const changed = pickChanged(before, input.changes);
    const nations = input.nations && isOther(before.nations, input.nations) ? [...input.nations] : undefined;
    checkCampaign({ ...before, ...withoutUndefined(changed), nations: nations ?? before.nations });
    checkSources(input.sources ?? []);
    const areSourcesNew =
      input.sources !== undefined && canonicalJson(input.sources) !== canonicalJson(before.sources as object);
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
      ...changesOf(null, { sources: areSourcesNew ? canonicalJson(input.sources ?? []) : undefined }),
    ];
    const isPublic = before.state !== 'DRAFT';
    if (changes.length === 0) return { row: before, changes, isPublic, councilId: null, revisions: [] };
    const after = await tx.campaign.update({
      where: { id: before.id },
      data: {
        ...changed,
        ...(nations && { nations }),
        ...(areSourcesNew && { sources: [...(input.sources ?? [])] }),
        version: { increment: 1 },
      },
      include: { asks: true, clauses: true },
    });
    const missing = isPublic ? newlyMissing(findMissingOfCampaign(before), findMissingOfCampaign(after)) : [];
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'campaign');
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

function isOther(a: readonly string[], b: readonly string[]): boolean {
  return [...a].toSorted().join() !== [...b].toSorted().join();
}

/** Fields left out would hide those of the record. */
function withoutUndefined(fields: EditCampaignInput['changes']) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
