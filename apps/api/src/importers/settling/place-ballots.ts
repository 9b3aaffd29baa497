import { isInSpell } from '../../calendar/open-spell.ts';
import { isCalled, wardNamesOf } from '../../elections/ballot-ward-name.ts';
import { getDayOfBoundaries } from '../../elections/office-of-ballot.ts';
import { BALLOT_PLACE, findWardsOfBallots, isCodeDoubted } from '../../elections/wards-of-ballots.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import { COUNCILLORS } from '../../representatives/roles.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import type { FieldOrigin } from '../writing/record-source.ts';
import { type RenewedWard, renewOffices } from './renew-offices.ts';

type Waiting = ReadRow &
  Readonly<{
    ballotId: string | null;
    label: string;
    kind: string;
    areaId: string | null;
    postId: string | null;
    organisationId: string | null;
    /** Who told its ward and office, and who its code. Null where nobody is noted. */
    placedBy: string | null;
    /** Whether somebody holds an office by it. */
    isHeld: boolean;
    codedBy: FieldOrigin | null;
    electionId: string;
    pollingOn: Date;
    isByElection: boolean;
    nation: Nation | null;
    validFrom: Date | null;
    validTo: Date | null;
    foundId: string;
    nameEn: string | null;
    nameCy: string | null;
  }>;

/** Kinds whose code means one place at any one time, whatever its name is spelt. */
const TOLD_BY_CODE: ReadonlySet<string> = new Set([
  'WESTMINSTER_CONSTITUENCY',
  'DISTRICT',
  'COUNTY',
  'POLICE_AREA',
]);

/**
 * The areas of ballots that came before them: by the GSS code, also where only the name had told it until a file knew the code, or another code, or since
 * when a ward is there; else of councils' by the name. Where an editor named the office, a code that says otherwise makes a proposal (R12); where one took its winners into the office that only the
 * name told, these go with the ballot to the new ward.
 */
export async function placeBallots(writer: ImportWriter): Promise<void> {
  const rows = await writer.tx.$queryRaw<Waiting[]>`
    SELECT b."id", b."ballotId", b."label", b."areaId", b."postId", b."isByElection", e."electionId", e."pollingOn", e."organisationId",
      f."source" AS "placedBy", g."source" AS "codedBy",
      EXISTS (SELECT FROM "Candidacy" c JOIN "OfficeHolding" h ON h."candidacyId" = c."id" WHERE c."ballotId" = b."id") AS "isHeld",
      a."id" AS "foundId", a."kind"::text, a."nation"::text, a."nameEn", a."nameCy", a."validFrom", a."validTo"
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId"
    JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = b."gssCode" JOIN "Area" a ON a."id" = i."areaId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'Ballot' AND f."recordId" = b."id" AND f."field" = ${BALLOT_PLACE}
    LEFT JOIN "FieldSource" g ON g."recordType" = 'Ballot' AND g."recordId" = b."id" AND g."field" = 'gssCode'
    LEFT JOIN "Area" here ON here."id" = b."areaId"
    WHERE b."areaId" IS NULL OR f."source" IS NOT NULL OR ${isCodeDoubted()}`;
  const renewed: RenewedWard[] = [];
  for (const found of Map.groupBy(rows, ({ id }) => id).values()) {
    const fitting = found.filter((waiting) => isThere(waiting) && isNamedAlike(waiting));
    const [only] = fitting;
    if (!only || fitting.length > 1 || only.foundId === only.areaId) continue;
    if (only.placedBy === 'EDITOR') await propose(writer, only);
    else if (only.isHeld && only.areaId !== null) renewed.push({ ballotId: only.id, wardId: only.foundId });
    else move(writer, only, only.foundId);
  }
  await writer.flush();
  for (const { ballot, wardId } of await findWardsOfBallots(writer.tx)) {
    if (ballot.isHeld && ballot.areaId !== null && wardId !== null) {
      renewed.push({ ballotId: ballot.id, wardId });
      continue;
    }
    move(writer, ballot, wardId);
    const claim = { origin: 'PRINTED_LABEL', externalId: null, statedOn: null, retrievedOn: null };
    writer.hold('Ballot', ballot.id, BALLOT_PLACE, claim);
  }
  await renewOffices(writer, renewed);
  await writer.flush();
}

type Placed = ReadRow & Readonly<{ areaId: string | null; postId: string | null }>;

/** The office of another area is not its own: it gains that of the new one with the others that wait. */
function move(writer: ImportWriter, { id, areaId, postId }: Placed, wardId: string | null): void {
  const left = postId === null ? {} : { postId: null };
  writer.change('Ballot', { id, areaId, postId }, { areaId: wardId, ...left });
}

async function propose(
  writer: ImportWriter,
  { id, foundId, organisationId, codedBy }: Waiting,
): Promise<void> {
  const posts = await writer.tx.post.findMany({
    where: { areaId: foundId, organisationId: organisationId ?? undefined, role: { in: [...COUNCILLORS] } },
    select: { id: true },
  });
  const [post] = posts;
  const columns = { areaId: foundId, postId: posts.length === 1 && post ? post.id : null };
  writer.propose(
    fieldProposal('Ballot', id, BALLOT_PLACE, columns, { origin: codedBy ?? writer.source.origin }),
  );
}

function isThere({ validFrom, validTo, ...poll }: Waiting): boolean {
  return isInSpell({ from: validFrom, to: validTo }, getDayOfBoundaries(poll));
}

/** A code that is used again means two places: the words of the ballot say which. */
function isNamedAlike({ ballotId, label, kind, nameEn, nameCy }: Waiting): boolean {
  if (TOLD_BY_CODE.has(kind)) return true;
  return isCalled({ nameEn, nameCy }, wardNamesOf({ label, ballotId }));
}
