import type { PersonName } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';
import { readPrintedName } from '../names/person-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { rankOf } from '../writing/record-source.ts';

type Asked = Readonly<{
  id: string;
  personId: string;
  source: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  /** What a ballot paper of the newest poll calls them by that source. */
  printed: string;
}>;

/**
 * A source that asked for a person's name by an earlier poll, and calls them otherwise at a later one, or tells only then which words are the surname, asks
 * for the later one alone: had that poll come first, it would never have asked for the other, for of one source the newest word counts (R12). What another
 * source holds keeps no trace of that word but on the ballot papers.
 */
export async function settleNames({ tx }: ImportWriter): Promise<void> {
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT "id", "personId", "source", "patch" ->> 'name' AS "name", "patch" ->> 'givenName' AS "givenName", "patch" ->> 'familyName' AS "familyName", "printed"
    FROM (
      SELECT p."id", c."personId", p."patch" ->> 'source' AS "source", p."patch", c."nameAsPrinted" AS "printed",
        rank() OVER (PARTITION BY p."id" ORDER BY e."pollingOn" DESC) AS "place"
      FROM "Proposal" p JOIN "Person" o ON o."id" = p."recordId"
      JOIN "FieldSource" h ON h."recordType" = 'Person' AND h."recordId" = COALESCE(o."mergedIntoId", o."id") AND h."field" = 'name'
        AND h."source" <> p."patch" ->> 'source'
      JOIN "Candidacy" c ON c."personId" = COALESCE(o."mergedIntoId", o."id") AND c."nameAsPrinted" IS NOT NULL
      JOIN "FieldSource" n ON n."recordType" = 'Candidacy' AND n."recordId" = c."id" AND n."field" = 'standing' AND n."source" = p."patch" ->> 'source'
      JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
      WHERE p."kind" = 'FIELD' AND p."state" = 'OPEN' AND p."recordType" = 'Person' AND p."patch" ->> 'field' = 'name'
    ) newest WHERE "place" = 1`;
  const outdated = [
    ...Map.groupBy(asked, ({ personId, source }) => `${personId} ${source}`).values(),
  ].flatMap(findOutdated);
  const answered = [...outdated, ...(await findBorneOut(tx))];
  if (answered.length === 0) return;
  await tx.proposal.updateMany({
    where: { id: { in: answered } },
    data: { state: 'REJECTED', decidedAt: new Date() },
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
    WHERE p."kind" = 'FIELD' AND p."state" = 'OPEN' AND p."recordType" = 'Person' AND p."patch" ->> 'field' = 'name'`;
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

function isSame({ name, givenName, familyName }: Asked, said: PersonName): boolean {
  return name === said.name && givenName === said.givenName && familyName === said.familyName;
}
