import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import type { ContestClaim } from './claims.ts';
import type { ContestSurvey } from './contest-survey.ts';
import { hidePeople } from './hide-people.ts';
import type { ReconciledBallot } from './reconcile-ballots.ts';

/** How far a list of a ballot's candidates is: the statement of persons nominated makes it final; before that the newest file goes first. */
type ListState = Readonly<{ isLocked: boolean; retrievedOn: string | null }>;

type Stood = ReadRow &
  Readonly<{
    id: string;
    ballotId: string;
    personId: string;
    sources: unknown;
    /** Their ids at the source, of every entry that was joined into theirs. */
    ids: readonly string[];
    /** The record knows more of it than that they were to stand: votes, an office, an endorsement, or what an editor wrote. */
    isMore: boolean;
  }>;

/** Of a file that has all candidates of its ballots: which ballots the record has a later list of. */
export type WholeBallots = Readonly<{ isOutdated: (ballotId: string) => boolean }>;

/** What is noted of a ballot: who stands on it, by the last list. */
const LIST = 'candidates';
/** A file in which most of those are missing whom the record has, of more than a few, is a part of an export. */
const FEW = 20;

/**
 * Takes candidates off the ballots of a file that has them no more: names that were expected before the nominations closed, and of whom a newer
 * list, or the final one, knows nothing. Only whom this source alone named goes, and stays in the history; where the record knows more an editor is
 * asked. An older list brings nobody back, so the order of files does not matter (R12). Two statements, and two more where somebody goes.
 */
export async function withdrawMissing(
  writer: ImportWriter,
  survey: ContestSurvey,
  ballots: ReadonlyMap<string, ReconciledBallot>,
): Promise<WholeBallots> {
  const lists = [...survey.contests.values()].flatMap((contest) => {
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
  const missing = await findMissing(writer, newer);
  const noted = compared.filter(({ order }) => order === null || (order < 0 && missing !== null));
  for (const { ballotId, contest } of noted)
    writer.hold('Ballot', ballotId, LIST, {
      origin: writer.source.origin,
      externalId: contest.areCandidatesLocked ? 'locked' : null,
      statedOn: contest.election.pollingOn,
    });
  await withdraw(writer, missing ?? []);
  const outdated = new Set(
    compared.flatMap(({ order, ballotId }) => (order !== null && order > 0 ? ballotId : [])),
  );
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

/** Those of the record whom the lists have no more. Null where that is most of them: the file then shows only some of the candidates. */
async function findMissing(
  writer: ImportWriter,
  lists: readonly Readonly<{ ballotId: string; ids: ReadonlySet<string> }>[],
): Promise<Stood[] | null> {
  if (lists.length === 0) return [];
  const idsOf = new Map(lists.map(({ ballotId, ids }) => [ballotId, ids]));
  const stood = (await loadStood(writer, [...idsOf.keys()])).filter(({ ids }) => ids.length > 0);
  const missing = stood.filter(({ ballotId, ids }) => !ids.some((id) => idsOf.get(ballotId)?.has(id)));
  if (missing.length < FEW || missing.length * 2 <= stood.length) return missing;
  writer.note(
    `${missing.length} of the ${stood.length} candidates that the record has on these ballots are not in the file: it was taken for a part of an export, and nobody was withdrawn.`,
  );
  return null;
}

async function withdraw(writer: ImportWriter, missing: readonly Stood[]): Promise<void> {
  if (missing.length === 0) return;
  const gone = missing.filter(({ isMore, sources }) => !isMore && isAlone(writer, sources));
  for (const { ids: _, isMore: __, ...candidacy } of gone) writer.remove('Candidacy', candidacy);
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

function loadStood(writer: ImportWriter, ballotIds: readonly string[]): Promise<Stood[]> {
  return writer.tx.$queryRaw<Stood[]>`
    SELECT c."id", c."ballotId", c."personId", c."nameAsPrinted", c."partyName", c."description", c."listPosition", c."sources",
      ARRAY(SELECT i."value" FROM "PersonIdentifier" i WHERE i."personId" = c."personId" AND i."scheme" = 'democracy-club') AS "ids",
      (c."votes" IS NOT NULL OR c."isElected" IS NOT NULL OR EXISTS (SELECT FROM "OfficeHolding" h WHERE h."candidacyId" = c."id")
        OR EXISTS (SELECT FROM "Endorsement" e WHERE e."candidacyId" = c."id")
        OR EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."source" = 'EDITOR')) AS "isMore"
    FROM "Candidacy" c WHERE c."ballotId" = ANY (${ballotIds}::uuid[]) ORDER BY c."id"`;
}
