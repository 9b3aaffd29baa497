import { isInSpell } from '../../calendar/open-spell.ts';
import { getDayOfBoundaries } from '../../elections/office-of-ballot.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { formatDivision } from '../contests/division-name.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

type Waiting = ReadRow &
  Readonly<{
    ballotId: string | null;
    label: string;
    kind: string;
    areaId: null;
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

/** Ballots that had a GSS code before the record had its area, such as those that only a list of codes names, gain the area. One statement. */
export async function placeBallots(writer: ImportWriter): Promise<void> {
  const rows = await writer.tx.$queryRaw<Waiting[]>`
    SELECT b."id", b."ballotId", b."label", b."areaId", b."isByElection", e."electionId", e."pollingOn",
      a."id" AS "foundId", a."kind"::text, a."nation"::text, a."nameEn", a."nameCy", a."validFrom", a."validTo"
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId"
    JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = b."gssCode" JOIN "Area" a ON a."id" = i."areaId"
    WHERE b."areaId" IS NULL`;
  for (const found of Map.groupBy(rows, ({ id }) => id).values()) {
    const fitting = found.filter((waiting) => isThere(waiting) && isNamedAlike(waiting));
    const [only] = fitting;
    if (!only || fitting.length > 1) continue;
    writer.change('Ballot', { id: only.id, areaId: null }, { areaId: only.foundId });
  }
  await writer.flush();
}

function isThere({ validFrom, validTo, ...poll }: Waiting): boolean {
  return isInSpell({ from: validFrom, to: validTo }, getDayOfBoundaries(poll));
}

/** A code that is used again means two places: the words of the ballot say which. */
function isNamedAlike({ ballotId, label, kind, nameEn, nameCy }: Waiting): boolean {
  if (TOLD_BY_CODE.has(kind)) return true;
  const words = [label, formatDivision(ballotId)].map(foldSmall);
  return [nameEn, nameCy].some((name) => name !== null && words.includes(foldSmall(name)));
}

/** A ballot's id has the words of the name, without the small ones. */
function foldSmall(name: string): string {
  return foldWard(name).replace(/\b(?:and|the|of) /g, '');
}
