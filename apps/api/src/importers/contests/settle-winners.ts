import { admitUnknown } from '../council-lists/admit-unknown.ts';
import { fillVacancies } from '../council-lists/fill-vacancies.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import { settleNamesakes } from '../council-lists/settle-namesakes.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { settleWins } from '../council-lists/settle-wins.ts';
import { findListedPosts } from '../council-lists/ward-evidence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { askOfOtherOffices } from './ask-of-other-offices.ts';
import { creditOffices } from './credit-offices.ts';
import { settleStatedLabels } from './settle-stated-labels.ts';

/**
 * Brings what results say together with the offices that lists and terms have people in.
 * @param personIds Winners, and whose win was taken back.
 * @param lostIds Those who stood and were not elected: who is in a seat until then had left it.
 * @returns The people whose office changed or gained a credit.
 */
export async function settleWinners(
  writer: ImportWriter,
  personIds: readonly string[],
  lostIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const settled = await settleWins(writer, personIds);
  await writer.flush();
  const stood = [...personIds, ...lostIds];
  const councils = await findCouncils(writer, stood);
  await settleNamesakes(writer, councils);
  const seated = await settleWards(writer, await findListedPosts(writer.tx, stood));
  await fillVacancies(writer, councils);
  await admitUnknown(writer, councils);
  await settleParties(writer, await findStated(writer, personIds), 1);
  await settleStatedLabels(writer, { personIds });
  await askOfOtherOffices(writer, personIds);
  const credited = await creditOffices(writer, personIds);
  return settled.union(seated).union(credited);
}

/** Those of whom a list or a term says for whom they sit, which a poll may contradict. One statement, none for nobody. */
async function findStated({ tx }: ImportWriter, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "personId" AS "id" FROM "ListedDay" WHERE "personId" = ANY (${[...personIds]}::uuid[])
    UNION SELECT "personId" FROM "PartyTerm" WHERE "personId" = ANY (${[...personIds]}::uuid[]) ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** The councils to which some people stood for election and of which lists are kept. One statement. */
async function findCouncils({ tx }: ImportWriter, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT o."id" FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    JOIN "Organisation" o ON o."id" = e."organisationId" AND o."kind" = 'COUNCIL'
    WHERE c."personId" = ANY (${[...new Set(personIds)]}::uuid[]) AND c."isElected" IS NOT NULL
      AND EXISTS (SELECT FROM "Post" p JOIN "ListedDay" d ON d."postId" = p."id" WHERE p."organisationId" = o."id")`;
  return rows.map(({ id }) => id);
}
