import { creditOffices } from '../contests/credit-offices.ts';
import { loadPeople } from '../contests/load-people.ts';
import { type Merge, mergePeople } from '../contests/merge-people.ts';
import { joinInto, takeForOne } from '../contests/one-person.ts';
import { keepSeatTerms, type SeatTerm } from '../council-lists/seat-terms.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import { admitUnknown } from '../council-lists/admit-unknown.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { settleWins } from '../council-lists/settle-wins.ts';
import { parseLabelOf } from '../terms/party-labels.ts';
import { findBodies } from '../terms/find-bodies.ts';
import { loadSeats } from '../terms/find-seats.ts';
import { describeTerm, type TermPatch } from '../terms/propose-term.ts';
import { loadNamesakes } from '../terms/find-namesakes.ts';
import { MpSeats } from '../terms/mp-seats.ts';
import { holdTerm, type Term } from '../terms/reconcile-seats-held.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Waiting = Readonly<{ id: string; key: string; patch: TermPatch }>;

/**
 * Terms whose body, post or room the record did not have: where it has them now, the office is written as it would have been, two entries of one
 * person become one, and the question to an editor counts as answered. What is still missing is said as it is now.
 */
export async function settleTerms(writer: ImportWriter): Promise<void> {
  const waiting = await writer.tx.$queryRaw<Waiting[]>`
    SELECT "id", "key", "patch" FROM "Proposal" WHERE "kind" = 'OFFICE_HOLDING' AND "state" = 'OPEN' AND "patch" -> 'seat' IS NOT NULL AND "patch" -> 'source' IS NOT NULL
    ORDER BY "key"`;
  if (waiting.length === 0) return;
  const terms = await readTerms(writer, waiting);
  const held = await joinNamesakes(writer, terms);
  const people = await loadPeople(
    writer.tx,
    [],
    terms.map(({ term }) => term.personId),
  );
  const mps = new MpSeats(writer, held);
  const settled: string[] = [];
  const said: SeatTerm[] = [];
  for (const { id, key, term, patch } of terms) {
    const personId = people.byId(term.personId)?.id ?? term.personId;
    const outcome = holdTerm(writer, { ...term, personId }, held, mps);
    if (typeof outcome === 'string') {
      settled.push(id);
      continue;
    }
    if ('key' in outcome) {
      // The ids of the record may be more than the file's, by which it asks.
      said.push({ ...outcome, key });
      continue;
    }
    const now = describeTerm({ ...term, personId }, outcome);
    if (JSON.stringify(sortKeys(now)) !== JSON.stringify(sortKeys(patch)))
      await writer.tx.proposal.update({ where: { id }, data: { patch: now } });
  }
  mps.write();
  if (settled.length > 0)
    await writer.tx.proposal.updateMany({
      where: { id: { in: settled } },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
  await writer.flush();
  await keepSeatTerms(writer.tx, said);
  await placePartyTerms(
    writer,
    terms.map(({ term }) => ({ ...term, personId: people.byId(term.personId)?.id ?? term.personId })),
  );
  const personOf = ({ term }: { term: Term }) => people.byId(term.personId)?.id ?? term.personId;
  const personIds = terms.map(personOf);
  await settleWins(writer, personIds);
  await writer.flush();
  await settleWards(
    writer,
    terms.flatMap(({ term }) => term.seat?.postId ?? []),
  );
  await admitUnknown(
    writer,
    terms.flatMap(({ term }) => term.organisationId ?? []),
  );
  await settleParties(writer, personIds);
  await settleStatedLabels(writer, { personIds });
  await creditOffices(writer, personIds);
}

/** Times under labels are of an office as soon as the record has it. One statement. */
async function placePartyTerms({ tx }: ImportWriter, terms: readonly Term[]): Promise<void> {
  const placed = terms.flatMap(({ claim: { from }, personId, seat, source: { publisher } }) =>
    from === null || seat === null ? [] : { personId, from, publisher, postId: seat.postId },
  );
  if (placed.length === 0) return;
  await tx.$executeRaw`
    UPDATE "PartyTerm" AS t SET "postId" = p."postId" FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS p("personId" uuid, "from" date, "publisher" text, "postId" uuid)
    WHERE t."postId" IS NULL AND (t."personId", t."from", t."publisher") = (p."personId", p."from", p."publisher")`;
}

async function readTerms(writer: ImportWriter, waiting: readonly Waiting[]) {
  const bodyOf = ({ body, bodyItem }: TermPatch) => ({ name: body, wikidata: bodyItem });
  const bodies = await findBodies(
    writer.tx,
    waiting.map(({ patch }) => bodyOf(patch)),
  );
  const findSeat = await loadSeats(writer.tx, bodies.ids);
  const people = await loadPeople(
    writer.tx,
    [],
    waiting.map(({ patch }) => patch.personId),
  );
  return waiting.flatMap(({ id, key, patch }) => {
    const person = people.byId(patch.personId);
    if (person === null) return [];
    const body = bodyOf(patch);
    const organisationId = bodies.of(body, patch.seat.from);
    const claim: Term['claim'] = {
      line: 0,
      person: {
        identifiers: person.identifiers,
        name: { name: person.name, givenName: null, familyName: null, sortName: person.name },
        honorificPrefix: null,
        honorificSuffix: null,
      },
      body,
      role: patch.role,
      area: patch.area,
      party: patch.party ?? parseLabelOf(patch.partyName),
      partyName: patch.partyName,
      from: patch.from,
      to: patch.to,
      seat: patch.seat,
    };
    const seat = findSeat(claim, organisationId);
    return [
      { id, key, patch, term: { claim, personId: person.id, seat, organisationId, source: patch.source } },
    ];
  });
}

/** Joins whom the terms name with who held the seat in that time under that name. Returns who held what, then. */
async function joinNamesakes(writer: ImportWriter, terms: readonly Readonly<{ term: Term }>[]) {
  for (;;) {
    const { held, find } = await loadNamesakes(
      writer.tx,
      terms.map(({ term }) => term),
    );
    const namesakes = terms.map(({ term }) => find(term));
    const known = await loadPeople(
      writer.tx,
      [],
      [...terms.map(({ term }) => term.personId), ...namesakes.flat()],
    );
    const merges = terms.flatMap(({ term }, index): Merge[] => {
      const own = known.byId(term.personId);
      const there = (namesakes[index] ?? []).flatMap((id) => known.byId(id) ?? []);
      return own ? joinInto(own, takeForOne([], own, there)) : [];
    });
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return held;
  }
}

/** The same text for the same facts: the database keeps the members of an object in an order of its own. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, sortKeys(own)]),
  );
}
