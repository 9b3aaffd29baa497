import { Prisma } from '../../generated/prisma/client.ts';
import type { PersonName } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';
import { readPrintedName } from '../names/person-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { rankOf } from '../writing/record-source.ts';

/** Questions `p` about a field that nobody has decided but files. */
const isOfFiles = Prisma.sql`p."kind" = 'FIELD' AND (p."state" = 'OPEN' OR (p."state" = 'REJECTED' AND p."decidedById" IS NULL))`;

type Asked = Readonly<{
  id: string;
  personId: string;
  source: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  /** Taken back since, by files and not by an editor. */
  isWithdrawn: boolean;
  /** What a ballot paper of the newest poll calls them by that source. */
  printed: string;
  /** What the record calls them. */
  known: string;
}>;

/**
 * A source that asked for a person's name by an earlier poll, and calls them otherwise at a later one, or tells only then which words are the surname, asks
 * for the later one alone: had that poll come first, it would never have asked for the other, for of one source the newest word counts (R12). What another
 * source holds keeps no trace of that word but on the ballot papers. A word that was taken back and is the newest once more is asked for again.
 */
export async function settleNames({ tx }: ImportWriter): Promise<void> {
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT "id", "personId", "source", "patch" ->> 'name' AS "name", "patch" ->> 'givenName' AS "givenName", "patch" ->> 'familyName' AS "familyName",
      "isWithdrawn", "printed", "known"
    FROM (
      SELECT p."id", c."personId", p."patch" ->> 'source' AS "source", p."patch", p."state" <> 'OPEN' AS "isWithdrawn", c."nameAsPrinted" AS "printed", k."name" AS "known",
        rank() OVER (PARTITION BY p."id" ORDER BY e."pollingOn" DESC) AS "place"
      FROM "Proposal" p JOIN "Person" o ON o."id" = p."recordId" JOIN "Person" k ON k."id" = COALESCE(o."mergedIntoId", o."id")
      JOIN "FieldSource" h ON h."recordType" = 'Person' AND h."recordId" = k."id" AND h."field" = 'name' AND h."source" <> p."patch" ->> 'source'
      JOIN "Candidacy" c ON c."personId" = k."id" AND c."nameAsPrinted" IS NOT NULL
      JOIN "FieldSource" n ON n."recordType" = 'Candidacy' AND n."recordId" = c."id" AND n."field" = 'standing' AND n."source" = p."patch" ->> 'source'
      JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
      WHERE ${isOfFiles} AND p."recordType" = 'Person' AND p."patch" ->> 'field' = 'name'
    ) newest WHERE "place" = 1`;
  const groups = [...Map.groupBy(asked, ({ personId, source }) => `${personId} ${source}`).values()];
  const answered = [...groups.flatMap(findOutdated), ...(await findBorneOut(tx))];
  const again = groups.flatMap(findSaidAgain).filter((id) => !answered.includes(id));
  if (answered.length > 0)
    await tx.proposal.updateMany({
      where: { id: { in: answered }, state: 'OPEN' },
      data: { state: 'REJECTED', decidedAt: new Date() },
    });
  if (again.length > 0)
    await tx.proposal.updateMany({
      where: { id: { in: again } },
      data: { state: 'OPEN', decidedAt: null },
    });
}

/**
 * The questions of a source whether somebody is called what one that goes before it called them at some poll: had that one been taken first, it would have borne the word out, and nobody
 * would have been asked.
 */
async function findBorneOut(tx: ImportWriter['tx']): Promise<string[]> {
  const asked = await tx.$queryRaw<
    { id: string; name: string; askedBy: string; printed: string; printedBy: string }[]
  >`
    SELECT DISTINCT p."id", p."patch" ->> 'name' AS "name", p."patch" ->> 'source' AS "askedBy", c."nameAsPrinted" AS "printed", n."source" AS "printedBy"
    FROM "Proposal" p JOIN "Person" o ON o."id" = p."recordId"
    JOIN "Candidacy" c ON c."personId" = COALESCE(o."mergedIntoId", o."id") AND c."nameAsPrinted" IS NOT NULL
    JOIN "FieldSource" n ON n."recordType" = 'Candidacy' AND n."recordId" = c."id" AND n."field" = 'standing'
    WHERE ${isOfFiles} AND p."recordType" = 'Person' AND p."patch" ->> 'field' = 'name'`;
  const isBorneOut = ({ name, askedBy, printed, printedBy }: (typeof asked)[number]) =>
    rankOf(printedBy) < rankOf(askedBy) && foldName(readPrintedName(printed).name) === foldName(name);
  return [...new Set(asked.filter(isBorneOut).map(({ id }) => id))];
}

/** Of the questions of one source about one person those that its newest poll does not ask. */
function findOutdated(asked: readonly Asked[]): string[] {
  const said = asked.map(({ printed }) => readPrintedName(printed));
  const saidSo = asked.filter((question) => said.some((name) => isSame(question, name)));
  const isOutdated = (question: Asked) =>
    saidSo.length > 0
      ? saidSo.every(({ id }) => id !== question.id)
      : said.every(({ name }) => foldName(name) !== foldName(question.name));
  return [...new Set(asked.filter(isOutdated).map(({ id }) => id))];
}

/** Of the same those that were taken back, and that its newest poll asks. */
function findSaidAgain(asked: readonly Asked[]): string[] {
  const said = asked.map(({ printed }) => readPrintedName(printed));
  const isAgain = (question: Asked) =>
    question.isWithdrawn &&
    foldName(question.name) !== foldName(question.known) &&
    said.some((name) => isSame(question, name));
  return [...new Set(asked.filter(isAgain).map(({ id }) => id))];
}

function isSame({ name, givenName, familyName }: Asked, said: PersonName): boolean {
  return name === said.name && givenName === said.givenName && familyName === said.familyName;
}
