import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { insertMany } from '../../db/insert-many.ts';
import { newId } from '../../db/new-id.ts';
import { type RevisionInput, writeChangeSet } from '../../editorial/write-change-set.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { RowOutcome } from '../import-format.ts';

export type RunDescription = Readonly<{
  format: ImportFormat;
  fileName: string;
  /** SHA-256, hex. */
  fileHash: string;
  /** The user who imports. Null for the command line. */
  actorId: string | null;
  startedAt: Date;
}>;

/** How many revisions a change set holds at most: many enough to be few, few enough to be held in memory. */
const REVISIONS_PER_CHANGE_SET = 1_000;

/**
 * One reading of one file in the log of imports. It begins with the first change, so that a file that changes nothing leaves no trace;
 * rows read before that wait, by their line alone. Revisions wait until the end, because writing them takes the lock that every other
 * writer needs: those of the last change set in memory, the others in a table of the session.
 */
export class ImportRun {
  readonly #tx: Prisma.TransactionClient;
  readonly #description: RunDescription;
  readonly #counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  readonly #touched = new Set<Prisma.ModelName>();
  readonly #written = new Map<string, Set<string>>();
  #id: string | null = null;
  #waitingLines: number[] = [];
  /** As JSON: what they show is as it was when they were made, whatever is changed once more. */
  #revisions: string[] = [];
  /** How many whole change sets wait in the table. */
  #putAside = 0;

  constructor(tx: Prisma.TransactionClient, description: RunDescription) {
    this.#tx = tx;
    this.#description = description;
  }

  async begin(): Promise<string> {
    if (this.#id !== null) return this.#id;
    const id = newId();
    const { format, fileName, fileHash, actorId, startedAt } = this.#description;
    await this.#tx.importRun.create({
      data: {
        id,
        format,
        fileName,
        fileHash,
        actorId,
        startedAt,
        state: 'APPLIED',
        rowCount: 0,
        createdCount: 0,
        updatedCount: 0,
        unchangedCount: 0,
        errorCount: 0,
      },
    });
    this.#id = id;
    const rows = this.#waitingLines.map((line) => ({ runId: id, line, state: 'UNCHANGED', payload: null }));
    this.#waitingLines = [];
    await insertMany(this.#tx, 'ImportRow', rows);
    return id;
  }

  async record(outcomes: readonly RowOutcome[]): Promise<void> {
    for (const { state } of outcomes) this.#counts[state]++;
    const runId = this.#id;
    if (runId === null) {
      this.#waitingLines.push(...outcomes.map(({ line }) => line));
      return;
    }
    await insertMany(
      this.#tx,
      'ImportRow',
      outcomes.map(({ line, state, payload }) => ({
        runId,
        line,
        state,
        payload: state === 'UNCHANGED' ? null : payload,
      })),
    );
  }

  /** Of what was worked out from what was written: cached answers about it must go, too. */
  touch(models: readonly Prisma.ModelName[]): void {
    for (const model of models) this.#touched.add(model);
  }

  hasTouched(models: readonly Prisma.ModelName[]): boolean {
    return models.some((model) => this.#touched.has(model));
  }

  /** The records of a model of which something was written or taken away. */
  writtenOf(model: Prisma.ModelName): readonly string[] {
    return [...(this.#written.get(model) ?? [])];
  }

  async spool(revisions: readonly RevisionInput[], touched: Iterable<Prisma.ModelName>): Promise<void> {
    this.touch([...touched]);
    for (const { recordType, recordId } of revisions) {
      const ids = this.#written.get(recordType) ?? new Set();
      this.#written.set(recordType, ids.add(recordId));
    }
    const runId = await this.begin();
    for (const revision of revisions) {
      if (this.#revisions.length === REVISIONS_PER_CHANGE_SET) await this.#putChangeSetAside(runId);
      this.#revisions.push(JSON.stringify(revision));
    }
  }

  async finish(): Promise<void> {
    const runId = this.#id;
    if (runId === null) return;
    const { CREATED, UPDATED, UNCHANGED } = this.#counts;
    await this.#tx.importRun.update({
      where: { id: runId },
      data: {
        rowCount: CREATED + UPDATED + UNCHANGED,
        createdCount: CREATED,
        updatedCount: UPDATED,
        unchangedCount: UNCHANGED,
        finishedAt: new Date(),
      },
    });
    const count = this.#putAside + (this.#revisions.length > 0 ? 1 : 0);
    for (let part = 1; part <= count; part++) {
      const revisions =
        part <= this.#putAside
          ? await this.#readChangeSet(runId, part)
          : this.#revisions.map((text) => JSON.parse(text) as RevisionInput);
      await this.#writeChangeSet(runId, revisions, `part ${part} of ${count}`);
    }
  }

  async #writeChangeSet(runId: string, revisions: readonly RevisionInput[], part: string): Promise<void> {
    const { format, fileName, actorId } = this.#description;
    await writeChangeSet(this.#tx, {
      actorId,
      channel: 'import',
      reason: `Import of ${fileName} (${format}), ${part}`,
      importRunId: runId,
      revisions,
      alsoTouched: [...this.#touched],
    });
  }

  async #putChangeSetAside(runId: string): Promise<void> {
    await this.#tx.$executeRaw`
      CREATE TEMPORARY TABLE IF NOT EXISTS "import_revisions" ("runId" uuid, "part" int, "revisions" jsonb) ON COMMIT DROP`;
    this.#putAside++;
    await this.#tx.$executeRaw`
      INSERT INTO "import_revisions" ("runId", "part", "revisions") VALUES (${runId}::uuid, ${this.#putAside}, ${`[${this.#revisions.join()}]`}::jsonb)`;
    this.#revisions = [];
  }

  async #readChangeSet(runId: string, part: number): Promise<RevisionInput[]> {
    const rows = await this.#tx.$queryRaw<{ revisions: RevisionInput[] }[]>`
      SELECT "revisions" FROM "import_revisions" WHERE "runId" = ${runId}::uuid AND "part" = ${part}`;
    return rows.flatMap(({ revisions }) => revisions);
  }
}
