import type { RowOutcome, RowRefused } from '../import-format.ts';
import { askOfOtherOffices } from '../contests/ask-of-other-offices.ts';
import { creditOffices } from '../contests/credit-offices.ts';
import { reconcileParties } from '../contests/reconcile-parties.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { PeopleReconciler } from '../contests/reconcile-people.ts';
import { rowError } from '../row-error.ts';
import { settleShownDays } from '../settling/settle-shown-days.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { admitUnknown } from './admit-unknown.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import { type Council, findCouncil, type FoundCouncil, loadCouncils } from './councils.ts';
import { type ListSurvey, wardKeyOf } from './list-survey.ts';
import { ListKeeper } from './list-keeper.ts';
import { ListedDays } from './listed-days.ts';
import type { Sitter } from './match-listed.ts';
import { reconcileCoverage } from './reconcile-coverage.ts';
import { fillVacancies } from './fill-vacancies.ts';
import { reconcileListAffiliations } from './reconcile-list-affiliations.ts';
import { reconcileSitters } from './reconcile-sitters.ts';
import { reconcileWards } from './reconcile-wards.ts';
import { identify } from './seat-key.ts';
import { settleNamesakes } from './settle-namesakes.ts';
import { settleParties } from './settle-parties.ts';
import { settleWards } from './settle-wards.ts';
import { settleWins } from './settle-wins.ts';
import { findWeighed } from './find-weighed.ts';
import { findPostsOfLists } from './ward-evidence.ts';
import { proposeSeat, proposeVacancy, writeSeat } from './write-seat.ts';

/**
 * Brings a list of councillors into the record: wards with their posts, people, the offices they are in on the day of the list, and whom
 * they sit for. Elections do not follow from it, and nobody leaves office because a list lacks them: that is for the comparison of the lists.
 * Returns what takes a batch of rows, and what ends the list.
 */
export async function reconcileListed(writer: ImportWriter, survey: ListSurvey, list: CouncilList) {
  const councils = await loadCouncils(writer.tx);
  const { listedOn } = list;
  const found = new Map(
    [...survey.councils].map((name) => [name, findCouncil(councils, name, { day: listedOn })]),
  );
  const councilOf = (name: string): Council | null => found.get(name)?.council ?? null;
  const standingOf = await reconcileParties(writer, survey.parties);
  const wards = await reconcileWards(writer, survey.wards, councilOf, listedOn);
  const inList = [...new Set([...found.values()].flatMap(({ council }) => council ?? []))];
  await writer.flush();
  const people = new PeopleReconciler(writer);
  const keeper = new ListKeeper(writer.tx, inList, list);
  const days = new ListedDays(writer.tx, list);
  await keeper.begin();
  const rowsOf = (claim: ListedClaim) => survey.wards.get(wardKeyOf(claim))?.seats ?? 0;

  async function take(claims: readonly ListedClaim[]): Promise<(RowOutcome | RowRefused)[]> {
    const refused = claims.filter((claim) => !wards.has(wardKeyOf(claim)));
    const sitters: Sitter[] = claims.flatMap((claim) => {
      const ward = wards.get(wardKeyOf(claim));
      if (!ward || claim.person === null) return [];
      return [{ claim, ward, person: identify(claim.person, ward) }];
    });
    const standingIn = ({ claim: { party, partyName } }: Sitter) =>
      party === null ? null : standingOf(party, [partyName]);
    const { taken, asked, shown, unseen } = await reconcileSitters(
      writer,
      people,
      sitters,
      list,
      ({ claim }) => rowsOf(claim),
      standingIn,
    );
    const rows = taken.map((row) => ({ ...row, standing: standingIn(row) }));
    const weighed = await findWeighed(writer.tx, rows, await days.findKept(rows));
    const seatStates = rows.map((row) =>
      weighed.seats.has(row) ? 'UNCHANGED' : writeSeat(writer, row, list),
    );
    for (const row of asked) proposeSeat(writer, row, null, list);
    for (const claim of claims) {
      const ward = wards.get(wardKeyOf(claim));
      if (ward && claim.person === null) proposeVacancy(writer, claim, ward, list);
    }
    await writer.flush();
    const affiliated = await reconcileListAffiliations(
      writer,
      rows.flatMap((row) => {
        const { claim, personId, standing } = row;
        return standing === null || weighed.parties.has(row)
          ? []
          : [{ line: claim.line, personId, standing }];
      }),
      list,
    );
    await writer.flush();
    const said = new Map(shown.map((row) => [row.claim.line, row.claim]));
    await keeper.keep(
      claims.flatMap((row) => {
        const ward = wards.get(wardKeyOf(row));
        const claim = row.person === null ? row : said.get(row.line);
        if (!ward || !claim) return [];
        const personId = rows.find(({ claim: { line } }) => line === row.line)?.personId ?? null;
        const standing = claim.party === null ? null : standingOf(claim.party, [claim.partyName]);
        return [{ claim, ward, personId, standing }];
      }),
    );
    // Nobody is out of office because they may not be named: the seat is theirs still.
    await days.keep([...rows, ...unseen.map((row) => ({ ...row, standing: null }))]);
    await days.keepUnknown(asked.map((row) => ({ ...row, standing: standingIn(row) })));
    const settled = await settleWins(
      writer,
      rows.map(({ personId }) => personId),
    );
    await writer.flush();
    const labelled = await settleStatedLabels(writer, {
      personIds: rows.map(({ personId }) => personId),
    });
    await askOfOtherOffices(
      writer,
      rows.map(({ personId }) => personId),
    );
    const credited = await creditOffices(
      writer,
      rows.map(({ personId }) => personId),
    );

    const outcomes = new Map<number, RowOutcome | RowRefused>(
      claims.map((claim) => [claim.line, { line: claim.line, state: 'UNCHANGED', payload: {} }]),
    );
    for (const { claim, plan } of asked)
      outcomes.set(claim.line, {
        line: claim.line,
        state: 'UNCHANGED',
        payload: {},
        note: `nobody was put into office: ${plan.kind === 'ASK' ? plan.reason : ''} An editor is asked.`,
      });
    for (const claim of claims) {
      if (claim.person === null && wards.has(wardKeyOf(claim)))
        outcomes.set(claim.line, {
          line: claim.line,
          state: 'UNCHANGED',
          payload: {},
          note: `the list shows a vacant seat in ${claim.ward} and not since when: an editor is asked.`,
        });
    }
    for (const [index, { claim, personId, record, plan, isChanged }] of rows.entries()) {
      const isTouched =
        isChanged ||
        settled.has(personId) ||
        labelled.has(personId) ||
        credited.has(personId) ||
        affiliated.has(claim.line);
      const isCreated = record === null || seatStates[index] === 'CREATED';
      const state = isCreated
        ? 'CREATED'
        : isTouched || seatStates[index] === 'UPDATED'
          ? 'UPDATED'
          : 'UNCHANGED';
      outcomes.set(claim.line, {
        line: claim.line,
        state,
        payload: state === 'UNCHANGED' ? {} : claim,
        // Who sits where somebody new came in is settled below, from the whole list.
        ...(plan.kind === 'ASK' &&
          record !== null && {
            note: `the office was not changed: ${plan.reason} An editor is asked.`,
          }),
      });
    }
    for (const { line, council } of refused) {
      outcomes.set(line, { line, state: 'REFUSED', error: refuseCouncil(line, found.get(council)) });
    }
    return [...outcomes.values()];
  }

  async function end(): Promise<void> {
    await keeper.end();
    const councilIds = inList.map(({ id }) => id);
    await settleNamesakes(writer, councilIds);
    // Wards that the list lacks, too: it may say that they are no more.
    await settleWards(writer, await findPostsOfLists(writer.tx, councilIds));
    await fillVacancies(writer, councilIds);
    await admitUnknown(writer, councilIds);
    await settleParties(writer, days.people);
    await settleStatedLabels(writer, { personIds: [...days.people] });
    await reconcileCoverage(writer, inList, list);
    await settleShownDays(writer, councilIds);
  }

  return { take, end };
}

function refuseCouncil(line: number, found: FoundCouncil | undefined) {
  if (!found || found.council) throw new Error('a row was refused whose council is known');
  const advice =
    found.code === 'OUTSIDE_LIFE'
      ? 'put the day of the list right with --listed-on, or remove the row.'
      : 'write its slug or GSS code, or import one council with --council.';
  return rowError(line, 'Council', found.code, `${found.reason}. To mend it, ${advice}`);
}
