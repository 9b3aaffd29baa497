import { isListOrigin } from '../council-lists/told-parties.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { joinCredits, withoutCredits } from '../writing/record-source.ts';
import type { ReconciledCandidacy } from './reconcile-candidacies.ts';
import { reconcileHoldings, type Win } from './reconcile-holdings.ts';

type Lost = ReadRow &
  Readonly<{
    version: number;
    personId: string;
    postId: string;
    from: string;
    to: string | null;
    endReason: string | null;
    candidacyId: string;
    sources: unknown;
    ballotId: string;
    isOthers: boolean;
    role: string;
    wonBy: unknown;
    /** Who else said since when, and the day they said. Null where only the result did. */
    heldBy: string | null;
    vouchedOn: string | null;
    /** Whether the first day was taken from the result. */
    isStartOfWin: boolean;
    isEditors: boolean;
    /** The office before, which ended only because they were said to be elected again. */
    before: (ReadRow & Readonly<{ version: number; sources: unknown }>) | null;
  }>;

/**
 * An office that an import gave to somebody who, by the source that now counts, was not elected, goes back to what else is known of it: that of an MP
 * is taken back and whoever was elected in that contest has what they won, that of a councillor is again as lists and terms have it. So it does not
 * matter whether the mistake or its correction came first (R12). An office that an editor made, confirmed or changed stays, and an editor is asked; a
 * win that was only proposed is proposed no longer. Call it before the offices of the same results are made; two statements where nobody lost any.
 * @returns The people whose office changed.
 */
export async function correctOffices(
  writer: ImportWriter,
  candidacies: readonly ReconciledCandidacy[],
): Promise<string[]> {
  const candidacyIds = candidacies
    .filter(({ state, isElected }) => state === 'UPDATED' && isElected === false)
    .map(({ id }) => id);
  if (candidacyIds.length === 0) return [];
  // Who was elected is read back from the record.
  await writer.flush();
  await writer.tx.proposal.deleteMany({
    where: { key: { in: candidacyIds.map((id) => `OFFICE_HOLDING ${id}`) }, state: 'OPEN' },
  });
  return takeBackOffices(writer, candidacyIds);
}

/**
 * The same of offices that follow from some candidacies which, by now, were not elected or are somebody else's.
 * @returns The people whose office changed.
 */
export async function takeBackOffices(
  writer: ImportWriter,
  candidacyIds: readonly string[],
): Promise<string[]> {
  const lost = await loadLost(writer, candidacyIds);
  const imported = lost.filter(({ isEditors }) => !isEditors);
  for (const office of lost) if (office.isEditors) ask(writer, office);
  for (const office of imported) await takeBack(writer, office);
  if (imported.length === 0) return [];
  await writer.flush();
  const ofMps = imported.filter(({ role }) => role === 'MP').map(({ ballotId }) => ballotId);
  const taken = await reconcileHoldings(writer, await loadWinsOf(writer, ofMps));
  await writer.flush();
  // What the correction had proposed while the other was in the seat has come about.
  if (taken.size > 0)
    await writer.tx.proposal.updateMany({
      where: { key: { in: [...taken].map((id) => `OFFICE_HOLDING ${id}`) }, state: 'OPEN' },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
  return imported.map(({ personId }) => personId);
}

async function takeBack(writer: ImportWriter, office: Lost): Promise<void> {
  const { id, candidacyId, role, heldBy, vouchedOn, from, to, endReason, before } = office;
  const sources = withoutCredits(office.sources, office.wonBy);
  if (role === 'MP' || before !== null || heldBy === null) {
    writer.remove('OfficeHolding', rowOf(office));
    // Nobody was elected again: the office before goes on.
    if (before !== null) {
      await writer.flush();
      const credits = joinCredits(before.sources, sources);
      writer.change('OfficeHolding', before, { to, endReason, ...(credits && { sources: credits }) });
    }
    return;
  }
  await writer.tx.fieldSource.deleteMany({
    where: { recordType: 'OfficeHolding', recordId: id, field: { in: ['candidacyId', 'isStartKnown'] } },
  });
  const isMoved = vouchedOn !== null && (vouchedOn !== from || office.isStartOfWin);
  writer.change(
    'OfficeHolding',
    { ...rowOf(office), candidacyId },
    {
      candidacyId: null,
      startReason: 'ELECTED',
      ...(isMoved && { from: vouchedOn, isStartKnown: !isListOrigin(heldBy) }),
      ...(sources.length > 0 && { sources }),
    },
  );
}

/** The office as its history shows it. */
function rowOf({
  ballotId: _,
  isOthers: _________,
  role: __,
  wonBy: ___,
  heldBy: ____,
  vouchedOn: _____,
  isStartOfWin: ______,
  isEditors: _______,
  before: ________,
  ...row
}: Lost): ReadRow {
  return row;
}

function ask(writer: ImportWriter, { id, personId, candidacyId, isOthers }: Lost) {
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: `OFFICE_HOLDING_LOST ${id} ${candidacyId}`,
    recordType: 'OfficeHolding',
    recordId: id,
    patch: {
      personId,
      candidacyId,
      reason: isOthers
        ? 'the candidacy that won it is somebody else’s, who was parted from them.'
        : 'the results now say that they were not elected in this contest.',
    },
  });
}

/** The offices that follow from some candidacies which, by now, were not elected, or are not the holder's. */
function loadLost(writer: ImportWriter, candidacyIds: readonly string[]): Promise<Lost[]> {
  return writer.tx.$queryRaw<Lost[]>`
    SELECT h."id", h."version", h."personId", h."postId", h."from"::text, h."to"::text, h."isStartKnown", h."startReason"::text, h."endReason"::text,
      h."candidacyId", h."sources", c."ballotId", c."personId" <> h."personId" AS "isOthers", p."role"::text, c."sources" AS "wonBy", f."source" AS "heldBy", f."statedOn"::text AS "vouchedOn",
      EXISTS (SELECT FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."field" = 'isStartKnown') AS "isStartOfWin",
      EXISTS (SELECT FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."source" = 'EDITOR')
        OR EXISTS (SELECT FROM "Revision" r JOIN "ChangeSet" s ON s."id" = r."changeSetId"
          WHERE r."recordType" = 'OfficeHolding' AND r."recordId" = h."id" AND s."channel" <> 'import') AS "isEditors",
      (SELECT jsonb_build_object('id', b."id", 'version', b."version", 'to', b."to", 'endReason', b."endReason", 'sources', b."sources") FROM "OfficeHolding" b
        WHERE b."postId" = h."postId" AND b."personId" = h."personId" AND b."to" = h."from" AND b."endReason" = 'TERM_ENDED' AND p."role" <> 'MP'
          AND NOT EXISTS (SELECT FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = b."id" AND s."field" = 'to')) AS "before"
    FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId" JOIN "Post" p ON p."id" = h."postId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from'
    WHERE h."candidacyId" = ANY (${candidacyIds}::uuid[]) AND (c."isElected" IS FALSE OR c."personId" <> h."personId")`;
}

/** The winners of single seats in some contests. */
async function loadWinsOf(writer: ImportWriter, ballotIds: readonly string[]): Promise<Win[]> {
  if (ballotIds.length === 0) return [];
  return writer.tx.$queryRaw<Win[]>`
    SELECT c."id" AS "candidacyId", c."personId", b."id" AS "ballotId", b."postId", b."seatsContested" = 1 AS "isSingleSeat", b."isByElection",
      EXISTS (SELECT FROM "PersonIdentifier" i WHERE i."personId" = c."personId" AND i."scheme" <> 'psephology') AS "hasExternalId", e."pollingOn"::text
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" JOIN "Candidacy" c ON c."ballotId" = b."id" AND c."isElected"
    WHERE b."id" = ANY (${[...new Set(ballotIds)]}::uuid[]) ORDER BY c."id"`;
}
