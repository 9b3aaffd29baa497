import { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type Holders, reconcileFields } from '../writing/reconcile-fields.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import { joinCredits } from '../writing/record-source.ts';
import { foldName } from '../names/fold-name.ts';
import type { PersonRow } from './load-people.ts';
import { isCompatible } from './compatible-ids.ts';
import { repointProposals } from '../../people/repoint-proposals.ts';
import { joinSpells } from './join-spells.ts';
import { MergeHistory } from './merge-history.ts';
import { ELECTION_KEY } from './one-ballot-each.ts';
import { loadRejectedMerges } from './rejected-merges.ts';

/** Two entries that a file shows to be one person. */
export type Merge = Readonly<{ survivor: PersonRow; other: PersonRow }>;

const NAME_COLUMNS = ['name', 'givenName', 'familyName', 'sortName'] as const;

/**
 * Joins entries that two sources made of one person before a third told that they are one: without it the record would depend on which
 * file came first. The other entry stays as a redirect. Where the two contradict each other, or an editor had a hand in the one that
 * would go, an editor decides; what an editor has decided, that they are two people, stays.
 * @returns The id of the survivor, by the id of each entry that went.
 */
export async function mergePeople(
  writer: ImportWriter,
  shown: readonly Merge[],
): Promise<Map<string, string>> {
  const merged = new Map<string, string>();
  if (shown.length === 0) return merged;
  const isRejected = await loadRejectedMerges(writer.tx);
  const wanted = shown.filter(({ survivor, other }) => !isRejected(survivor.id, other.id));
  if (wanted.length === 0) return merged;
  const holdersOf = await loadHolders(
    writer.tx,
    'Person',
    wanted.flatMap(({ survivor, other }) => [survivor.id, other.id]),
  );
  const clashes = await loadClashes(writer.tx, wanted);
  const seen = new Set<string>();
  const pairs: Merge[] = [];
  const isEdited = ({ id }: PersonRow) => {
    const name = holdersOf(id).get('name');
    return name === undefined || [...holdersOf(id).values()].some(({ origin }) => origin === 'EDITOR');
  };
  for (const merge of wanted) {
    const { survivor, other } = isEdited(merge.other)
      ? { survivor: merge.other, other: merge.survivor }
      : merge;
    // Three entries of one person come again when two of them are one.
    if ([survivor.id, other.id].some((id) => seen.has(id))) continue;
    const key = keyOf(merge);
    if (
      isEdited(other) ||
      clashes.has(merge.other.id) ||
      !isCompatible(other.identifiers, survivor.identifiers)
    ) {
      const ids = [survivor.id, other.id].toSorted();
      writer.propose({
        kind: 'PERSON_MERGE',
        key,
        recordType: 'Person',
        recordId: survivor.id,
        patch: { people: ids },
      });
      continue;
    }
    seen.add(survivor.id).add(other.id);
    pairs.push({ survivor, other });
    merged.set(other.id, survivor.id);
  }
  if (pairs.length === 0) return merged;
  const ids = pairs.map(({ survivor, other }) => ({ survivorId: survivor.id, otherId: other.id }));
  const history = await MergeHistory.open(writer.tx, ids);
  await joinSpells(writer, pairs);
  const moved = await history.move();
  await writer.take({
    revisions: moved.revisions,
    touched: [...new Set(moved.revisions.map(({ recordType }) => recordType))],
  });
  await repointProposals(writer.tx, ids);
  for (const { survivor, other } of pairs) {
    const patch = takeFields(writer, survivor, other, holdersOf);
    // A draft that only the Party's list knew is public once another source has them.
    const holder = holdersOf(survivor.id).get('state');
    if (
      holder?.origin === 'CO_OPERATIVE_PARTY' &&
      survivor.state === 'DRAFT' &&
      other.state === 'PUBLISHED'
    ) {
      patch.state = other.state;
      writer.hold('Person', survivor.id, 'state', { ...holder, origin: writer.source.origin });
    }
    const sources = joinCredits(survivor.sources, other.sources);
    if (sources) Object.assign(patch, { sources });
    writer.change('Person', survivor, patch, { after: { identifiersAdded: other.identifiers } });
    const { identifiers, state } = other;
    // That the entry was public is what readers of changes are told its end by.
    writer.change(
      'Person',
      other,
      { mergedIntoId: survivor.id },
      {
        before: { identifiers, state, formerSlugs: moved.slugsOf(other.id) },
        after: { state, moved: moved.of(other.id) },
      },
    );
  }
  await writer.flush();
  await writer.tx.proposal.updateMany({
    where: {
      state: 'OPEN',
      key: {
        in: pairs.map(
          ({ survivor, other }) => `PERSON_MERGE ${[survivor.id, other.id].toSorted().join(' ')}`,
        ),
      },
    },
    data: { state: 'ACCEPTED', decidedAt: new Date() },
  });
  return merged;
}

/** The name and titles of the other entry, where their source goes before the survivor's or the survivor has none. */
function takeFields(
  writer: ImportWriter,
  survivor: PersonRow,
  other: PersonRow,
  holdersOf: (id: string) => Holders,
): Record<string, unknown> {
  const agrees = () => foldName(survivor.name) === foldName(other.name);
  const fields = {
    name: NAME_COLUMNS,
    honorificPrefix: ['honorificPrefix'],
    honorificSuffix: ['honorificSuffix'],
  };
  return Object.assign(
    {},
    ...Object.entries(fields).map(([field, names]) => {
      const holder = holdersOf(other.id).get(field);
      if (!holder) return {};
      const columns = Object.fromEntries(names.map((column) => [column, other[column] ?? null]));
      const statement = { field, columns, ...(field === 'name' && { agrees }) };
      const claim = holder as FieldClaim;
      return reconcileFields(writer, 'Person', survivor, [statement], holdersOf(survivor.id), claim);
    }),
  ) as Record<string, unknown>;
}

/** What one of two stood in, by the alias of whose id it is. */
const electionsOf = (alias: 'survivor' | 'other') => Prisma.sql`
  SELECT ${ELECTION_KEY} FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId" WHERE c."personId" = ${Prisma.raw(`m."${alias}"`)}`;

/**
 * Entries that cannot go because both stand on one ballot, or on two of one election, or hold one post at one time, or sit for one party in times that cut across each other
 * and of which an editor gave one, or of which an editor gave both.
 */
async function loadClashes(tx: Prisma.TransactionClient, merges: readonly Merge[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ other: string }[]>`
    SELECT m."other" FROM unnest(${merges.map(({ survivor }) => survivor.id)}::uuid[], ${merges.map(({ other }) => other.id)}::uuid[]) AS m("survivor", "other")
    CROSS JOIN (SELECT COALESCE(array_agg(s."id"), '{}') AS "ids" FROM "Membership" s
      WHERE s."personId" = ANY (${merges.flatMap(({ survivor, other }) => [survivor.id, other.id])}::uuid[]) AND (
        EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = s."id" AND f."source" = 'EDITOR')
        OR NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = s."id" AND f."field" = 'organisationId'))) AS e
    WHERE EXISTS (${electionsOf('survivor')} INTERSECT ${electionsOf('other')})
       OR EXISTS (SELECT 1 FROM "OfficeHolding" a JOIN "OfficeHolding" b USING ("postId") WHERE a."personId" = m."survivor" AND b."personId" = m."other"
         AND daterange(a."from", a."to") && daterange(b."from", b."to"))
       OR EXISTS (SELECT 1 FROM "Membership" a JOIN "Membership" b USING ("organisationId", "role") WHERE a."personId" = m."survivor" AND b."personId" = m."other"
         AND daterange(a."from", a."to") && daterange(b."from", b."to")
         AND (((a."id" = ANY (e."ids") OR b."id" = ANY (e."ids"))
             AND NOT (daterange(a."from", a."to") @> daterange(b."from", b."to") OR daterange(b."from", b."to") @> daterange(a."from", a."to")))
           OR (a."id" = ANY (e."ids") AND b."id" = ANY (e."ids") AND (a."from", a."to") IS DISTINCT FROM (b."from", b."to"))))`;
  return new Set(rows.map(({ other }) => other));
}

function keyOf({ survivor, other }: Merge): string {
  return `PERSON_MERGE ${[survivor.id, other.id].toSorted().join(' ')}`;
}
