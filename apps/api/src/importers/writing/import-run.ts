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

/** How many revisions one change set holds: many enough to be few, few enough to be held in memory. */
const REVISIONS_PER_CHANGE_SET = 1_000;

/**
 * One reading of one file in the log of imports. It begins with the first change, so that a file that changes nothing leaves no trace;
 * rows read before that wait, by their line alone. Revisions wait in a table of the session until the end, because writing them takes
 * the lock that every other writer needs.
 */
export class ImportRun {
  readonly #tx: Prisma.TransactionClient;
  readonly #description: RunDescription;
  readonly #counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  readonly #touched = new Set<Prisma.ModelName>();
  #id: string | null = null;
  #waitingLines: number[] = [];

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
    await this.#tx.$executeRaw`
      CREATE TEMPORARY TABLE IF NOT EXISTS "import_revisions" ("runId" uuid, "part" int GENERATED ALWAYS AS IDENTITY, "count" int, "revisions" jsonb) ON COMMIT DROP`;
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

  hasTouched(models: readonly Prisma.ModelName[]): boolean {
    return models.some((model) => this.#touched.has(model));
  }

  async spool(revisions: readonly RevisionInput[], touched: Iterable<Prisma.ModelName>): Promise<void> {
    for (const model of touched) this.#touched.add(model);
    const runId = await this.begin();
    for (let start = 0; start < revisions.length; start += REVISIONS_PER_CHANGE_SET) {
      const part = revisions.slice(start, start + REVISIONS_PER_CHANGE_SET);
      await this.#tx.$executeRaw`
        INSERT INTO "import_revisions" ("runId", "count", "revisions")
        VALUES (${runId}::uuid, ${part.length}, ${JSON.stringify(part)}::jsonb)`;
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
    const parts = await this.#tx.$queryRaw<{ part: number; count: number }[]>`
      SELECT "part", "count" FROM "import_revisions" WHERE "runId" = ${runId}::uuid ORDER BY "part"`;
    const groups = groupParts(parts);
    for (const [index, group] of groups.entries()) {
      await this.#writeChangeSet(
        runId,
        await this.#readRevisions(runId, group),
        `part ${index + 1} of ${groups.length}`,
      );
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

  async #readRevisions(runId: string, parts: readonly number[]): Promise<RevisionInput[]> {
    const rows = await this.#tx.$queryRaw<{ revisions: RevisionInput[] }[]>`
      SELECT "revisions" FROM "import_revisions" WHERE "runId" = ${runId}::uuid AND "part" = ANY (${parts}::int[]) ORDER BY "part"`;
    return rows.flatMap(({ revisions }) => revisions);
  }
}

function groupParts(parts: readonly { part: number; count: number }[]): number[][] {
  const groups: number[][] = [];
  let room = 0;
  for (const { part, count } of parts) {
    if (groups.length === 0 || count > room) {
      groups.push([]);
      room = REVISIONS_PER_CHANGE_SET;
    }
    groups.at(-1)?.push(part);
    room -= count;
  }
  return groups;
}
