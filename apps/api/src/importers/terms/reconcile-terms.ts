import type { RowOutcome } from '../import-format.ts';
import { findBoundarySpell } from '../contests/constituency-boundaries.ts';
import { creditOffices } from '../contests/credit-offices.ts';
import { findOrganisations } from '../contests/find-organisations.ts';
import { loadPeople, type PersonRow } from '../contests/load-people.ts';
import { reconcileAreas } from '../contests/reconcile-areas.ts';
import { reconcileLegislature } from '../contests/reconcile-legislature.ts';
import { keepSeatTerms } from '../council-lists/seat-terms.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import { admitUnknown } from '../council-lists/admit-unknown.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { settleWins } from '../council-lists/settle-wins.ts';
import { reconcileParties } from '../contests/reconcile-parties.ts';
import { PeopleReconciler, type PersonTask } from '../contests/reconcile-people.ts';
import { reconcileSeats } from '../contests/reconcile-seats.ts';
import { loadSuppressedFields, UNSAID_PARTY } from '../contests/suppressed-fields.ts';
import { isLeftOut, loadSuppressions, withheldOf } from '../contests/suppressions.ts';
import { mergePeople } from '../contests/merge-people.ts';
import { joinInto, takeForOne } from '../contests/one-person.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { TermClaim } from './claims.ts';
import { findBodies } from './find-bodies.ts';
import { type FoundSeat, loadSeats } from './find-seats.ts';
import { reconcileAffiliations } from './reconcile-affiliations.ts';
import { keepPartyTerms } from './party-terms.ts';
import { loadNamesakes } from './find-namesakes.ts';
import { endOfTerm, reconcileHeldSeats } from './reconcile-seats-held.ts';
import { seatOf, type TermSurvey } from './term-survey.ts';

/**
 * Brings a file of terms into the record: people, the parties they sat for and the offices they held. Elections and candidacies do not
 * follow from it. Returns what takes a batch of rows.
 */
export async function reconcileTerms(
  writer: ImportWriter,
  survey: TermSurvey,
): Promise<(claims: readonly TermClaim[]) => Promise<RowOutcome[]>> {
  const seats = [...survey.seats.values()];
  const elections = [...new Map(seats.map(({ election }) => [election.electionId, election])).values()];
  const legislatures = await findOrganisations(writer.tx, elections);
  reconcileLegislature(writer, elections, legislatures);
  const standingOf = await reconcileParties(writer, survey.parties);
  const areaIds = await reconcileAreas(writer, seats, legislatures, 'PRINTED_LABEL');
  const postIds = await reconcileSeats(writer, seats, areaIds, legislatures);
  await writer.flush();
  const bodies = await findBodies(writer.tx, survey.bodies.values());
  const people = new PeopleReconciler(writer);
  const findSeat = await loadSeats(writer.tx, bodies.ids);
  const bodyOf = ({ body, seat }: TermClaim) => bodies.of(body, seat.from);
  const seatIn = (claim: TermClaim): FoundSeat | null => {
    const postId = postIds.get(seatOf(claim)?.key ?? '');
    if (postId === undefined) return findSeat(claim, bodyOf(claim));
    const spell = findBoundarySpell(claim.area?.gssCode ?? '', claim.seat.from ?? '');
    return { postId, role: 'MP', seats: 1, beginsOn: null, endsOn: spell?.lastDissolution ?? null };
  };

  return async (claims) => {
    const named = (claim: TermClaim) => ({ person: claim.person, organisationId: bodyOf(claim) });
    const suppressions = await loadSuppressions(writer.tx, claims.map(named));
    const suppressedOf = (claim: TermClaim) => suppressions(named(claim));
    const tellable = claims.filter((claim) => !suppressedOf(claim).isWhole);
    const { held, known, ...matched } = await match(
      writer,
      tellable.map((claim) => ({ claim, seat: seatIn(claim), organisationId: bodyOf(claim) })),
    );
    const isShown = tellable.map(
      (claim, index) => !isLeftOut(suppressedOf(claim), matched.matches[index] ?? null),
    );
    const matches = matched.matches.filter((_, index) => isShown[index]);
    const erasedOf = await loadSuppressedFields(
      writer.tx,
      matches.flatMap((record) => record?.id ?? []),
    );
    const shown = tellable
      .filter((_, index) => isShown[index])
      .map((claim, index): TermClaim => {
        const record = matches[index] ?? null;
        const erased = withheldOf(suppressedOf(claim), record).union(erasedOf(record?.id ?? ''));
        return erased.has('memberships') ? { ...claim, party: UNSAID_PARTY, partyName: null } : claim;
      });
    const tasks = new Map<string, PersonTask>();
    const keys = shown.map((claim, index) => {
      const { identifiers } = claim.person;
      const record = matches[index] ?? null;
      const key = record?.id ?? `${identifiers[0]?.scheme} ${identifiers[0]?.value}`;
      const takenIds = identifiers.filter(
        (identifier) => (known.byIdentifier(identifier)?.id ?? record?.id) !== record?.id,
      );
      tasks.set(key, {
        claim: claim.person,
        record,
        pollingOn: claim.seat.from ?? '1000-01-01',
        suppressed: suppressedOf(claim),
        takenIds,
      });
      return key;
    });
    const reconciled = await people.reconcile([...tasks.values()]);
    const personOf = new Map([...tasks.keys()].map((key, index) => [key, reconciled[index]]));

    const terms = shown.map((claim, index) => ({
      claim,
      personId: personOf.get(keys[index] ?? '')?.id ?? '',
      seat: seatIn(claim),
      organisationId: bodyOf(claim),
      source: writer.source,
    }));
    const stated = terms.flatMap(({ claim, personId, seat }) => {
      const to = claim.to ?? (claim.from === null ? null : endOfTerm(claim.role, claim.from));
      if (claim.from === null || (to !== null && to <= claim.from)) return [];
      const [first] = claim.person.identifiers;
      const personKey = `${first?.scheme} ${first?.value}`;
      const standing = standingOf(claim.party);
      const postId = seat?.postId ?? null;
      return [{ line: claim.line, personId, personKey, standing, postId, from: claim.from, to }];
    });
    const affiliated = stated.flatMap(({ to, ...term }) => (to === null ? [] : [{ ...term, to }]));
    const isAdded = await reconcileAffiliations(writer, affiliated);
    const { isNew: isHeld, said } = reconcileHeldSeats(writer, terms, held);
    const created = new Set([
      ...affiliated.filter((_, index) => isAdded[index]).map(({ line }) => line),
      ...shown.filter((_, index) => isHeld[index]).map(({ line }) => line),
      ...shown.filter((_, index) => tasks.get(keys[index] ?? '')?.record === null).map(({ line }) => line),
    ]);
    const updated = new Set(
      shown.filter((_, index) => personOf.get(keys[index] ?? '')?.isChanged).map(({ line }) => line),
    );
    await writer.flush();
    await keepPartyTerms(writer, stated);
    const added = await keepSeatTerms(writer.tx, [...said.values()]);
    const personIds = terms.map(({ personId }) => personId);
    const settled = await settleWins(writer, personIds);
    await writer.flush();
    await settleWards(
      writer,
      terms.flatMap(({ seat }) => seat?.postId ?? []),
    );
    await admitUnknown(
      writer,
      terms.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const open = await findOpen(
      writer.tx,
      [...added].map(({ key }) => key),
    );
    for (const [{ line }, term] of said) if (added.has(term) && !open.has(term.key)) created.add(line);
    const parted = await settleParties(writer, personIds);
    const labelled = await settleStatedLabels(writer, { personIds });
    const credited = await creditOffices(writer, personIds);
    for (const { claim, personId } of terms)
      if ([settled, parted, labelled, credited].some((changed) => changed.has(personId)))
        updated.add(claim.line);
    return claims.map((claim): RowOutcome => {
      const { line } = claim;
      const state = created.has(line) ? 'CREATED' : updated.has(line) ? 'UPDATED' : 'UNCHANGED';
      return { line, state, payload: state === 'UNCHANGED' ? {} : claim };
    });
  };
}

/** Which of these questions are open. */
async function findOpen(tx: ImportWriter['tx'], keys: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.proposal.findMany({
    where: { key: { in: keys }, state: 'OPEN' },
    select: { key: true },
  });
  return new Set(rows.map(({ key }) => key));
}

/** Finds whom the rows are about: by their ids, and by name within one seat at one time. Two entries who are one by both are joined. */
async function match(
  writer: ImportWriter,
  terms: readonly Readonly<{ claim: TermClaim; seat: FoundSeat | null; organisationId: string | null }>[],
) {
  for (;;) {
    const { held, find } = await loadNamesakes(writer.tx, terms);
    const namesakes = shareNamesakes(terms, terms.map(find));
    const known = await loadPeople(
      writer.tx,
      terms.flatMap(({ claim }) => claim.person.identifiers),
      namesakes.flat(),
    );
    const found = terms.map(({ claim: { person } }, index) => {
      const byId =
        person.identifiers.map((identifier) => known.byIdentifier(identifier)).find((row) => row !== null) ??
        null;
      const there = (namesakes[index] ?? []).flatMap((id) => known.byId(id) ?? []);
      return { byId, inSeat: takeForOne(person.identifiers, byId, there) };
    });
    const merges = found.flatMap(({ byId, inSeat }) => joinInto(byId, inSeat));
    const matches = found.map(
      ({ byId, inSeat: [only, ...others] }): PersonRow | null =>
        byId ?? (others.length === 0 ? (only ?? null) : null),
    );
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return { held: [...held], known, matches };
  }
}

/** Rows with one id are about one person: whom one of them finds in a seat is who the others are, too. */
function shareNamesakes(
  terms: readonly Readonly<{ claim: TermClaim }>[],
  found: readonly (readonly string[])[],
): readonly string[][] {
  const keyOf = ({ claim: { person } }: Readonly<{ claim: TermClaim }>) =>
    `${person.identifiers[0]?.scheme} ${person.identifiers[0]?.value}`;
  const byPerson = new Map<string, Set<string>>();
  for (const [index, term] of terms.entries()) {
    const ids = byPerson.get(keyOf(term)) ?? new Set();
    for (const id of found[index] ?? []) ids.add(id);
    byPerson.set(keyOf(term), ids);
  }
  return terms.map((term) => [...(byPerson.get(keyOf(term)) ?? [])]);
}
