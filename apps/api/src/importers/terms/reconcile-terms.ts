import type { RowOutcome } from '../import-format.ts';
import { findOrganisations } from '../contests/find-organisations.ts';
import { loadHeldSeats } from '../contests/held-seats.ts';
import { loadPeople, type PersonRow } from '../contests/load-people.ts';
import { reconcileAreas } from '../contests/reconcile-areas.ts';
import { reconcileLegislature } from '../contests/reconcile-legislature.ts';
import { reconcileParties } from '../contests/reconcile-parties.ts';
import { PeopleReconciler, type PersonTask } from '../contests/reconcile-people.ts';
import { reconcileSeats } from '../contests/reconcile-seats.ts';
import { loadSuppressions } from '../contests/suppressions.ts';
import { isCompatible } from '../contests/match-people.ts';
import { type Merge, mergePeople } from '../contests/merge-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { TermClaim } from './claims.ts';
import { findBodies } from './find-bodies.ts';
import { loadNamedSeats } from './find-named-seats.ts';
import { reconcileAffiliations } from './reconcile-affiliations.ts';
import { endOfTerm, findHolder, reconcileHeldSeats } from './reconcile-seats-held.ts';
import { keyOfBody, seatOf, type TermSurvey } from './term-survey.ts';

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
  const namedSeat = survey.hasNamedSeats ? await loadNamedSeats(writer.tx) : () => null;
  const postOf = (claim: TermClaim) => postIds.get(seatOf(claim)?.key ?? '') ?? namedSeat(claim);

  return async (claims) => {
    const suppressedOf = await loadSuppressions(
      writer.tx,
      claims.map(({ person }) => person),
    );
    const shown = claims.filter(({ person }) => !suppressedOf(person).isWhole);
    const { held, known, matches } = await match(writer, shown, postOf);
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
        suppressed: suppressedOf(claim.person),
        takenIds,
      });
      return key;
    });
    const reconciled = await people.reconcile([...tasks.values()]);
    const personOf = new Map([...tasks.keys()].map((key, index) => [key, reconciled[index]]));

    const terms = shown.map((claim, index) => ({
      claim,
      personId: personOf.get(keys[index] ?? '')?.id ?? '',
      postId: postOf(claim),
      organisationId: bodies.get(keyOfBody(claim.body)) ?? null,
    }));
    const affiliated = terms.flatMap(({ claim, personId }) => {
      const to = claim.to ?? (claim.from === null ? null : endOfTerm(claim.role, claim.from));
      if (claim.from === null || to === null || to <= claim.from) return [];
      return [{ line: claim.line, personId, standing: standingOf(claim.party), from: claim.from, to }];
    });
    const isAdded = await reconcileAffiliations(writer, affiliated);
    const isHeld = reconcileHeldSeats(writer, terms, held);
    const created = new Set([
      ...affiliated.filter((_, index) => isAdded[index]).map(({ line }) => line),
      ...shown.filter((_, index) => isHeld[index]).map(({ line }) => line),
      ...shown.filter((_, index) => tasks.get(keys[index] ?? '')?.record === null).map(({ line }) => line),
    ]);
    const updated = new Set(
      shown.filter((_, index) => personOf.get(keys[index] ?? '')?.isChanged).map(({ line }) => line),
    );
    await writer.flush();
    return claims.map((claim): RowOutcome => {
      const { line } = claim;
      const state = created.has(line) ? 'CREATED' : updated.has(line) ? 'UPDATED' : 'UNCHANGED';
      return { line, state, payload: state === 'UNCHANGED' ? {} : claim };
    });
  };
}

/** Finds whom the rows are about: by their ids, and by name within one seat at one time. Two entries who are one by both are joined. */
async function match(
  writer: ImportWriter,
  claims: readonly TermClaim[],
  postOf: (claim: TermClaim) => string | null,
) {
  for (;;) {
    const held = await loadHeldSeats(
      writer.tx,
      claims.flatMap((claim) => postOf(claim) ?? []),
    );
    const known = await loadPeople(
      writer.tx,
      claims.flatMap(({ person }) => person.identifiers),
      held.map(({ personId }) => personId),
    );
    const merges: Merge[] = [];
    const matches = claims.map((claim): PersonRow | null => {
      const { identifiers } = claim.person;
      const byId = identifiers
        .map((identifier) => known.byIdentifier(identifier))
        .find((row) => row !== null);
      const namesake = known.byId(findHolder(claim, postOf(claim), held) ?? '');
      const ids = [identifiers, byId?.identifiers ?? []];
      const inSeat =
        namesake && ids.every((own) => isCompatible(own, namesake.identifiers)) ? namesake : null;
      if (byId && inSeat && byId.id !== inSeat.id) merges.push({ survivor: inSeat, other: byId });
      return byId ?? inSeat;
    });
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return { held: [...held], known, matches };
  }
}
