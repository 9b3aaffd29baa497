import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { loadCoOperatives, loadPartySpells, type PartySpell, rowOf } from '../terms/party-spells.ts';
import { loadPartyTerms } from '../terms/party-terms.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Credit, joinCredits } from '../writing/record-source.ts';
import { type AskedParty, deriveParties, type ListedParty, type PartyTime } from './derive-parties.ts';
import { isWonAmid, loadWonParties } from './won-parties.ts';

/** A list of the country is not in memory at once. */
const PEOPLE_AT_ONCE = 500;

/**
 * Works out anew for whom some people sat, from all that lists and terms say of it: each brought its own into the record as it came, and where several
 * speak of one person it must not matter which came first (R12). Whoever an editor spoke of stays as they said. Called when all rows of a file are taken.
 * @returns Those of whom a spell changed.
 */
export async function settleParties(
  writer: ImportWriter,
  personIds: readonly string[],
  least = 2,
): Promise<Set<string>> {
  await writer.flush();
  const changed = new Set<string>();
  const wanted = [...new Set(personIds)].toSorted();
  for (let at = 0; at < wanted.length; at += PEOPLE_AT_ONCE)
    await settleSome(writer, wanted.slice(at, at + PEOPLE_AT_ONCE), changed, least);
  return changed;
}

async function settleSome(
  writer: ImportWriter,
  personIds: readonly string[],
  changed: Set<string>,
  least: number,
): Promise<void> {
  const free = await findStated(writer.tx, await findUnedited(writer.tx, personIds));
  if (free.length === 0) return;
  const [listed, won, kept, spells, erasedOf, coOperatives] = [
    await loadListed(writer.tx, free),
    await loadWonParties(writer.tx, free),
    await loadPartyTerms(writer.tx, free),
    await loadPartySpells(writer.tx, free),
    await loadSuppressedFields(writer.tx, free),
    await loadCoOperatives(writer.tx),
  ];
  const coverage = await writer.tx.coverage.findMany({
    where: { organisationId: { in: [...new Set(listed.map(({ organisationId }) => organisationId))] } },
    select: { sources: true },
  });
  const people = await writer.tx.person.findMany({
    where: { id: { in: free } },
    select: { sources: true },
    orderBy: { id: 'asc' },
  });
  const named = [...won, ...coverage, ...people].flatMap(({ sources }) => sources as Credit[]);
  const settled: { personId: string; asked: readonly AskedParty[] }[] = [];
  for (const personId of free) {
    const isTheirs = (row: { readonly personId: string }) => row.personId === personId;
    const [rows, wins, terms] = [listed.filter(isTheirs), won.filter(isTheirs), kept.filter(isTheirs)];
    const own = spells.filter(isTheirs);
    const days = new Set(rows.map(({ kind, listedOn }) => `${kind} ${listedOn}`));
    // What one file alone says its import has written; but until when an open term lasted its office says, and a poll may say otherwise than terms.
    const isOfFile = days.size === 0 || days.size + wins.length + terms.length < least;
    const isAnew =
      terms.some((term) => term.isOpen || wins.some((win) => isWonAmid(win, term))) ||
      (terms.length > 0 && own.some(({ from }) => terms.every((term) => term.from !== from)));
    if ((isOfFile && !isAnew) || erasedOf(personId).has('memberships')) continue;
    const { times, asked } = deriveParties(rows, terms, wins, (id) => coOperatives.has(id));
    if (await writeTimes(writer, personId, own, times, named)) changed.add(personId);
    settled.push({ personId, asked });
  }
  await writer.flush();
  await settleAskedParties(writer, settled);
}

/** People of whom no file of terms says without a statement that is kept when they were in a party: what nothing backs stays as it is. */
async function findStated(tx: Prisma.TransactionClient, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT m."personId" FROM "Membership" m JOIN "FieldSource" f
      ON f."recordType" = 'Membership' AND f."recordId" = m."id" AND f."field" = 'organisationId' AND f."source" = 'WIKIDATA'
    WHERE m."personId" = ANY (${[...personIds]}::uuid[]) AND NOT EXISTS (SELECT FROM "PartyTerm" t WHERE t."personId" = m."personId")`;
  const unstated = new Set(rows.map(({ personId }) => personId));
  return personIds.filter((id) => !unstated.has(id));
}

/** People of whose parties editors said nothing. */
export async function findUnedited(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM unnest(${[...personIds]}::uuid[]) AS p("id")
    WHERE NOT EXISTS (SELECT FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY'
        WHERE m."personId" = p."id" AND m."role" = 'MEMBER' AND (
          NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = m."id" AND f."field" = 'organisationId')
          OR EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = m."id" AND f."source" = 'EDITOR')))
      AND NOT EXISTS (SELECT FROM "Proposal" q WHERE q."kind" = 'AFFILIATION' AND q."state" = 'ACCEPTED' AND q."decidedById" IS NOT NULL AND q."patch" ->> 'partyAliasId' IS NULL
        AND q."patch" ->> 'personId' = p."id"::text)
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}

function loadListed(tx: Prisma.TransactionClient, personIds: readonly string[]) {
  return tx.$queryRaw<(ListedParty & { personId: string; organisationId: string })[]>`
    SELECT d."personId", p."organisationId", d."kind"::text, d."listedOn"::text, d."principalId", d."adjunctId", d."isNoParty",
      CASE WHEN d."kind" = 'COUNCIL' THEN COALESCE(o."nameEn", o."nameCy", o."slug") ELSE 'Open Council Data UK' END AS "publisher"
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" JOIN "Organisation" o ON o."id" = p."organisationId"
    WHERE d."personId" = ANY (${[...personIds]}::uuid[]) ORDER BY d."listedOn", d."kind", d."principalId", d."adjunctId"`;
}

/** Brings the spells to what was worked out; one stays the one it was as far as there is one. Returns whether any changed. */
async function writeTimes(
  writer: ImportWriter,
  personId: string,
  spells: readonly PartySpell[],
  times: readonly PartyTime[],
  named: readonly Credit[],
): Promise<boolean> {
  const known = spells.flatMap(({ sources }) => sources as Credit[]);
  const { url, publisher, licence, retrievedOn } = writer.source;
  const credits = [...known, { url, publisher, licence, retrievedOn }, ...named];
  const left = new Set(spells);
  const pairs = times.map((time) => {
    const theirs = [...left].filter(({ organisationId }) => organisationId === time.organisationId);
    const spell =
      theirs.find(({ from }) => from === time.from) ??
      theirs.find(({ from, to }) => (from ?? '') < (time.to ?? '9999') && (to ?? '9999') > time.from);
    if (spell) left.delete(spell);
    return { time, spell };
  });
  for (const spell of left) writer.remove('Membership', rowOf(spell));
  if (left.size > 0) await writer.flush();
  const ids = new Map<PartyTime, string>();
  let isChanged = left.size > 0 || pairs.some(({ spell }) => spell === undefined);
  // The database refuses two spells in one party at any moment: what becomes shorter goes first.
  for (const isLonger of [false, true]) {
    let hasChanged = false;
    for (const { time, spell } of pairs) {
      if (!spell) continue;
      ids.set(time, spell.id);
      const { from, to } = time;
      if (isLonger !== (from < (spell.from ?? '') || (to ?? '9999') > (spell.to ?? '9999'))) continue;
      const sources = creditsOf(time, credits);
      const patch = {
        ...(from !== spell.from && { from }),
        ...(to !== spell.to && { to }),
        ...(publishersOf(sources) !== publishersOf(spell.sources) && { sources }),
      };
      if (Object.keys(patch).length === 0) continue;
      writer.change('Membership', rowOf(spell), patch);
      hasChanged = true;
    }
    if (hasChanged) {
      await writer.flush();
      isChanged = true;
    }
  }
  for (const { time, spell } of pairs) {
    if (spell) continue;
    const id = newId();
    ids.set(time, id);
    const { organisationId, from, to } = time;
    writer.create('Membership', {
      id,
      personId,
      organisationId,
      role: 'MEMBER',
      from,
      to,
      sources: creditsOf(time, credits),
    });
  }
  for (const [time, id] of ids) holdTime(writer, time, id);
  return isChanged;
}

function creditsOf({ publishers }: PartyTime, credits: readonly Credit[]): Credit[] {
  return (
    joinCredits(
      [],
      publishers.flatMap((name) => credits.find(({ publisher }) => publisher === name) ?? []),
    ) ?? []
  );
}

function publishersOf(sources: unknown): string {
  return (sources as Credit[]).map(({ publisher }) => publisher).join('\n');
}

function holdTime(
  writer: ImportWriter,
  { origin, from, to, toSaidBy, listedOn }: PartyTime,
  id: string,
): void {
  const hold = (field: string, by: string, statedOn: string) =>
    writer.hold('Membership', id, field, { origin: by, externalId: null, statedOn });
  hold('organisationId', origin, listedOn?.[0] ?? from);
  if (listedOn !== null && listedOn[1] > listedOn[0]) hold('listedOn', origin, listedOn[1]);
  if (to !== null && toSaidBy !== null) hold('to', toSaidBy, to);
}

/** Asks what is to be asked, and no longer what is not; what an editor decided stays decided. */
async function settleAskedParties(
  writer: ImportWriter,
  settled: readonly Readonly<{ personId: string; asked: readonly AskedParty[] }>[],
): Promise<void> {
  const keyed = settled.flatMap(({ personId, asked }) =>
    asked.map(({ organisationId, from, to, origin }) => {
      const ending = to === null ? `${origin} ${from}` : `${from} ${to}`;
      const source = to === null ? { source: origin } : {};
      return {
        key: `AFFILIATION ${personId} ${organisationId} ${ending}`,
        patch: { personId, organisationId, from, to, ...source },
      };
    }),
  );
  const people = settled.map(({ personId }) => personId);
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'AFFILIATION' AND "state" = 'OPEN' AND split_part("key", ' ', 2) = ANY (${people}::text[])
      AND "key" <> ALL (${keyed.map(({ key }) => key)}::text[])`;
  for (const { key, patch } of keyed)
    writer.propose({ kind: 'AFFILIATION', key, recordType: 'Membership', recordId: null, patch });
  await writer.flush();
}
