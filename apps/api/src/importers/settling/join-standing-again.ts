import { isCompatible } from '../contests/compatible-ids.ts';
import { loadPeople, type PersonRow } from '../contests/load-people.ts';
import { type Merge, mergePeople } from '../contests/merge-people.ts';
import { joinInto } from '../contests/one-person.ts';
import { isOtherParty, isSameParty, loadParties } from '../contests/known-parties.ts';
import { loadRejectedMerges } from '../contests/rejected-merges.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Career, satAtOnce, satElsewhere, stoodAtOnce } from './contradictions.ts';
import { findStandingAgain, type NamesakePair } from './find-standing-again.ts';
import { findBodiesOf, loadSittings, loadStandings, type Sitting, type Standing } from './load-who-stands.ts';
import { settleIdentities } from './settle-identities.ts';

const STANDS =
  'somebody of this name sits in this seat, and somebody of it stands or stood for it: nothing but the name says whether they are one.';

/** Who stands in a whole country is not in memory at once. */
const BODIES_AT_ONCE = 10;

/** Entries that the seat and the name make one person, or that they may. */
type Group = Readonly<{ pairs: readonly NamesakePair[]; people: readonly PersonRow[]; isOne: boolean }>;

/**
 * Who sits in a seat and who stands for it under the same name are one person, whether the list, the term, the nomination or the result came first, and whether
 * they won: one name in one seat of one body, once on each side (R12). An editor is asked where it is there more than once, where the parties known of two are others and
 * the seat is one of several, and where somebody would have to stand for a second seat. What an editor rejected or parted stays two.
 */
export async function joinStandingAgain(
  writer: ImportWriter,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
): Promise<void> {
  const bodies = await findBodiesOf(writer.tx, writtenOf);
  const joined = new Set<string>();
  for (let at = 0; at < bodies.length; at += BODIES_AT_ONCE)
    await joinIn(writer, bodies.slice(at, at + BODIES_AT_ONCE), joined);
  await settleIdentities(writer, [...joined]);
}

/** Joins, or asks, in some bodies: a seat is of one. `joined` gains whom others became, and loses who became somebody else. */
async function joinIn(writer: ImportWriter, bodies: readonly string[], joined: Set<string>): Promise<void> {
  for (;;) {
    const sittings = await loadSittings(writer.tx, bodies);
    const standings = await loadStandings(writer.tx, bodies);
    const pairs = findStandingAgain(sittings, standings);
    const groups = await groupPairs(writer, pairs, sittings, standings);
    const merges = groups
      .filter(({ isOne }) => isOne)
      .flatMap(({ people: [first = null, ...others] }): Merge[] => joinInto(first, others));
    const merged = await mergePeople(writer, merges);
    for (const id of merged.values()) joined.add(id);
    for (const id of merged.keys()) joined.delete(id);
    if (merged.size > 0) continue;
    await ask(
      writer,
      bodies,
      groups.filter(({ isOne }) => !isOne).flatMap((group) => group.pairs),
    );
    return;
  }
}

async function groupPairs(
  writer: ImportWriter,
  found: readonly NamesakePair[],
  sittings: readonly Sitting[],
  standings: readonly Standing[],
): Promise<Group[]> {
  if (found.length === 0) return [];
  const ids = [...new Set(found.flatMap(({ sitterId, candidateId }) => [sitterId, candidateId]))];
  const namesakeIds = [...new Set([...ids, ...found.flatMap(({ elsewhereIds }) => elsewhereIds)])];
  const known = await loadPeople(writer.tx, [], namesakeIds);
  const parties = await loadParties(writer.tx, namesakeIds);
  const isRejected = await loadRejectedMerges(writer.tx);
  const getPerson = (id: string): PersonRow => {
    const row = known.byId(id);
    if (row === null) throw new Error(`person ${id} is in a seat and not in the record`);
    return row;
  };
  const ballotsOf = Map.groupBy(standings, ({ personId }) => personId);
  const spellsOf = Map.groupBy(sittings, ({ personId }) => personId);
  const knownOf = (id: string): Career => ({
    standings: ballotsOf.get(id) ?? [],
    sittings: spellsOf.get(id) ?? [],
  });
  const areTwo = (one: string, other: string) =>
    isRejected(one, other) ||
    !isCompatible(getPerson(one).identifiers, getPerson(other).identifiers) ||
    stoodAtOnce(knownOf(one), knownOf(other));
  const pairs = found.filter(({ sitterId, candidateId }) => !areTwo(sitterId, candidateId));
  // An MP known in the party of somebody of the name who stood elsewhere that day may have changed the seat, and another of the name stood for the old one.
  const mayHaveMoved = ({ sitterId, elsewhereIds }: NamesakePair) =>
    elsewhereIds.some(
      (id) =>
        id !== sitterId && !areTwo(sitterId, id) && !isOtherParty(parties.get(sitterId), parties.get(id)),
    );
  const isDoubtful = (pair: NamesakePair) => {
    const [sat, stood] = [parties.get(pair.sitterId), parties.get(pair.candidateId)];
    return (
      pair.isSeated ||
      (isOtherParty(sat, stood) && (pair.isOneOfSeveral || mayHaveMoved(pair))) ||
      (pair.isOneOfSeveral && pair.isAfterwards && !isSameParty(sat, stood))
    );
  };
  const canBeOne = (one: PersonRow, other: PersonRow) =>
    !areTwo(one.id, other.id) &&
    !satAtOnce(knownOf(one.id), knownOf(other.id)) &&
    !satElsewhere(knownOf(one.id), knownOf(other.id));
  return connect(pairs).map((group): Group => {
    const people = [...new Set(group.flatMap(({ sitterId, candidateId }) => [sitterId, candidateId]))]
      .toSorted()
      .map(getPerson);
    const isOne =
      !group.some(isDoubtful) &&
      people.every((one, index) => people.slice(index + 1).every((other) => canBeOne(one, other)));
    return { pairs: group, people, isOne };
  });
}

/** Pairs that have somebody in common, together: whoever could be two people is neither before an editor says which. */
function connect(pairs: readonly NamesakePair[]): NamesakePair[][] {
  const groupOf = new Map<string, NamesakePair[]>();
  for (const pair of pairs) {
    const touching = new Set([pair.sitterId, pair.candidateId].flatMap((id) => groupOf.get(id) ?? []));
    const group = [...touching, pair];
    for (const { sitterId, candidateId } of group)
      for (const id of [sitterId, candidateId]) groupOf.set(id, group);
  }
  return [...new Set(groupOf.values())];
}

/** Asks about the pairs, and takes back what was asked before and does not arise any more. */
async function ask(
  writer: ImportWriter,
  bodies: readonly string[],
  pairs: readonly NamesakePair[],
): Promise<void> {
  const keyOf = ({ sitterId, candidateId }: NamesakePair) =>
    `PERSON_MERGE ${[sitterId, candidateId].toSorted().join(' ')}`;
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'PERSON_MERGE' AND "state" = 'OPEN' AND "patch" ->> 'reason' = ${STANDS}
      AND "patch" ->> 'organisationId' = ANY (${bodies}::text[]) AND "key" <> ALL (${pairs.map(keyOf)}::text[])`;
  for (const pair of pairs) {
    const people = [pair.sitterId, pair.candidateId];
    writer.propose({
      kind: 'PERSON_MERGE',
      key: keyOf(pair),
      recordType: 'Person',
      recordId: pair.sitterId,
      patch: { people, organisationId: pair.organisationId, reason: STANDS },
    });
  }
  await writer.flush();
}
