import { compareAcross, compareIds, type FieldHolder } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import { type CandidacyTask, type ReconciledCandidacy, sayingOf } from './reconcile-candidacies.ts';

/** Somebody whom a source calls elected to the only seat of a contest. */
type Elected = Readonly<{
  personId: string;
  /** Null where the batch is the first that names them there. */
  candidacyId: string | null;
  votes: number | null;
  /** Null where nobody is noted for it: then it counts as an editor's. */
  holder: FieldHolder | null;
}>;

type ElectedRow = Readonly<{
  candidacyId: string;
  ballotId: string;
  personId: string;
  votes: number | null;
  origin: string | null;
  externalId: string | null;
  statedOn: string | null;
  retrievedOn: string | null;
}>;

/**
 * One seat has one winner: who was elected to it is one statement about all who stood, not one about each. Where files call two people elected to it, the
 * source that goes before decides, of one source the newer file, and where nothing tells which that is, the more votes and then the lowest id.
 * Whom that leaves out was not elected, and an editor is asked unless a newer file of the source itself says so (R12).
 */
export class OneWinner {
  readonly #writer: ImportWriter;
  readonly #elected: ReadonlyMap<string, readonly Elected[]>;
  readonly #inBatch: ReadonlySet<string>;

  private constructor(
    writer: ImportWriter,
    elected: ReadonlyMap<string, readonly Elected[]>,
    tasks: readonly CandidacyTask[],
  ) {
    this.#writer = writer;
    this.#elected = elected;
    this.#inBatch = new Set(tasks.map(keyOf));
  }

  /** One statement where the batch names winners of single seats, none where it does not. */
  static async load(writer: ImportWriter, tasks: readonly CandidacyTask[]): Promise<OneWinner> {
    const told = tasks.filter(({ claim, isSingleSeat }) => isSingleSeat && claim.isElected === true);
    const known = await loadElected(writer, told);
    const elected = new Map<string, Elected[]>();
    for (const [ballotId, rows] of Map.groupBy([...known, ...told], (row) => row.ballotId)) {
      const byPerson = Map.groupBy(
        rows.map((row) => ('claim' in row ? toldOf(writer, row) : knownOf(row))),
        ({ personId }) => personId,
      );
      const sorted = [...byPerson.values()].map(joinStatements).toSorted(compareElected);
      if (sorted.length > 1) elected.set(ballotId, sorted);
    }
    return new OneWinner(writer, elected, tasks);
  }

  /** Whether somebody else was elected to the only seat that they are, or were, said to be elected to. */
  isOutvoted({ ballotId, personId }: CandidacyTask): boolean {
    const others = this.#elected.get(ballotId)?.slice(1) ?? [];
    return others.some((other) => other.personId === personId);
  }

  /** Asks about whom a row calls elected and the record does not. */
  ask(task: CandidacyTask, { id }: ReconciledCandidacy): void {
    if (task.claim.isElected === true && this.isOutvoted(task))
      this.#ask(task.ballotId, id, sayingOf(this.#writer, task));
  }

  /** Whoever of the record no row of the batch is about, and is elected no longer. Returns their candidacies. */
  displace(): ReconciledCandidacy[] {
    return [...this.#elected].flatMap(([ballotId, [winner, ...others]]) =>
      others.flatMap(({ candidacyId, personId, holder }) => {
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
    const [winner] = this.#elected.get(ballotId) ?? [];
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

function knownOf({ personId, candidacyId, votes, origin, ...said }: ElectedRow): Elected {
  return { personId, candidacyId, votes, holder: origin === null ? null : { origin, ...said } };
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
    SELECT c."id" AS "candidacyId", c."ballotId", c."personId", c."votes", f."source" AS "origin", f."externalId", f."statedOn"::text, f."retrievedOn"::text
    FROM unnest(${[...new Set(told.map(({ ballotId }) => ballotId))]}::uuid[]) AS b("id") JOIN "Candidacy" c ON c."ballotId" = b."id" AND c."isElected"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."field" = 'isElected'`;
}
