import { loadPeople } from '../contests/load-people.ts';
import { mergePeople } from '../contests/merge-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Credit, joinCredits, withoutCredits } from '../writing/record-source.ts';
import { chooseNamesake } from './choose-namesake.ts';
import { forgetUnlisted } from './forget-unlisted.ts';
import { type ListedNamesake, loadNamesakeWards, type NamesakeWard } from './namesake-wards.ts';
import { personKeys } from './seat-key.ts';
import { settleParties } from './settle-parties.ts';
import { settleWards } from './settle-wards.ts';

/**
 * Two people of one name won in one ward, and lists without ids have somebody of it: each list means who won last before it. Whoever was known first was
 * taken for the one that is meant; now that both are known it is worked out anew, so that it does not matter (R12). Of whose office an editor spoke, and whom a
 * list knows by a number, stays. One statement where there are no such two.
 */
export async function settleNamesakes(
  writer: ImportWriter,
  organisationIds: readonly string[],
): Promise<void> {
  await writer.flush();
  for (const ward of await loadNamesakeWards(writer.tx, organisationIds)) {
    const meant = ward.days.map((day) => ({ day, personId: chooseNamesake(ward.winners, day.listedOn) }));
    const moves = meant.flatMap(({ day, personId }) =>
      personId === null || personId === day.personId ? [] : [{ day, personId }],
    );
    if (ward.isHeld) continue;
    const newest = meant.at(-1)?.personId ?? null;
    await moveKeys(writer, ward, newest);
    if (moves.length === 0) continue;
    await moveDays(writer, ward, moves);
    await forgetUnlisted(writer, ward.people, [ward.postId]);
    await creditAnew(writer, ward);
    await joinEmptied(writer, ward, newest);
    await settleWards(writer, [ward.postId], 1);
    await settleParties(writer, ward.people, 1);
  }
}

type Move = Readonly<{ day: ListedNamesake; personId: string }>;

async function moveDays({ tx }: ImportWriter, ward: NamesakeWard, moves: readonly Move[]): Promise<void> {
  for (const { day, personId } of moves) {
    const isThere = ward.days.some(
      ({ personId: whose, kind, listedOn }) =>
        whose === personId && kind === day.kind && listedOn === day.listedOn,
    );
    if (isThere) await tx.listedDay.delete({ where: { id: day.id } });
    else await tx.listedDay.update({ where: { id: day.id }, data: { personId } });
    await tx.$executeRaw`
      UPDATE "CouncilListEntry" SET "personId" = ${personId}::uuid WHERE "organisationId" = ${ward.organisationId}::uuid AND "areaId" = ${ward.areaId}::uuid
        AND "kind" = ${day.kind}::"CouncilListKind" AND "listedOn" = ${day.listedOn}::date AND "personId" = ${day.personId}::uuid`;
  }
}

/** Our key of the ward and the name leads to whom the newest list means. */
async function moveKeys({ tx }: ImportWriter, ward: NamesakeWard, newest: string | null): Promise<void> {
  const keys = ward.days.flatMap(({ name }) => personKeys(ward.councilSlug, ward.ward, name));
  if (newest !== null)
    await tx.personIdentifier.updateMany({
      where: { scheme: 'council-list', value: { in: keys }, personId: { in: [...ward.people] } },
      data: { personId: newest },
    });
}

/** Of the makers of lists each has the credit of those that mean them. */
async function creditAnew(writer: ImportWriter, { people, councilName }: NamesakeWard): Promise<void> {
  const known = await loadPeople(writer.tx, [], people);
  const rows = people.flatMap((id) => known.byId(id) ?? []);
  const days = await writer.tx.listedDay.findMany({
    where: { personId: { in: [...people] } },
    select: { personId: true, kind: true },
  });
  const nameOf = (kind: string) => (kind === 'COUNCIL' ? councilName : 'Open Council Data UK');
  const ofLists = rows
    .flatMap(({ sources }) => sources as Credit[])
    .filter(({ publisher }) => [councilName, nameOf('OPEN_COUNCIL_DATA')].includes(publisher ?? ''));
  for (const row of rows) {
    const named = new Set(days.filter(({ personId }) => personId === row.id).map(({ kind }) => nameOf(kind)));
    const others = withoutCredits(row.sources, ofLists);
    const theirs = ofLists.filter(({ publisher }) => named.has(publisher ?? ''));
    const sources = joinCredits(others, theirs) ?? others;
    if (
      JSON.stringify(sources.map(publisherOf)) !== JSON.stringify((row.sources as Credit[]).map(publisherOf))
    )
      writer.change('Person', row, { sources });
  }
  await writer.flush();
}

/** An entry that only lists made, and that none of them means any more, is one with whom the newest means. */
async function joinEmptied(writer: ImportWriter, ward: NamesakeWard, newest: string | null): Promise<void> {
  const winners = new Set(ward.winners.map(({ personId }) => personId));
  const kept = await writer.tx.listedDay.findMany({
    where: { personId: { in: [...ward.people] } },
    select: { personId: true },
  });
  const emptied = ward.people.filter(
    (id) => !winners.has(id) && kept.every(({ personId }) => personId !== id),
  );
  const known = await loadPeople(writer.tx, [], [...emptied, ...(newest === null ? [] : [newest])]);
  const survivor = newest === null ? null : known.byId(newest);
  if (!survivor) return;
  const others = emptied.flatMap((id) => known.byId(id) ?? []);
  const isNobodys = others.filter(({ identifiers }) =>
    identifiers.every(({ scheme }) => scheme === 'council-list'),
  );
  await mergePeople(
    writer,
    isNobodys.map((other) => ({ survivor, other })),
  );
}

function publisherOf({ publisher }: Credit): string | undefined {
  return publisher;
}
