import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { foldName } from '../names/fold-name.ts';
import { addCredit } from '../writing/record-source.ts';
import type { ContestClaim } from './claims.ts';
import type { ReconciledElection } from './reconcile-elections.ts';

/** A contest of the file as it is in the record now. */
export type ReconciledBallot = Readonly<{ id: string; postId: string | null; isChanged: boolean }>;

type BallotRow = ReadRow & {
  electionId: string;
  ballotId: string | null;
  gssCode: string | null;
  areaId: string | null;
  postId: string | null;
  sources: unknown;
};

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
  for (const contest of contests) {
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
        sources: addCredit([], writer.source),
      });
      holdFields(writer, 'Ballot', id, statements, claim);
      reconciled.set(contest.key, { id, postId: identity.postId, isChanged: true });
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
      isChanged: isChanged || election.isChanged,
    });
  }
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
      agrees: ({ label }) => foldName(String(label)) === foldName(contest.label),
    },
    ...(
      [
        'gssCode',
        'postCode',
        'seatsContested',
        'votingSystem',
        'isByElection',
        'byElectionReason',
        'isCancelled',
      ] as const
    ).map(single),
    ...(
      ['areCandidatesLocked', 'electorate', 'spoiltBallots', 'turnoutReported', 'resultsSource'] as const
    ).map(single),
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

/** The ballots there are, by id and by day and area. */
class KnownBallots {
  readonly #rows: readonly BallotRow[];
  readonly #byBallotId: ReadonlyMap<string | null, BallotRow>;
  readonly #byPlace: ReadonlyMap<string, readonly BallotRow[]>;
  readonly #taken = new Set<BallotRow>();

  constructor(rows: readonly BallotRow[]) {
    this.#rows = rows;
    this.#byBallotId = new Map(
      rows.filter(({ ballotId }) => ballotId !== null).map((row) => [row.ballotId, row]),
    );
    const places = rows.flatMap((row) =>
      [row.gssCode, row.areaId].filter((place) => place !== null).map((place) => ({ place, row })),
    );
    this.#byPlace = new Map(
      [...Map.groupBy(places, ({ place, row }) => `${row.electionId} ${place}`)].map(([key, found]) => [
        key,
        found.map(({ row }) => row),
      ]),
    );
  }

  ids(): string[] {
    return this.#rows.map(({ id }) => id);
  }

  find({ ballotId, gssCode }: ContestClaim, electionId: string, areaId: string | null): BallotRow | null {
    const sameId = ballotId === null ? undefined : this.#byBallotId.get(ballotId);
    if (sameId) return sameId;
    const [byCode, byArea] = [gssCode, areaId].map((place) =>
      place === null ? [] : (this.#byPlace.get(`${electionId} ${place}`) ?? []),
    );
    const found = [...new Set([...(byCode ?? []), ...(byArea ?? [])])];
    // Two ballots with ids of their own are two contests, such as a poll countermanded and held again.
    const possible = found.filter(
      (row) => (ballotId === null || row.ballotId === null) && !this.#taken.has(row),
    );
    const [only] = possible;
    if (!only || possible.length > 1) return null;
    this.#taken.add(only);
    return only;
  }
}
