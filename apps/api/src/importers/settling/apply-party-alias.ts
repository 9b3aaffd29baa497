import { FollowingChange } from '../../editorial/what-follows.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ApplyToStatements, Meaning } from '../../party-aliases/meaning.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import type { CouncilList } from '../council-lists/claims.ts';
import { reconcileListAffiliations } from '../council-lists/reconcile-list-affiliations.ts';
import { LIST_ORIGINS } from '../council-lists/told-parties.ts';
import { keepPartyTerms } from '../terms/party-terms.ts';
import { type Affiliation, reconcileAffiliations } from '../terms/reconcile-affiliations.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import type { Credit, RecordSource } from '../writing/record-source.ts';
import { settlePeople } from './settle-people.ts';

type ListedRow = Readonly<{
  personId: string;
  kind: CouncilList['kind'];
  listedOn: string;
  publisher: string;
  credits: readonly Credit[];
}>;

type AskedTerm = Readonly<{
  personId: string;
  from: string;
  to: string;
  postId?: string | null;
  source?: RecordSource;
  /** In place of the source, in questions of before it was kept. */
  sources?: readonly Credit[];
}>;

/**
 * Works out anew for whom those sat of whom lists and files of terms said an alias that is known by now, as their imports would have (R12): by the same
 * steps, and all of a kind in the order of their days.
 */
export const applyPartyAlias: ApplyToStatements = async (tx, aliasId, meaning, asked) => {
  const log = new FollowingChange();
  const standing = { ...meaning, isUnknown: false, aliasId: null };
  const known = { ...meaning, isNoParty: isNone(meaning), partyAliasId: null };
  const where = { partyAliasId: aliasId };
  const { count: rows } = await tx.councilListEntry.updateMany({ where, data: known });
  const listed = await loadListed(tx, aliasId);
  await tx.listedDay.updateMany({ where, data: known });
  const people = new Set(await loadOpen(tx, aliasId));
  const opened = people.size;
  await tx.partyTerm.updateMany({ where, data: known });
  for (const days of Map.groupBy(listed, ({ kind, listedOn, publisher }) =>
    [kind, listedOn, publisher].join(' '),
  ).values()) {
    const [first] = days;
    if (!first) continue;
    const { kind, listedOn } = first;
    const writer = new ImportWriter(tx, sourceOf(first), log, null);
    const stated = days.map(({ personId }) => ({ line: 0, personId, standing }));
    await reconcileListAffiliations(writer, stated, { kind, listedOn });
    await writer.flush();
    for (const { personId } of days) people.add(personId);
  }
  const terms = await readTerms(tx, asked, standing);
  for (const ofSource of Map.groupBy(terms, ({ source }) => JSON.stringify(source)).values()) {
    const [first] = ofSource;
    if (!first) continue;
    const writer = new ImportWriter(tx, first.source, log, null);
    await reconcileAffiliations(writer, ofSource);
    await writer.flush();
    await keepPartyTerms(writer, ofSource);
    for (const { personId } of ofSource) people.add(personId);
  }
  await settlePeople(tx, log, [...people]);
  return { ...log.written, rows: rows + opened };
};

function isNone({ principalId, adjunctId }: Meaning): boolean {
  return principalId === null && adjunctId === null;
}

/** Whom lists have under the alias, of every day; the oldest first. */
function loadListed(tx: Prisma.TransactionClient, aliasId: string): Promise<ListedRow[]> {
  return tx.$queryRaw<ListedRow[]>`
    SELECT d."personId", d."kind"::text, d."listedOn"::text,
      CASE WHEN d."kind" = 'COUNCIL' THEN COALESCE(o."nameEn", o."nameCy", o."slug") ELSE 'Open Council Data UK' END AS "publisher",
      COALESCE((SELECT c."sources" FROM "Coverage" c WHERE c."organisationId" = o."id" AND c."role" = p."role"), '[]') || n."sources" AS "credits"
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" JOIN "Organisation" o ON o."id" = p."organisationId" JOIN "Person" n ON n."id" = d."personId"
    WHERE d."partyAliasId" = ${aliasId}::uuid ORDER BY d."listedOn", d."kind", d."id"`;
}

/** Of whom a term without an end has the alias: nobody was asked about those. */
async function loadOpen(tx: Prisma.TransactionClient, partyAliasId: string): Promise<string[]> {
  const where = { partyAliasId, to: null };
  const rows = await tx.partyTerm.findMany({ where, select: { personId: true }, distinct: ['personId'] });
  return rows.map(({ personId }) => personId);
}

/** The source of a list, as the record credits it. */
function sourceOf({ kind, listedOn, publisher, credits }: ListedRow): RecordSource {
  const credit = credits.find((own) => own.publisher === publisher);
  const { url = '', licence = '', retrievedOn = listedOn } = credit ?? {};
  return { origin: LIST_ORIGINS[kind], publisher, url, licence, retrievedOn };
}

/** The terms that editors were asked about, of those who are in the record by now. */
async function readTerms(
  tx: Prisma.TransactionClient,
  asked: readonly Prisma.JsonValue[],
  standing: Standing,
): Promise<(Affiliation & { readonly source: RecordSource })[]> {
  const terms = asked as unknown as readonly AskedTerm[];
  const people = await tx.person.findMany({
    where: { id: { in: terms.map(({ personId }) => personId) } },
    select: { id: true, mergedIntoId: true },
  });
  return terms.flatMap(({ personId, from, to, postId = null, sources = [], ...term }) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) return [];
    const own = person.mergedIntoId ?? person.id;
    const [credit = {}] = sources;
    const { publisher = '', licence = '', url = '', retrievedOn = from } = credit;
    const source = term.source ?? { origin: 'WIKIDATA' as const, publisher, licence, url, retrievedOn };
    return { personId: own, personKey: own, standing, from, to, postId, source };
  });
}
