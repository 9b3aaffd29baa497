import { newId } from '../../db/new-id.ts';
import { insertMany } from '../../db/insert-many.ts';
import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { TermPatch } from '../terms/propose-term.ts';
import type { StatedTerm } from './ward-spells.ts';

/** What an editor is asked about a term, but for what the record tells when it is asked. */
export type TermQuestion = Omit<TermPatch, 'personId' | 'postId' | 'missing'>;

/** A councillor's time in a seat as a file of terms has it, and the key of the question about it. */
export type SeatTerm = Readonly<{
  postId: string;
  personId: string;
  from: string;
  to: string | null;
  key: string;
  question: TermQuestion;
}>;

/** The same, of a ward that is worked out. */
export type WardTerm = StatedTerm & SeatTerm & Readonly<{ name: string }>;

type Row = SeatTerm & Readonly<{ id: string }>;

/** Whose seats are worked out from everything that is said of them. */
export function isWorkedOut(role: string): boolean {
  return role === 'COUNCILLOR' || role === 'COUNTY_COUNCILLOR';
}

/** Whether a term says until when; not where the office itself ended before. */
export function isEndKnown(to: string | null, endsOn: string | null): boolean {
  return to !== null && (endsOn === null || to <= endsOn);
}

/**
 * Keeps terms as they were stated: a publisher's newest word for a label and its first day stands in the place of the one before, and asks in its place. Call it
 * when their people are written.
 * @returns Those that say something new.
 */
export async function keepSeatTerms(
  tx: Prisma.TransactionClient,
  terms: readonly SeatTerm[],
): Promise<ReadonlySet<SeatTerm>> {
  const added = new Set<SeatTerm>();
  if (terms.length === 0) return added;
  let rows = await tx.$queryRaw<Row[]>`
    SELECT "id", "postId", "personId", "from"::text, "to"::text, "key", "question" FROM "SeatTerm"
    WHERE "personId" = ANY (${[...new Set(terms.map(({ personId }) => personId))]}::uuid[])`;
  const replaced: Row[] = [];
  const written: Row[] = [];
  for (const term of terms) {
    const before = rows.filter((row) => isReplaced(row, term));
    if (before.some((row) => row.key === term.key && row.from === term.from && row.to === term.to)) continue;
    const row = { ...term, id: newId(), isDecided: false };
    replaced.push(...before);
    rows = [...rows.filter((known) => !before.includes(known)), row];
    written.push(row);
    if (!before.some(({ from, to }) => from === term.from && to === term.to)) added.add(term);
  }
  const kept = rows.map(({ key }) => key);
  const unasked = replaced.map(({ key }) => key).filter((key) => !kept.includes(key));
  await tx.seatTerm.deleteMany({ where: { id: { in: replaced.map(({ id }) => id) } } });
  await tx.proposal.deleteMany({ where: { key: { in: unasked }, state: 'OPEN' } });
  await insertMany(
    tx,
    'SeatTerm',
    written.filter((row) => rows.includes(row)),
  );
  return added;
}

/** Whether a file says the same, or says it anew; of what offices told before terms were kept, where it is of the same time. */
function isReplaced(row: Row, term: SeatTerm): boolean {
  const { postId, personId, question } = term;
  const isSame =
    row.postId === postId &&
    row.personId === personId &&
    row.question.source.publisher === question.source.publisher;
  const isOfTime = (row.to === null || row.to > term.from) && (term.to === null || row.from < term.to);
  const isOfLabel = row.question.from === question.from && row.question.partyName === question.partyName;
  return isSame && (isOfBefore(row) ? isOfTime : isOfLabel);
}

/** What an office told of before terms were kept. */
function isOfBefore({ key }: Row): boolean {
  return key.startsWith('OFFICE_HOLDING TERM ');
}

/**
 * What files of terms say of the seats of some posts; not a term about which an editor decided: what they said of it is in the record. Of whoever is hidden without
 * the name. One statement.
 */
export function loadSeatTerms(tx: Prisma.TransactionClient, postIds: readonly string[]): Promise<WardTerm[]> {
  return tx.$queryRaw<WardTerm[]>`
    SELECT t."postId", t."personId", t."from"::text, t."to"::text, t."key", t."question", t."question" -> 'source' ->> 'origin' AS "origin", t."question" -> 'source' ->> 'publisher' AS "publisher",
      CASE WHEN n."hiddenAt" IS NULL THEN n."name" ELSE ${REMOVED_NAME} END AS "name"
    FROM "SeatTerm" t JOIN "Person" n ON n."id" = t."personId" LEFT JOIN "Proposal" q ON q."key" = t."key" AND q."decidedById" IS NOT NULL
    WHERE t."postId" = ANY (${[...postIds]}::uuid[]) AND q."id" IS NULL AND NOT t."isDecided" ORDER BY t."from", t."key"`;
}
