import { CANDIDATES, type CandidateList, compareLists } from '../../elections/candidate-list.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { askOfMissing, FEW, loadConfirmed, takeBackQuestions } from './candidacy-questions.ts';
import type { ContestClaim, PersonIdentifierClaim } from './claims.ts';
import type { ContestSurvey } from './contest-survey.ts';
import { type Exchange, FILTER_SIGNS, findFilter, type ListedCandidate } from './filtered-list.ts';
import { hidePeople } from './hide-people.ts';
import type { ReconciledBallot } from './reconcile-ballots.ts';
import { noteWeighed } from './weighed-lists.ts';

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

/** The same beside the last list that the record has of the ballot. */
type Compared = List & Readonly<{ last: CandidateList }>;

/** Of a file that has all candidates of its ballots: which ballots the record has a later list of. */
export type WholeBallots = Readonly<{
  isOutdated: (ballotId: string) => boolean;
  /** The later list that lacks somebody of the file, who was taken for left out of it. Null where there is none. */
  missedBy: (ballotId: string, identifiers: readonly PersonIdentifierClaim[]) => CandidateList | null;
}>;

/**
 * Takes candidates off the ballots of a file that has them no more: names that were expected before the nominations closed, and of whom a newer
 * list, or the final one, knows nothing. Only whom this source alone named goes, and stays in the history; where the record knows more an editor is
 * asked. An older list brings nobody back, so the order of files does not matter (R12), nor does one that comes again. A list that was filtered, as far as it shows (`findFilter`), takes nobody off
 * and counts as none, also where it came first; nor does one that leaves a ballot fewer candidates than seats: where it lacks but a few, an editor is asked about each.
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
    const known = holdersOf(list.ballotId).get(CANDIDATES);
    const last = {
      isLocked: typeof known?.externalId === 'string',
      retrievedOn: known?.retrievedOn ?? null,
    };
    const isOfSource = known?.origin === writer.source.origin;
    const order = isOfSource ? compareLists(stateOf(writer, list.contest), last) : null;
    return { ...list, last, order };
  });
  // A list that comes again says nothing: what it said was weighed against what there was.
  const weighed = await noteWeighed(writer, lists, (contest) => stateOf(writer, contest));
  const isNew = ({ ballotId }: Readonly<{ ballotId: string }>) => !weighed.has(ballotId);
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
  const found = findMissing(writer, newer, stoodOn, listsOf);
  const missing = {
    candidates: found.candidates.filter(isNew),
    doubted: found.doubted.filter(isNew),
    ballots: found.ballots.difference(weighed),
  };
  // What an editor said of the later list stays: it has all their candidates.
  const confirmed = await loadConfirmed(writer.tx, older);
  const unfiltered = findUnfiltered(
    older.filter(({ ballotId }) => listsOf === 'EXPORTED_BALLOTS' && !confirmed.has(ballotId)),
    stoodOn,
  );
  const restored = new Map([...unfiltered].filter(([ballotId]) => !weighed.has(ballotId)));
  const noted = compared.filter(
    ({ order, ballotId }) => order === null || missing.ballots.has(ballotId) || restored.has(ballotId),
  );
  for (const { ballotId, contest } of noted)
    writer.hold('Ballot', ballotId, CANDIDATES, {
      origin: writer.source.origin,
      externalId: contest.areCandidatesLocked ? 'locked' : null,
      statedOn: contest.election.pollingOn,
    });
  await takeBackQuestions(
    writer,
    lists.filter(isNew).map((list) => ({ ...list, list: stateOf(writer, list.contest) })),
  );
  await withdraw(
    writer,
    missing,
    new Map(newer.map(({ ballotId, contest }) => [ballotId, stateOf(writer, contest)])),
  );
  return tellLater([...older, ...newer.filter((list) => !isNew(list))], restored);
}

/** Apart from the comparison, whose lists would stay in memory with it as long as the rows of the file are read. */
function tellLater(
  older: readonly Readonly<{ ballotId: string; last: CandidateList }>[],
  restored: ReadonlyMap<string, ReadonlySet<string>>,
): WholeBallots {
  const outdated = new Set(older.flatMap(({ ballotId }) => (restored.has(ballotId) ? [] : ballotId)));
  const lastOf = new Map(older.map(({ ballotId, last }) => [ballotId, last]));
  return {
    isOutdated: (ballotId) => outdated.has(ballotId),
    missedBy(ballotId, identifiers) {
      const missed = restored.get(ballotId);
      const isMissed = identifiers.some(({ value }) => missed?.has(value) === true);
      return isMissed ? (lastOf.get(ballotId) ?? null) : null;
    },
  };
}

function stateOf({ retrievedOn }: ImportWriter, { areCandidatesLocked }: ContestClaim): CandidateList {
  return { isLocked: areCandidatesLocked === true, retrievedOn };
}

/** Whom the record has on ballots and the newer lists do not. */
type Missing = Readonly<{
  /** Those who have gone by that. */
  candidates: readonly Stood[];
  /** Those of lists that may have left them out, where they are few enough to ask about each. */
  doubted: readonly Stood[];
  /** The ballots whose list is taken for whole. */
  ballots: ReadonlySet<string>;
}>;

/** Lists that are told to be parts of an export count for nothing: nobody goes by them. */
function findMissing(
  writer: ImportWriter,
  lists: readonly Compared[],
  stoodOn: ReadonlyMap<string, readonly Stood[]>,
  listsOf: ListsOf,
): Missing {
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
          onBallots.map(exchangeOn),
        )
      : all.length >= FEW && all.length * 2 > count
        ? 'MANY'
        : null;
  if (sign !== null) {
    writer.note(
      `${all.length} of the ${count} candidates that the record has on these ballots are not in the file: it was taken for a part of an export (${FILTER_SIGNS[sign]}), and nobody was withdrawn${all.length < FEW ? ': an editor is asked about each' : ''}.`,
    );
    return { candidates: [], doubted: all.length < FEW ? all : [], ballots: new Set() };
  }
  const isTold = ({ contest, ids, missing }: (typeof onBallots)[number]) =>
    missing.length === 0 || listsOf === 'WHOLE_BALLOTS' || !isShort(contest, ids.size);
  const told = onBallots.filter(isTold);
  const doubted = onBallots.filter((list) => !isTold(list)).flatMap(({ missing }) => missing);
  return {
    candidates: told.flatMap(({ missing }) => missing),
    doubted: doubted.length < FEW ? doubted : [],
    ballots: new Set(told.map(({ ballotId }) => ballotId)),
  };
}

/**
 * The ballots whose older list shows that the newer one, which the record has, was filtered: the older is then the last that has all their candidates. With the
 * ids of those whom the newer one lacks, where they are few enough to ask about each.
 */
function findUnfiltered(
  lists: readonly Compared[],
  stoodOn: ReadonlyMap<string, readonly Stood[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const onBallots = lists.map((list) => {
    const kept = stoodOn.get(list.ballotId) ?? [];
    const known = new Set(kept.flatMap(({ ids }) => ids));
    const gained = kept.filter(({ ids }) => !ids.some((id) => list.ids.has(id))).length;
    const lacking = [...list.ids].filter(([id]) => !known.has(id));
    return { ...list, kept, gained, lacking, missing: lacking.map(([, who]) => who) };
  });
  const isFiltered =
    findFilter(
      onBallots.flatMap(({ kept }) => kept),
      onBallots.flatMap(({ missing }) => missing),
      onBallots.map(exchangeOn),
    ) !== null;
  const unfiltered = onBallots.filter(
    ({ contest, kept, missing }) => isFiltered || (missing.length > 0 && isShort(contest, kept.length)),
  );
  const isFew = unfiltered.reduce((sum, { missing }) => sum + missing.length, 0) < FEW;
  return new Map(
    unfiltered.map(({ ballotId, lacking }) => [ballotId, new Set(isFew ? lacking.map(([id]) => id) : [])]),
  );
}

function exchangeOn({
  contest,
  last,
  gained,
  missing,
}: Compared & Readonly<{ gained: number; missing: readonly unknown[] }>): Exchange {
  const areBothFinal = last.isLocked && contest.areCandidatesLocked === true;
  return { gained, lost: missing.length, areBothFinal };
}

/** Whether there are fewer candidates than seats, which hardly any poll has. */
function isShort({ seatsContested }: ContestClaim, candidates: number): boolean {
  return seatsContested !== null && candidates < seatsContested;
}

async function withdraw(
  writer: ImportWriter,
  { candidates, doubted }: Missing,
  lists: ReadonlyMap<string, CandidateList>,
): Promise<void> {
  const gone = candidates.filter(({ isMore, sources }) => !isMore && isAlone(writer, sources));
  for (const { ids: _, isMore: __, name: ___, isElected: ____, ...candidacy } of gone)
    writer.remove('Candidacy', candidacy);
  await writer.tx.proposal.deleteMany({
    where: { recordType: 'Candidacy', recordId: { in: gone.map(({ id }) => id) }, state: 'OPEN' },
  });
  // Whom another source names as well stays: of them a list of this one says nothing.
  const asked = [
    ...candidates.filter(({ isMore }) => isMore),
    ...doubted.filter(({ isMore, sources }) => isMore || isAlone(writer, sources)),
  ];
  const missed = asked.flatMap(({ id, personId, ballotId }) => {
    const list = lists.get(ballotId);
    return list ? [{ candidacyId: id, personId, ballotId, list }] : [];
  });
  await askOfMissing(writer, missed);
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
