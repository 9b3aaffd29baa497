import { Prisma } from '../generated/prisma/client.ts';
import { formatDay } from '../calendar/day.ts';
import { decideTermEnds } from './decide-term-ends.ts';
import { loadPolledOffices } from './load-polled-offices.ts';

/** Offices looked at together: each with all its polls, of which there may be many. */
const OFFICES_AT_ONCE = 200;

type Settled = Readonly<{
  /** Whether anything differed from what stood there. */
  hasChanged: boolean;
  isPutOff: boolean;
}>;

type Written = Readonly<{ id: string; termEndedOn: string | null; mayHaveEndedOn: string | null }>;

/**
 * Works out whose term the polls for their office ended (`decideTermEnds`), as columns of the holdings and as seats in doubt, so that no reader takes for a
 * representative whoever is known to have retired by law before an editor confirms who was elected. It follows from the record alone, is no statement of anybody
 * and no change of the record: nothing is logged of it. It waits for nobody: what another transaction is writing is put off (`isPutOff`), for two that waited for
 * each other would never end.
 * @param which Chooses among the rows `p` of Post.
 */
export async function settleTermEnds(tx: Prisma.TransactionClient, which: Prisma.Sql): Promise<Settled> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Post" p WHERE ${which} AND (
      EXISTS (SELECT FROM "OfficeHolding" h
        JOIN "Ballot" b ON b."postId" = h."postId" AND NOT b."isByElection" AND b."replacedById" IS NULL
        JOIN "Election" e ON e."id" = b."electionId" AND e."pollingOn" >= h."from" AND (h."to" IS NULL OR h."to" > e."pollingOn")
        WHERE h."postId" = p."id")
      OR EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id" AND (h."termEndedOn" IS NOT NULL OR h."mayHaveEndedOn" IS NOT NULL))
      OR EXISTS (SELECT FROM "SeatsInDoubt" s WHERE s."postId" = p."id"))
    ORDER BY p."id"`;
  const settled = { hasChanged: false, isPutOff: false };
  for (let start = 0; start < rows.length; start += OFFICES_AT_ONCE) {
    const ids = rows.slice(start, start + OFFICES_AT_ONCE).map(({ id }) => id);
    const { hasChanged, isPutOff } = await settleSome(tx, ids);
    settled.hasChanged ||= hasChanged;
    settled.isPutOff ||= isPutOff;
  }
  return settled;
}

async function settleSome(tx: Prisma.TransactionClient, postIds: readonly string[]): Promise<Settled> {
  const offices = await loadPolledOffices(tx, postIds);
  const holdings: Written[] = [];
  const doubts: { ballotId: string; postId: string; from: string; seats: number }[] = [];
  for (const [postId, office] of offices) {
    const { ended, mayHaveEnded, inDoubt } = decideTermEnds(office);
    for (const { id } of office.holdings)
      holdings.push({ id, termEndedOn: dayOf(ended.get(id)), mayHaveEndedOn: dayOf(mayHaveEnded.get(id)) });
    doubts.push(...inDoubt.map((doubt) => ({ ...doubt, postId, from: formatDay(doubt.from) })));
  }
  const [ended = { wanted: 0, done: 0 }] = await tx.$queryRaw<{ wanted: number; done: number }[]>`
    WITH worked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(holdings)}::jsonb) AS w ("id" uuid, "termEndedOn" date, "mayHaveEndedOn" date)
    ), differing AS (
      SELECT w.* FROM worked w JOIN "OfficeHolding" h USING ("id") WHERE (h."termEndedOn", h."mayHaveEndedOn") IS DISTINCT FROM (w."termEndedOn", w."mayHaveEndedOn")
    ), free AS (
      SELECT h."id" FROM "OfficeHolding" h WHERE h."id" IN (SELECT "id" FROM differing) ORDER BY h."id" FOR UPDATE SKIP LOCKED
    ), done AS (
      UPDATE "OfficeHolding" h SET "termEndedOn" = w."termEndedOn", "mayHaveEndedOn" = w."mayHaveEndedOn"
      FROM differing w JOIN free USING ("id") WHERE h."id" = w."id" RETURNING 1
    )
    SELECT (SELECT count(*) FROM differing)::int AS "wanted", (SELECT count(*) FROM done)::int AS "done"`;
  const told = Prisma.sql`jsonb_to_recordset(${JSON.stringify(doubts)}::jsonb) AS w ("ballotId" uuid, "postId" uuid, "from" date, "seats" int)`;
  const forgotten = await tx.$executeRaw`
    DELETE FROM "SeatsInDoubt" s WHERE s."postId" = ANY (${[...postIds]}::uuid[])
      AND NOT EXISTS (SELECT FROM ${told} WHERE (w."ballotId", w."postId", w."from", w."seats") = (s."ballotId", s."postId", s."from", s."seats"))`;
  const doubted = await tx.$executeRaw`
    INSERT INTO "SeatsInDoubt" ("ballotId", "postId", "from", "seats") SELECT w.* FROM ${told}
    ON CONFLICT ("ballotId") DO UPDATE SET "postId" = excluded."postId", "from" = excluded."from", "seats" = excluded."seats"
    WHERE ("SeatsInDoubt"."postId", "SeatsInDoubt"."from", "SeatsInDoubt"."seats") IS DISTINCT FROM (excluded."postId", excluded."from", excluded."seats")`;
  return { hasChanged: ended.done + forgotten + doubted > 0, isPutOff: ended.done < ended.wanted };
}

function dayOf(day: Date | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
