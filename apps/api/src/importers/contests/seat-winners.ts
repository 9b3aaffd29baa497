import { compareAcross, compareIds, type FieldHolder } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import { type CandidacyTask, type ReconciledCandidacy, sayingOf } from './reconcile-candidacies.ts';

/** Somebody whom a source calls elected to a seat of a contest. */
type Elected = Readonly<{
  personId: string;
  /** Null where the batch is the first that names them there. */
  candidacyId: string | null;
  votes: number | null;
  /** Null where nobody is noted for it: then it counts as an editor's. */
  holder: FieldHolder | null;
}>;

/** How many seats a contest fills, and somebody elected to one of them. */
type ElectedRow = Readonly<{
  seats: number;
  /** Null where the record has nobody elected there. */
  candidacyId: string | null;
  ballotId: string;
  personId: string | null;
  votes: number | null;
  origin: string | null;
  externalId: string | null;
  statedOn: string | null;
  retrievedOn: string | null;
}>;

/** Whom sources call elected in a contest that has not as many seats. */
type Contested = Readonly<{ winners: readonly Elected[]; outvoted: readonly Elected[] }>;

/**
 * As many seats have as many winners: who was elected to them is one statement about all who stood, not one about each. Where files call more people elected, the
 * source that goes before decides, of one source the newer file, and where nothing tells which that is, the more votes and then the lowest id.
 * Whom that leaves out was not elected, and an editor is asked unless a newer file of the source itself says so (R12).
 */
export class SeatWinners {
  readonly #writer: ImportWriter;
  readonly #elected: ReadonlyMap<string, Contested>;
  readonly #inBatch: ReadonlySet<string>;

  private constructor(
    writer: ImportWriter,
    elected: ReadonlyMap<string, Contested>,
    tasks: readonly CandidacyTask[],
  ) {
    this.#writer = writer;
    this.#elected = elected;
    this.#inBatch = new Set(tasks.map(keyOf));
  }

  /** One statement where the batch names winners, none where it does not. Of a contest of which nobody said how many seats it fills nothing is known. */
  static async load(writer: ImportWriter, tasks: readonly CandidacyTask[]): Promise<SeatWinners> {
    const told = tasks.filter(({ claim }) => claim.isElected === true);
    const rows = await loadElected(writer, told);
    const seats = new Map(rows.map((row) => [row.ballotId, row.seats]));
    const known = rows.flatMap((row) => knownOf(row) ?? []);
    const all = [...known, ...told.map((task) => ({ ballotId: task.ballotId, said: toldOf(writer, task) }))];
    const elected = new Map<string, Contested>();
    for (const [ballotId, said] of Map.groupBy(all, (row) => row.ballotId)) {
      const count = seats.get(ballotId) ?? said.length;
      const byPerson = Map.groupBy(
        said.map((row) => row.said),
        ({ personId }) => personId,
      );
      if (byPerson.size <= count) continue;
      const sorted = [...byPerson.values()].map(joinStatements).toSorted(compareElected);
      elected.set(ballotId, { winners: sorted.slice(0, count), outvoted: sorted.slice(count) });
    }
    return new SeatWinners(writer, elected, tasks);
  }

  /** Whether others were elected to all the seats to one of which they are, or were, said to be elected. */
  isOutvoted({ ballotId, personId }: CandidacyTask): boolean {
    return this.#elected.get(ballotId)?.outvoted.some((other) => other.personId === personId) ?? false;
  }

  /** Asks about whom a row calls elected and the record does not. */
  ask(task: CandidacyTask, { id }: ReconciledCandidacy): void {
    if (task.claim.isElected === true && this.isOutvoted(task))
      this.#ask(task.ballotId, id, sayingOf(this.#writer, task));
  }

  /** Whoever of the record no row of the batch is about, and is elected no longer. Returns their candidacies. */
  displace(): ReconciledCandidacy[] {
    return [...this.#elected].flatMap(([ballotId, { winners, outvoted }]) =>
      outvoted.flatMap(({ candidacyId, personId, holder }) => {
        const winner = winners.at(-1);
        if (!winner?.holder || candidacyId === null || this.#inBatch.has(keyOf({ ballotId, personId })))
          return [];
        this.#writer.change('Candidacy', { id: candidacyId, isElected: true }, { isElected: false });
        const externalId = holder?.externalId ?? null;
        this.#writer.hold('Candidacy', candidacyId, 'isElected', { ...winner.holder, externalId });
        if (holder) this.#ask(ballotId, candidacyId, holder);
        return [{ id: candidacyId, state: 'UPDATED', isElected: false } as const];
      }),
    );
  }

  #ask(ballotId: string, candidacyId: string, holder: FieldHolder): void {
    // Of the winners the one whose statement the others go before.
    const winner = this.#elected.get(ballotId)?.winners.at(-1);
    const isOutdated = winner?.holder?.origin === holder.origin && compareAcross(winner.holder, holder) < 0;
    if (!isOutdated)
      this.#writer.propose(fieldProposal('Candidacy', candidacyId, 'isElected', { isElected: true }, holder));
  }
}

function keyOf({ ballotId, personId }: Readonly<{ ballotId: string; personId: string }>): string {
  return `${ballotId} ${personId}`;
}

function toldOf(writer: ImportWriter, task: CandidacyTask): Elected {
  const { record, personId, claim } = task;
  const votes = Math.max(record?.votes ?? -1, claim.votes ?? -1);
  return {
    personId,
    candidacyId: record?.id ?? null,
    votes: votes < 0 ? null : votes,
    holder: sayingOf(writer, task),
  };
}

function knownOf({
  ballotId,
  seats: _,
  personId,
  candidacyId,
  votes,
  origin,
  ...said
}: ElectedRow): { ballotId: string; said: Elected } | null {
  if (personId === null) return null;
  const holder = origin === null ? null : { origin, ...said };
  return { ballotId, said: { personId, candidacyId, votes, holder } };
}

/** The record and a row about one person: the statement that goes before, and the most votes. */
function joinStatements(statements: readonly Elected[]): Elected {
  const [first, ...others] = statements.toSorted(compareElected);
  if (!first) throw new Error('nobody was called elected');
  const votes = [first, ...others].reduce((most, own) => Math.max(most, own.votes ?? -1), -1);
  return {
    ...first,
    candidacyId: statements.find(({ candidacyId }) => candidacyId !== null)?.candidacyId ?? null,
    votes: votes < 0 ? null : votes,
  };
}

/** Negative when the first goes before the second. */
function compareElected(a: Elected, b: Elected): number {
  if (a.holder === null || b.holder === null) return Number(a.holder !== null) - Number(b.holder !== null);
  return (
    compareAcross(a.holder, b.holder) ||
    (b.votes ?? -1) - (a.votes ?? -1) ||
    compareIds(a.holder.externalId ?? '', b.holder.externalId ?? '')
  );
}

async function loadElected(writer: ImportWriter, told: readonly CandidacyTask[]): Promise<ElectedRow[]> {
  if (told.length === 0) return [];
  return writer.tx.$queryRaw<ElectedRow[]>`
    SELECT ballot."seatsContested" AS "seats", c."id" AS "candidacyId", ballot."id" AS "ballotId", c."personId", c."votes", f."source" AS "origin", f."externalId", f."statedOn"::text, f."retrievedOn"::text
    FROM unnest(${[...new Set(told.map(({ ballotId }) => ballotId))]}::uuid[]) AS b("id")
    JOIN "Ballot" ballot ON ballot."id" = b."id" AND ballot."seatsContested" IS NOT NULL
    LEFT JOIN "Candidacy" c ON c."ballotId" = ballot."id" AND c."isElected"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."field" = 'isElected'`;
}
