import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import type { ContestClaim } from './claims.ts';
import type { ContestSurvey } from './contest-survey.ts';
import { FILTER_SIGNS, findFilter, type ListedCandidate } from './filtered-list.ts';
import { hidePeople } from './hide-people.ts';
import type { ReconciledBallot } from './reconcile-ballots.ts';

/** How far a list of a ballot's candidates is: the statement of persons nominated makes it final; before that the newest file goes first. */
type ListState = Readonly<{ isLocked: boolean; retrievedOn: string | null }>;

type Stood = ReadRow &
  Readonly<{
    id: string;
    ballotId: string;
    personId: string;
    name: string;
    partyName: string | null;
    isElected: boolean | null;
    sources: unknown;
    /** Their ids at the source, of every entry that was joined into theirs. */
    ids: readonly string[];
    /** The record knows more of it than that they were to stand: votes, an office, an endorsement, or what an editor wrote. */
    isMore: boolean;
  }>;

/**
 * Of which ballots a file has all candidates: those it names, for it is made ballot by ballot, or those it names unless whoever exported it
 * chose among the candidates.
 */
export type ListsOf = 'WHOLE_BALLOTS' | 'EXPORTED_BALLOTS';

/** A ballot of the file, and who stands on it by the file. */
type List = Readonly<{
  ballotId: string;
  contest: ContestClaim;
  ids: ReadonlyMap<string, ListedCandidate>;
}>;

/** Of a file that has all candidates of its ballots: which ballots the record has a later list of. */
export type WholeBallots = Readonly<{ isOutdated: (ballotId: string) => boolean }>;

/** What is noted of a ballot: who stands on it, by the last list. */
const LIST = 'candidates';
/** A file made ballot by ballot in which most of those are missing whom the record has, of more than a few, is a part of one. */
const FEW = 20;

/**
 * Takes candidates off the ballots of a file that has them no more: names that were expected before the nominations closed, and of whom a newer
 * list, or the final one, knows nothing. Only whom this source alone named goes, and stays in the history; where the record knows more an editor is
 * asked. An older list brings nobody back, so the order of files does not matter (R12). A list that was filtered, as far as it shows (`findFilter`), takes nobody off
 * and counts as none, also where it came first; nor does one that leaves a ballot fewer candidates than seats. Two statements, and two more where somebody goes.
 */
export async function withdrawMissing(
  writer: ImportWriter,
  survey: ContestSurvey,
  ballots: ReadonlyMap<string, ReconciledBallot>,
  listsOf: ListsOf,
): Promise<WholeBallots> {
  const lists = [...survey.contests.values()].flatMap((contest): List | List[] => {
    const ballot = ballots.get(contest.key);
    const ids = survey.candidatesOf(contest.key);
    return ballot && ids.size > 0 ? { contest, ballotId: ballot.id, ids } : [];
  });
  const holdersOf = await loadHolders(
    writer.tx,
    'Ballot',
    lists.map(({ ballotId }) => ballotId),
  );
  const compared = lists.map((list) => {
    const known = holdersOf(list.ballotId).get(LIST);
    const last = known && {
      isLocked: known.externalId !== null,
      retrievedOn: known.retrievedOn ?? null,
      isOfSource: known.origin === writer.source.origin,
    };
    const order = last?.isOfSource ? compareLists(stateOf(writer, list.contest), last) : null;
    return { ...list, order };
  });
  const newer = compared.filter(({ order }) => order !== null && order < 0);
  const older = compared.filter(({ order }) => order !== null && order > 0);
  const stoodOn = Map.groupBy(
    (
      await loadStood(
        writer,
        [...newer, ...(listsOf === 'EXPORTED_BALLOTS' ? older : [])].map(({ ballotId }) => ballotId),
      )
    ).filter(({ ids }) => ids.length > 0),
    ({ ballotId }) => ballotId,
  );
  const missing = findMissing(writer, newer, stoodOn, listsOf);
  const restored = new Set(listsOf === 'EXPORTED_BALLOTS' ? findUnfiltered(older, stoodOn) : []);
  const noted = compared.filter(
    ({ order, ballotId }) => order === null || missing?.ballots.has(ballotId) || restored.has(ballotId),
  );
  for (const { ballotId, contest } of noted)
    writer.hold('Ballot', ballotId, LIST, {
      origin: writer.source.origin,
      externalId: contest.areCandidatesLocked ? 'locked' : null,
      statedOn: contest.election.pollingOn,
    });
  await withdraw(writer, missing?.candidates ?? []);
  const outdated = new Set(older.flatMap(({ ballotId }) => (restored.has(ballotId) ? [] : ballotId)));
  return { isOutdated: (ballotId) => outdated.has(ballotId) };
}

function stateOf({ retrievedOn }: ImportWriter, { areCandidatesLocked }: ContestClaim): ListState {
  return { isLocked: areCandidatesLocked === true, retrievedOn };
}

/** Negative when the first is the later list. */
function compareLists(a: ListState, b: ListState): number {
  if (a.isLocked !== b.isLocked) return a.isLocked ? -1 : 1;
  const [aDay, bDay] = [a.retrievedOn ?? '', b.retrievedOn ?? ''];
  return aDay === bDay ? 0 : aDay > bDay ? -1 : 1;
}

/** Those of the record whom the newer lists have no more, and the ballots of which that can be said. Null where the file shows only some of the candidates. */
function findMissing(
  writer: ImportWriter,
  lists: readonly List[],
  stoodOn: ReadonlyMap<string, readonly Stood[]>,
  listsOf: ListsOf,
): { candidates: Stood[]; ballots: ReadonlySet<string> } | null {
  const onBallots = lists.map((list) => {
    const stood = stoodOn.get(list.ballotId) ?? [];
    const known = new Set(stood.flatMap(({ ids }) => ids));
    const missing = stood.filter(({ ids }) => !ids.some((id) => list.ids.has(id)));
    return { ...list, stood, missing, gained: [...list.ids.keys()].filter((id) => !known.has(id)).length };
  });
  const all = onBallots.flatMap(({ missing }) => missing);
  const count = onBallots.reduce((sum, { stood }) => sum + stood.length, 0);
  const sign =
    listsOf === 'EXPORTED_BALLOTS'
      ? findFilter(
          lists.flatMap(({ ids }) => [...ids.values()]),
          all,
          onBallots.map(({ gained, missing }) => ({ gained, lost: missing.length })),
        )
      : all.length >= FEW && all.length * 2 > count
        ? 'MANY'
        : null;
  if (sign !== null) {
    writer.note(
      `${all.length} of the ${count} candidates that the record has on these ballots are not in the file: it was taken for a part of an export (${FILTER_SIGNS[sign]}), and nobody was withdrawn.`,
    );
    return null;
  }
  const told = onBallots.filter(
    ({ contest, ids, missing }) =>
      missing.length === 0 || listsOf === 'WHOLE_BALLOTS' || !isShort(contest, ids.size),
  );
  return {
    candidates: told.flatMap(({ missing }) => missing),
    ballots: new Set(told.map(({ ballotId }) => ballotId)),
  };
}

/** The ballots whose older list shows that the newer one, which the record has, was filtered: the older is then the last that has all their candidates. */
function findUnfiltered(lists: readonly List[], stoodOn: ReadonlyMap<string, readonly Stood[]>): string[] {
  const onBallots = lists.map((list) => {
    const kept = stoodOn.get(list.ballotId) ?? [];
    const known = new Set(kept.flatMap(({ ids }) => ids));
    const gained = kept.filter(({ ids }) => !ids.some((id) => list.ids.has(id))).length;
    const missing = [...list.ids].flatMap(([id, who]) => (known.has(id) ? [] : who));
    return { ...list, kept, gained, missing };
  });
  const isFiltered =
    findFilter(
      onBallots.flatMap(({ kept }) => kept),
      onBallots.flatMap(({ missing }) => missing),
      onBallots.map(({ gained, missing }) => ({ gained, lost: missing.length })),
    ) !== null;
  return onBallots.flatMap(({ ballotId, contest, kept, missing }) =>
    isFiltered || (missing.length > 0 && isShort(contest, kept.length)) ? ballotId : [],
  );
}

/** Whether there are fewer candidates than seats, which hardly any poll has. */
function isShort({ seatsContested }: ContestClaim, candidates: number): boolean {
  return seatsContested !== null && candidates < seatsContested;
}

async function withdraw(writer: ImportWriter, missing: readonly Stood[]): Promise<void> {
  if (missing.length === 0) return;
  const gone = missing.filter(({ isMore, sources }) => !isMore && isAlone(writer, sources));
  for (const { ids: _, isMore: __, name: ___, isElected: ____, ...candidacy } of gone)
    writer.remove('Candidacy', candidacy);
  await writer.tx.proposal.deleteMany({
    where: { recordType: 'Candidacy', recordId: { in: gone.map(({ id }) => id) }, state: 'OPEN' },
  });
  for (const { id, personId, ballotId, isMore } of missing)
    if (isMore)
      writer.propose({
        kind: 'CANDIDACY',
        key: `CANDIDACY_WITHDRAWN ${id} ${writer.retrievedOn ?? ''}`,
        recordType: 'Candidacy',
        recordId: id,
        patch: {
          personId,
          ballotId,
          source: writer.source.origin,
          reason: 'the newest list of the candidates of this ballot has them no more.',
        },
      });
  await writer.flush();
  await hidePeople(
    writer,
    gone.map(({ personId }) => personId),
    writer.source.origin,
  );
}

/** Whether nobody else names them there. */
function isAlone({ source: { publisher } }: ImportWriter, sources: unknown): boolean {
  return (sources as readonly Readonly<{ publisher?: string }>[]).every((own) => own.publisher === publisher);
}

async function loadStood(writer: ImportWriter, ballotIds: readonly string[]): Promise<Stood[]> {
  if (ballotIds.length === 0) return [];
  return writer.tx.$queryRaw<Stood[]>`
    SELECT c."id", c."ballotId", c."personId", c."nameAsPrinted", coalesce(c."nameAsPrinted", '') AS "name", c."isElected", c."partyName", c."description", c."listPosition", c."sources",
      ARRAY(SELECT i."value" FROM "PersonIdentifier" i WHERE i."personId" = c."personId" AND i."scheme" = 'democracy-club') AS "ids",
      (c."votes" IS NOT NULL OR c."isElected" IS NOT NULL OR EXISTS (SELECT FROM "OfficeHolding" h WHERE h."candidacyId" = c."id")
        OR EXISTS (SELECT FROM "Endorsement" e WHERE e."candidacyId" = c."id")
        OR EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."source" = 'EDITOR')) AS "isMore"
    FROM "Candidacy" c WHERE c."ballotId" = ANY (${ballotIds}::uuid[]) ORDER BY c."id"`;
}
