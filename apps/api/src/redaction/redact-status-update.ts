import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import {
  findRepeatedRows,
  findRepeatingNotes,
  findRepeatingReports,
  type Removed,
  takeOutOfDealing,
} from './copies-of-update.ts';
import { findRevisions } from './find-revisions.ts';
import { markOf, REDACTED } from './redacted-texts.ts';
import { findDraftsHolding, redactDrafts } from './redact-drafts.ts';
import { type RedactionGrounds, type RedactedRecord, writeRedaction } from './write-redaction.ts';

export type RedactStatusUpdateInput = RedactionGrounds &
  Readonly<{
    updateId: string;
    /** Remove the summary, in both languages. */
    summary: boolean;
    /** Remove the amended text of a council’s decision, in both languages. */
    amendedText?: boolean;
    /** Sources of the update whose texts and addresses go; what kind of source each was stays. */
    evidenceIds: readonly string[];
    /** Remove the replies printed beside it, and who was asked for one. */
    replies: boolean;
  }>;

type LoadedUpdate = Prisma.StatusUpdateGetPayload<{
  include: { evidence: true; replies: true; replyOffers: true };
}>;

/**
 * Removes texts of a published log row for good: from the row, from what repeats them in the log of the same pledge, campaign or dealing,
 * from their history and the drafts it came from. The row, its status and its day
 * stay, and readers see that a text was removed and when (R5, R18). A draft still waiting with the same text must be decided first.
 */
export async function redactStatusUpdate(
  prisma: PrismaClient,
  input: RedactStatusUpdateInput,
  actor: { userId: string },
): Promise<string> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "StatusUpdate" WHERE "id" = ${input.updateId}::uuid FOR UPDATE`;
    const update = await tx.statusUpdate.findUnique({
      where: { id: input.updateId },
      include: { evidence: true, replies: true, replyOffers: true },
    });
    if (!update) throw new RecordNotFoundError('update', 'update');
    const removed = {
      update,
      summary: input.summary,
      amendedText: input.amendedText ?? false,
      evidence: update.evidence.filter(({ id }) => input.evidenceIds.includes(id)),
    };
    const parts = [...partsOf(update, input), ...(await copyParts(tx, removed))];
    const texts = new Set(parts.flatMap(({ texts: own }) => own).filter((text) => text !== REDACTED));
    const [first, ...others] = parts.map(({ record }) => record);
    if (!first || texts.size === 0)
      throw new InputRefusedError(
        ['summary'],
        'Nothing chosen holds a text that could be removed. Choose the summary, the amended text, a source or the replies.',
      );
    const drafts = await findDraftsHolding(tx, texts);
    if (drafts.some(({ state }) => state === 'IN_REVIEW' || state === 'EDITING'))
      throw new InputRefusedError(
        ['update'],
        'A draft that waits repeats this text. Publish or discard it first, then redact.',
      );
    const ownIds = [update.id, ...parts.map(({ record }) => record.recordId), ...drafts.map(({ id }) => id)];
    const subjectIds = [update.pledgeId, update.campaignId, update.adoptionId].filter((id) => id !== null);
    const revisions = await findRevisions(tx, ownIds, subjectIds, texts);
    await writeRedaction(tx, [first, ...others], revisions, input, actor, async (redactedAt) => {
      for (const part of parts) await part.remove(tx, redactedAt);
      await redactDrafts(tx, drafts, texts);
      const emptied = parts.map(({ record }): RevisionInput => ({
        ...record,
        recordVersion: null,
        before: { redactedAt: null },
        after: { redactedAt },
      }));
      return [...emptied, ...(await takeOutOfDealing(tx, removed))];
    });
    return update.id;
  });
}

type Part = {
  record: RedactedRecord;
  texts: string[];
  remove: (tx: Prisma.TransactionClient, redactedAt: Date) => Promise<unknown>;
};

function partsOf(
  update: LoadedUpdate,
  { summary, amendedText, evidenceIds, replies }: RedactStatusUpdateInput,
): Part[] {
  const parts: Part[] = [];
  if (summary) parts.push(summaryPart(update));
  if (amendedText) parts.push(amendmentPart(update));
  for (const id of evidenceIds) {
    const source = update.evidence.find((evidence) => evidence.id === id);
    if (!source) throw new RecordNotFoundError('evidence', 'source of this update');
    parts.push(evidencePart(source));
  }
  if (replies) parts.push(...update.replies.map(replyPart), ...update.replyOffers.map(offerPart));
  return parts;
}

/** What repeats the texts elsewhere in the same log. */
async function copyParts(tx: Prisma.TransactionClient, removed: Removed): Promise<Part[]> {
  const { summaries, amendments, evidence } = await findRepeatedRows(tx, removed);
  return [
    ...summaries.map(summaryPart),
    ...amendments.map(amendmentPart),
    ...evidence.map(evidencePart),
    ...(await findRepeatingReports(tx, removed)),
    ...(await findRepeatingNotes(tx, removed)),
  ];
}

function summaryPart({
  id,
  summaryEn,
  summaryCy,
}: Pick<LoadedUpdate, 'id' | 'summaryEn' | 'summaryCy'>): Part {
  return {
    record: { recordType: 'StatusUpdate', recordId: id },
    texts: present([summaryEn, summaryCy]),
    remove: (tx, redactedAt) =>
      tx.statusUpdate.update({
        where: { id },
        data: { summaryEn: markOf(summaryEn), summaryCy: markOf(summaryCy), redactedAt },
      }),
  };
}

function amendmentPart({
  id,
  amendedTextEn,
  amendedTextCy,
}: Pick<LoadedUpdate, 'id' | 'amendedTextEn' | 'amendedTextCy'>): Part {
  return {
    record: { recordType: 'StatusUpdate', recordId: id },
    texts: present([amendedTextEn, amendedTextCy]),
    remove: (tx, redactedAt) =>
      tx.statusUpdate.update({
        where: { id },
        data: { amendedTextEn: markOf(amendedTextEn), amendedTextCy: markOf(amendedTextCy), redactedAt },
      }),
  };
}

function evidencePart(source: LoadedUpdate['evidence'][number]): Part {
  const { id, url, archivedUrl, publisher, title, page, quote } = source;
  return {
    record: { recordType: 'Evidence', recordId: id },
    texts: present([url, archivedUrl, publisher, title, page, quote]),
    remove: async (tx, redactedAt) => {
      await tx.evidence.update({
        where: { id },
        data: {
          // An address is emptied: the mark would be shown as a link.
          url: null,
          archivedUrl: null,
          contentHash: null,
          publisher: markOf(publisher),
          title: markOf(title),
          page: markOf(page),
          quote: markOf(quote),
          redactedAt,
        },
      });
      await tx.evidenceLink.deleteMany({ where: { evidenceId: id } });
    },
  };
}

function replyPart({ id, textEn, textCy, repliedBy }: LoadedUpdate['replies'][number]): Part {
  return {
    record: { recordType: 'RightOfReply', recordId: id },
    texts: present([textEn, textCy, repliedBy]),
    remove: (tx, redactedAt) =>
      tx.rightOfReply.update({
        where: { id },
        data: { textEn: markOf(textEn), textCy: markOf(textCy), repliedBy: REDACTED, redactedAt },
      }),
  };
}

function offerPart({ id, offeredTo }: LoadedUpdate['replyOffers'][number]): Part {
  return {
    record: { recordType: 'ReplyOffer', recordId: id },
    texts: present([offeredTo]),
    remove: (tx, redactedAt) =>
      tx.replyOffer.update({ where: { id }, data: { offeredTo: REDACTED, redactedAt } }),
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text !== '') as string[];
}
