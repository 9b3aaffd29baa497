import type { RowOutcome } from '../import-format.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CandidacyClaim, ContestClaim } from './claims.ts';
import type { ContestSurvey } from './contest-survey.ts';
import { askOfMissing } from './candidacy-questions.ts';
import { correctOffices } from './correct-offices.ts';
import { type ElectedBody, findOrganisations } from './find-organisations.ts';
import { findWardHolders } from './find-ward-holders.ts';
import { findNamesakesFrom, loadHeldSeats } from './held-seats.ts';
import { type CandidacyRow, loadCandidacies } from './load-candidacies.ts';
import { formatDivision } from './division-name.ts';
import { type KnownPeople, loadPeople } from './load-people.ts';
import { type Match, matchPeople } from './match-people.ts';
import { mergePeople } from './merge-people.ts';
import { joinInto } from './one-person.ts';
import { noteBodiless } from './note-bodiless.ts';
import { reconcileAreas } from './reconcile-areas.ts';
import { type ReconciledBallot, reconcileBallots } from './reconcile-ballots.ts';
import { type CandidacyTask, reconcileCandidacies } from './reconcile-candidacies.ts';
import { reconcileElections } from './reconcile-elections.ts';
import { reconcileHoldings, type Win } from './reconcile-holdings.ts';
import { reconcileLegislature } from './reconcile-legislature.ts';
import { reconcileParties, type Standing, type StandingOf } from './reconcile-parties.ts';
import { PeopleReconciler, type PersonTask, type ReconciledPerson } from './reconcile-people.ts';
import { reconcileSeats } from './reconcile-seats.ts';
import { SeatWinners } from './seat-winners.ts';
import { settleWinners } from './settle-winners.ts';
import { loadSuppressions, type NamedInBody } from './suppressions.ts';
import { type ListsOf, type WholeBallots, withdrawMissing } from './whole-ballots.ts';

/** A row with what the record has on it already. */
type Task = Readonly<{
  claim: CandidacyClaim;
  contest: ContestClaim;
  ballot: ReconciledBallot;
  standing: Standing;
  /** The council whose ward it is. Null for other bodies. */
  ward: Readonly<{ organisationId: string; areaId: string | null; name: string }> | null;
}>;

type SharedFacts = Readonly<{
  bodies: ReadonlyMap<string, ElectedBody>;
  areaIds: ReadonlyMap<string, string>;
  ballots: ReadonlyMap<string, ReconciledBallot>;
  standingOf: StandingOf;
}>;

/** Brings into the record what the rows of a file share: elections, parties, areas, posts, ballots. */
async function reconcileShared(writer: ImportWriter, survey: ContestSurvey): Promise<SharedFacts> {
  const contests = [...survey.contests.values()];
  const elections = [...new Map(contests.map(({ election }) => [election.electionId, election])).values()];
  const bodies = await findOrganisations(writer.tx, elections);
  reconcileLegislature(writer, elections, bodies);
  noteBodiless(writer, elections, bodies);
  const reconciledElections = await reconcileElections(writer, elections, bodies);
  const standingOf = await reconcileParties(writer, survey);
  const areaIds = await reconcileAreas(writer, contests, bodies);
  const postIds = await reconcileSeats(writer, contests, areaIds, bodies);
  await writer.flush();
  const ballots = await reconcileBallots(writer, contests, reconciledElections, areaIds, postIds);
  await writer.flush();
  return { bodies, areaIds, ballots, standingOf };
}

/** A row about a contest alone, for which nobody stands. */
export type ContestRow = Readonly<{ line: number; contestKey: string }>;
/** Brings a file of contests without candidates into the record; returns what takes a batch of its rows. */
export async function reconcileBareContests(
  writer: ImportWriter,
  survey: ContestSurvey,
): Promise<(rows: readonly ContestRow[]) => RowOutcome[]> {
  const { ballots } = await reconcileShared(writer, survey);
  return (rows) => rows.map((row) => outcomeOf(row, ballots.get(row.contestKey)));
}

function outcomeOf({ line, contestKey }: ContestRow, ballot: ReconciledBallot | undefined): RowOutcome {
  const state = ballot?.isNew ? 'CREATED' : ballot?.isChanged ? 'UPDATED' : 'UNCHANGED';
  return { line, state, payload: { contestKey } };
}

/**
 * Brings a file of candidates into the record: first what its rows share, then its rows in batches. Formats only differ in how they read
 * rows; from here on a row is what it claims.
 * @param lists Whether the file has every candidate of its ballots, by what it is, or where nobody filtered what was exported. Left out: it may have some of them.
 */
export async function reconcileContests(
  writer: ImportWriter,
  survey: ContestSurvey,
  lists?: ListsOf,
): Promise<(claims: readonly (CandidacyClaim | ContestRow)[]) => Promise<RowOutcome[]>> {
  const { bodies, areaIds, ballots, standingOf } = await reconcileShared(writer, survey);
  const whole = lists === undefined ? null : await withdrawMissing(writer, survey, ballots, lists);
  survey.forgetCandidates();
  const people = new PeopleReconciler(writer);
  return async (rows) => {
    const claims = rows.filter((row) => 'person' in row);
    const bare = rows.filter((row) => !('person' in row));
    const tasks = claims.map((claim): Task => {
      const contest = survey.contests.get(claim.contestKey);
      const ballot = ballots.get(claim.contestKey);
      if (!contest || !ballot) throw new Error(`contest ${claim.contestKey} was not reconciled`);
      const body = bodies.get(contest.election.electionId);
      const isCouncil = body?.kind === 'COUNCIL' && contest.election.electionType === 'local';
      const name = contest.label ?? formatDivision(contest.ballotId);
      const ward = isCouncil
        ? { organisationId: body.id, areaId: areaIds.get(contest.key) ?? null, name }
        : null;
      const standing = standingOf(claim.party, [claim.description, claim.partyName]);
      return { claim, contest, ballot, standing, ward };
    });
    const outcomes = await reconcileBatch(writer, people, tasks, whole);
    return [...outcomes, ...bare.map((row) => outcomeOf(row, ballots.get(row.contestKey)))];
  };
}

async function reconcileBatch(
  writer: ImportWriter,
  people: PeopleReconciler,
  tasks: readonly Task[],
  whole: WholeBallots | null,
): Promise<RowOutcome[]> {
  const suppressedOf = await loadSuppressions(
    writer.tx,
    tasks.map(({ claim }) => byIds(claim)),
  );
  const visible = tasks.filter(({ claim }) => !suppressedOf(byIds(claim)).isWhole);
  const { matches: found, candidacies, known } = await match(writer, visible);
  // Of whom a later list of the ballot's candidates knows nothing an older one brings nobody back.
  const isKept = visible.map(
    ({ ballot }, index) =>
      whole?.isOutdated(ballot.id) !== true ||
      candidacies.get(ballot.id)?.some(({ personId }) => personId === found[index]?.person?.id),
  );
  const shown = visible.filter((_, index) => isKept[index]);
  const matches = found.filter((_, index) => isKept[index]);

  // One task a person, however many rows of the batch are about them.
  const personTasks = new Map<string, PersonTask>();
  const keys = shown.map(({ claim, contest }, index) => {
    const record = matches[index]?.person ?? null;
    const [first] = claim.person.identifiers;
    const key = record?.id ?? `${first?.scheme} ${first?.value}`;
    const takenIds = claim.person.identifiers.filter(
      (identifier) => (known.byIdentifier(identifier)?.id ?? record?.id) !== record?.id,
    );
    const task = {
      claim: claim.person,
      record,
      pollingOn: contest.election.pollingOn,
      suppressed: suppressedOf(byIds(claim)),
      takenIds,
      place: `${contest.label ?? ''} ${contest.election.pollingOn.slice(0, 4)}`,
    };
    const earlier = personTasks.get(key);
    if (!earlier || earlier.pollingOn < task.pollingOn) personTasks.set(key, task);
    return key;
  });
  const reconciledPeople = await people.reconcile([...personTasks.values()]);
  const personOf = new Map([...personTasks.keys()].map((key, index) => [key, reconciledPeople[index]]));
  const persons = keys.map((key) => getPerson(personOf, key));

  const candidacyTasks = shown.map(({ claim, contest, ballot, standing }, index): CandidacyTask => {
    const personId = persons[index]?.id ?? '';
    const record = candidacies.get(ballot.id)?.find((row) => row.personId === personId) ?? null;
    const { pollingOn } = contest.election;
    return { claim, ballotId: ballot.id, personId, standing, record, pollingOn };
  });
  const seatWinners = await SeatWinners.load(writer, candidacyTasks);
  const reconciled = await reconcileCandidacies(writer, candidacyTasks, (task) =>
    seatWinners.isOutvoted(task),
  );
  for (const [index, candidacy] of reconciled.entries()) {
    const task = candidacyTasks[index];
    if (task) seatWinners.ask(task, candidacy);
  }
  const missed = candidacyTasks.flatMap(({ claim, ballotId, personId }, index) => {
    const [candidacyId, list] = [reconciled[index]?.id, whole?.missedBy(ballotId, claim.person.identifiers)];
    return candidacyId && list ? [{ candidacyId, personId, ballotId, list }] : [];
  });
  await askOfMissing(writer, missed);
  const wins = shown.flatMap((task, index): Win[] => {
    const candidacy = reconciled[index];
    return candidacy?.isElected ? [winOf(task, candidacy.id, persons[index]?.id ?? '')] : [];
  });
  const losers = reconciled.flatMap(({ isElected }, index) =>
    isElected === false ? (persons[index]?.id ?? []) : [],
  );
  const corrected = await correctOffices(writer, [...reconciled, ...seatWinners.displace()]);
  const withOffice = await reconcileHoldings(writer, wins);
  await writer.flush();
  const settled = await settleWinners(
    writer,
    [...wins.map(({ personId }) => personId), ...corrected],
    losers,
  );

  const outcomes = new Map(
    shown.map(({ claim, ballot }, index): [number, RowOutcome] => {
      const candidacy = reconciled[index];
      const person = persons[index];
      const hasOffice =
        withOffice.has(candidacy?.id ?? '') ||
        (candidacy?.isElected === true && settled.has(person?.id ?? ''));
      const isTouched = ballot.isChanged || person?.isChanged || hasOffice;
      const state =
        candidacy?.state === 'UNCHANGED' && isTouched ? 'UPDATED' : (candidacy?.state ?? 'UNCHANGED');
      return [claim.line, { line: claim.line, state, payload: claim }];
    }),
  );
  return tasks.map(({ claim: { line } }) => outcomes.get(line) ?? { line, state: 'UNCHANGED', payload: {} });
}

/** That somebody stood stays in the record, without who it was: whoever is suppressed by name alone is unnamed when the import ends (R18). */
function byIds({ person }: CandidacyClaim): NamedInBody {
  return { person, organisationId: null };
}

type Matched = Readonly<{
  matches: readonly Match[];
  candidacies: ReadonlyMap<string, readonly CandidacyRow[]>;
  known: KnownPeople;
}>;

/** Finds whom the rows are about, after joining entries that they show to be one person. */
async function match(writer: ImportWriter, tasks: readonly Task[]): Promise<Matched> {
  const ballotIds = [...new Set(tasks.map(({ ballot }) => ballot.id))];
  const read = async () => {
    const candidacies = Map.groupBy(await loadCandidacies(writer.tx, ballotIds), ({ ballotId }) => ballotId);
    const held = await loadHeldSeats(
      writer.tx,
      tasks.flatMap(({ claim, ballot }) => (claim.isElected ? (ballot.postId ?? []) : [])),
    );
    const namedIn = await findWardHolders(writer, tasks);
    const namedOf = tasks.map(namedIn);
    const personIds = [
      ...[...candidacies.values()].flat().map(({ personId }) => personId),
      ...held.map(({ personId }) => personId),
      ...namedOf.flatMap(({ holderIds, endorsedIds }) => [...holderIds, ...endorsedIds]),
    ];
    const known: KnownPeople = await loadPeople(
      writer.tx,
      tasks.flatMap(({ claim }) => claim.person.identifiers),
      personIds,
    );
    const rows = tasks.map(({ claim, contest, ballot, standing }, index) => {
      return {
        claim,
        place: {
          isSingleSeat: contest.seatsContested === 1,
          candidacies: candidacies.get(ballot.id) ?? [],
          standing,
          holderIds: [
            ...(namedOf[index]?.holderIds ?? []),
            ...(claim.isElected
              ? findNamesakesFrom(held, claim, ballot.postId, contest.election.pollingOn)
              : []),
          ],
          endorsedIds: namedOf[index]?.endorsedIds ?? [],
        },
      };
    });
    const matches = matchPeople(rows, known);
    return { matches, candidacies, known };
  };
  for (;;) {
    const matched = await read();
    const merges = matched.matches.flatMap(({ person, others }) => joinInto(person, others));
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return matched;
  }
}

function winOf({ claim, contest, ballot }: Task, candidacyId: string, personId: string): Win {
  return {
    candidacyId,
    personId,
    ballotId: ballot.id,
    // Only MPs' offices follow from a file at once; whoever else won, an editor confirms.
    postId: contest.election.electionType === 'parl' ? ballot.postId : null,
    isSingleSeat: contest.seatsContested === 1,
    hasExternalId: claim.person.identifiers.some(({ scheme }) => scheme !== 'psephology'),
    isByElection: contest.isByElection ?? false,
    pollingOn: contest.election.pollingOn,
  };
}

function getPerson(people: ReadonlyMap<string, ReconciledPerson | undefined>, key: string): ReconciledPerson {
  const person = people.get(key);
  if (!person) throw new Error(`person ${key} was not reconciled`);
  return person;
}
