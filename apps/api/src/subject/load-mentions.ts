import { Prisma } from '../generated/prisma/client.ts';
import { toldIn, type Traits } from '../erasure/traces.ts';

/** A text of another record that tells a person's name. */
export type Mention = Readonly<{ table: string; column: string; id: string; text: string }>;

/** Free texts that can name somebody, by table. Ids and codes are not among them. */
const TEXTS: Readonly<Partial<Record<Prisma.ModelName, readonly string[]>>> = {
  StatusUpdate: ['summaryEn', 'summaryCy', 'amendedTextEn', 'amendedTextCy'],
  Evidence: ['url', 'publisher', 'title', 'quote'],
  RightOfReply: ['textEn', 'textCy', 'repliedBy'],
  ReplyOffer: ['offeredTo'],
  Correction: ['beforeText', 'afterText', 'reasonEn', 'reasonCy'],
  Withdrawal: ['reasonEn', 'reasonCy'],
  FollowUpReport: ['summaryEn', 'summaryCy'],
  ClauseOutcome: ['noteEn', 'noteCy'],
  Pledge: [
    'titleEn',
    'titleCy',
    'wordingEn',
    'wordingCy',
    'successTestEn',
    'successTestCy',
    'leadOfficeEn',
    'leadOfficeCy',
  ],
  ManifestoParagraph: ['textEn', 'textCy'],
  Campaign: ['titleEn', 'titleCy', 'aimEn', 'aimCy'],
  Event: ['titleEn', 'titleCy', 'descriptionEn', 'descriptionCy', 'venue'],
  Organisation: ['nameEn', 'nameCy'],
  CampaignAsk: ['textEn', 'textCy'],
  CampaignClause: ['textEn', 'textCy'],
  CampaignResource: ['title', 'url'],
  Milestone: ['titleEn', 'titleCy'],
  Vacancy: ['reasonEn', 'reasonCy'],
  Draft: ['reviewNote'],
  Challenge: ['text', 'answerEn', 'answerCy', 'rejectionReason'],
  Imprint: ['promoterName', 'onBehalfOfEn', 'onBehalfOfCy'],
  ChangeSet: ['reason'],
  Claim: ['textEn', 'textCy'],
};

/**
 * Where texts of the record name somebody. They are the record's own words about others too, so nobody erases them by machine: an editor
 * redacts or corrects each (R4, R5).
 */
export async function loadMentions(tx: Prisma.TransactionClient, traits: Traits): Promise<Mention[]> {
  const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`;
  const mentions: Mention[] = [];
  for (const [table, texts] of Object.entries(TEXTS)) {
    for (const column of texts) {
      if (!columns.some((known) => known.table === table && known.column === column))
        throw new Error(`${table} has no column ${column} any more: say where its text is now`);
      mentions.push(
        ...(await tx.$queryRaw<Mention[]>`
          SELECT ${table} AS "table", ${column} AS "column", "id"::text AS "id", ${Prisma.raw(`"${column}"`)} AS "text"
          FROM ${Prisma.raw(`"${table}"`)} WHERE ${toldIn(`"${column}"`, traits)} ORDER BY "id"`),
      );
    }
  }
  return mentions;
}
