import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { foldName } from '../names/fold-name.ts';
import { addCredit } from '../writing/record-source.ts';
import type { ContestClaim } from './claims.ts';
import { formatDivision } from './division-name.ts';
import { type BallotRow, KnownBallots } from './known-ballots.ts';
import { replaceBallots } from './replace-ballots.ts';
import type { ReconciledElection } from './reconcile-elections.ts';

/** What a dozen fields of each contest give rise to is written a part at a time: thousands of contests are in one file. */
const CONTESTS_PER_FLUSH = 500;

/** A contest of the file as it is in the record now. */
export type ReconciledBallot = Readonly<{
  id: string;
  postId: string | null;
  isNew: boolean;
  isChanged: boolean;
}>;

/**
 * Brings the contests of a file into the record, by contest key. A contest is known by its Democracy Club ballot id, else by day and
 * area: so that Parliament's results meet the ballots Democracy Club made, and the other way round.
 */
export async function reconcileBallots(
  writer: ImportWriter,
  contests: readonly ContestClaim[],
  elections: ReadonlyMap<string, ReconciledElection>,
  areaIds: ReadonlyMap<string, string>,
  postIds: ReadonlyMap<string, string>,
): Promise<Map<string, ReconciledBallot>> {
  const known = new KnownBallots(
    await loadBallots(
      writer.tx,
      contests,
      [...elections.values()].map(({ id }) => id),
    ),
  );
  const holdersOf = await loadHolders(writer.tx, 'Ballot', known.ids());
  const reconciled = new Map<string, ReconciledBallot>();
  for (const [index, contest] of contests.entries()) {
    if (index % CONTESTS_PER_FLUSH === 0) await writer.flush();
    const election = elections.get(contest.election.electionId);
    if (!election) throw new Error(`election ${contest.election.electionId} was not reconciled`);
    const claim: FieldClaim = {
      origin: writer.source.origin,
      externalId: contest.ballotId,
      statedOn: contest.election.pollingOn,
    };
    const statements = statementsOf(contest);
    const identity = {
      ballotId: contest.ballotId,
      areaId: areaIds.get(contest.key) ?? null,
      postId: postIds.get(contest.key) ?? null,
    };
    const record = known.find(contest, election.id, identity.areaId);
    if (!record) {
      const id = newId();
      writer.create('Ballot', {
        id,
        electionId: election.id,
        ...identity,
        ...withoutBlanks(columnsOf(statements)),
        label: contest.label ?? formatDivision(contest.ballotId),
        sources: addCredit([], writer.source),
      });
      holdFields(writer, 'Ballot', id, statements, claim);
      if (contest.label === null)
        writer.hold('Ballot', id, 'label', { ...claim, origin: 'PRINTED_LABEL', statedOn: null });
      reconciled.set(contest.key, { id, postId: identity.postId, isNew: true, isChanged: true });
      continue;
    }
    const patch = reconcileFields(writer, 'Ballot', record, statements, holdersOf(record.id), claim);
    // Which contest, area and post it is, no source contests: a ballot gains them when a file knows them, such as a code given later.
    for (const [column, value] of Object.entries(identity)) {
      if (value !== null && record[column] === null) patch[column] = value;
    }
    const sources = addCredit(record.sources, writer.source);
    if (sources) patch.sources = sources;
    const isChanged = Object.keys(patch).length > 0;
    if (isChanged) writer.change('Ballot', record, patch);
    reconciled.set(contest.key, {
      id: record.id,
      postId: record.postId ?? identity.postId,
      isNew: false,
      isChanged: isChanged || election.isChanged,
    });
  }
  await replaceBallots(writer, contests, reconciled);
  return reconciled;
}

function statementsOf(contest: ContestClaim): FieldStatement[] {
  const single = (field: keyof ContestClaim & string): FieldStatement => ({
    field,
    columns: { [field]: contest[field] },
  });
  return [
    {
      field: 'label',
      columns: { label: contest.label },
      agrees: ({ label }) => contest.label !== null && foldName(String(label)) === foldName(contest.label),
    },
    ...(['gssCode', 'postCode', 'seatsContested', 'votingSystem', 'byElectionReason'] as const).map(single),
    ...(['electorate', 'spoiltBallots', 'turnoutReported', 'resultsSource'] as const).map(single),
    ...(['isByElection', 'isCancelled', 'areCandidatesLocked'] as const).map((field) => ({
      ...single(field),
      isFlag: true as const,
    })),
  ];
}

/** Columns that state nothing are left to the table's defaults. */
function withoutBlanks(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}

async function loadBallots(
  tx: Prisma.TransactionClient,
  contests: readonly ContestClaim[],
  electionIds: readonly string[],
): Promise<BallotRow[]> {
  return tx.$queryRaw<BallotRow[]>`
    SELECT "id", "electionId", "ballotId", "label", "postId", "areaId", "gssCode", "postCode", "seatsContested", "votingSystem"::text,
      "isByElection", "byElectionReason", "isCancelled", "areCandidatesLocked", "electorate", "spoiltBallots", "turnoutReported",
      "resultsSource", "sources"
    FROM "Ballot"
    WHERE "electionId" = ANY (${electionIds}::uuid[]) OR "ballotId" = ANY (${contests.flatMap(({ ballotId }) => ballotId ?? [])}::text[])`;
}
