import { insertMany } from '../../db/insert-many.ts';
import { newId } from '../../db/new-id.ts';
import { type RowUpdate, updateMany } from '../../db/update-many.ts';
import { upsertMany } from '../../db/upsert-many.ts';
import { checkImported } from '../../editorial/imported-fields.ts';
import type { WhatFollows } from '../../editorial/what-follows.ts';
import type { RevisionInput } from '../../editorial/write-change-set.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { INSERT_ORDER, type InsertTable, LINK_KEYS, type LinkTable } from './imported-tables.ts';
import type { FieldHolder } from './field-precedence.ts';
import type { ProposalInput } from './proposal-input.ts';
import type { RecordSource } from './record-source.ts';

/** A row as it goes into a table: days as YYYY-MM-DD, nothing undefined. */
export type NewRow = Readonly<Record<string, unknown>>;

/** A row as it was read, with its version where its table has versions. */
export type ReadRow = Readonly<{ id: string; version?: number } & Record<string, unknown>>;

/** Where a writer leaves its revisions: the run of an import, or the change of an editor that sources have an answer to. */
export type RevisionLog = Readonly<{
  /** Called before the first change. The run that proposals are of; null where no file made them. */
  begin(): Promise<string | null>;
  spool(revisions: readonly RevisionInput[], touched: Iterable<Prisma.ModelName>): Promise<void>;
}>;

type Removable = 'Membership' | 'Area' | 'Vacancy' | 'OfficeHolding' | 'Candidacy' | 'Post';

/**
 * Collects what a batch of rows changes and writes it by a few statements a table, with the revisions, field sources and proposals that
 * go with it. Until the first real change nothing at all is written, not even the run: importing the same file again leaves no trace.
 */
export class ImportWriter {
  readonly tx: Prisma.TransactionClient;
  readonly source: RecordSource;
  /** Day the file was got from its publisher, YYYY-MM-DD. Null where nobody said it: when a copy was written is another day. */
  readonly retrievedOn: string | null;
  /** How many values were passed over for want of that day. */
  undatedCount = 0;
  /** What whoever imports is told of the file as a whole. */
  readonly notes: string[] = [];
  readonly #log: RevisionLog;
  readonly #inserts = new Map<InsertTable, NewRow[]>();
  readonly #lastInserts: { table: InsertTable; row: NewRow }[] = [];
  readonly #updates = new Map<string, { table: Prisma.ModelName; rows: RowUpdate[] }>();
  readonly #links = new Map<LinkTable, Map<string, NewRow>>();
  readonly #removals: { table: Removable; id: string }[] = [];
  readonly #standingsToClear = new Set<string>();
  readonly #themesToReplace = new Map<string, readonly string[]>();
  readonly #holders = new Map<string, NewRow>();
  readonly #proposals = new Map<string, ProposalInput>();
  #revisions: RevisionInput[] = [];

  constructor(
    tx: Prisma.TransactionClient,
    source: RecordSource,
    log: RevisionLog,
    retrievedOn: string | null,
  ) {
    this.tx = tx;
    this.source = retrievedOn === null ? source : { ...source, retrievedOn };
    this.retrievedOn = retrievedOn;
    this.#log = log;
  }

  /** A record of its own: it gets a revision. `extra` stands in the revision beside the row, such as a person's identifiers. */
  create(table: InsertTable, row: NewRow & { readonly id: string }, extra: object = {}): void {
    this.insert(table, row);
    this.#revise(table, row.id, typeof row.version === 'number' ? row.version : null, null, {
      ...row,
      ...extra,
    });
  }

  /** The same, written after what changes: it takes the place of what another row gives up. */
  createLast(table: InsertTable, row: NewRow & { readonly id: string }): void {
    this.#lastInserts.push({ table, row });
    this.#revise(table, row.id, null, null, row);
  }

  /** A row that belongs to a record and has no history of its own. */
  insert(table: InsertTable, row: NewRow): void {
    const rows = this.#inserts.get(table);
    if (rows) rows.push(row);
    else this.#inserts.set(table, [row]);
  }

  /** Writes what joins records, once for each key, whether it is there or not; say so in the change of the record it belongs to. */
  link(table: LinkTable, row: NewRow): void {
    const rows = this.#links.get(table) ?? new Map<string, NewRow>();
    rows.set(LINK_KEYS[table].map((column) => String(row[column])).join(' '), row);
    this.#links.set(table, rows);
  }

  /** Gives columns of a record new values; `before` is the record as it was read. */
  change(
    table: Prisma.ModelName,
    before: ReadRow,
    patch: NewRow,
    extra: { before?: object; after?: object } = {},
  ): void {
    const columns = Object.keys(patch).toSorted();
    checkImported(table, columns);
    const update: RowUpdate = {
      ...patch,
      id: before.id,
      ...(before.version === undefined ? {} : { version: before.version }),
    };
    const key = `${table} ${columns.join()}`;
    const group = this.#updates.get(key);
    // A change of what belongs to a record alone, such as its ids, still moves its version.
    if (group) group.rows.push(update);
    else if (columns.length > 0 || before.version !== undefined)
      this.#updates.set(key, { table, rows: [update] });
    const was = Object.fromEntries(columns.map((column) => [column, before[column] ?? null]));
    const version = before.version === undefined ? null : before.version + 1;
    this.#revise(table, before.id, version, { ...was, ...extra.before }, { ...patch, ...extra.after });
  }

  /** Takes a record away that another of the same meaning stands for, or of which nothing is left. */
  remove(table: Removable, before: ReadRow): void {
    this.#removals.push({ table, id: before.id });
    this.#revisions.push({
      recordType: table,
      recordId: before.id,
      recordVersion: null,
      before,
      after: null,
    });
  }

  /** Takes away the standings of a candidacy; those inserted in the same batch stay. */
  clearStandings(candidacyId: string): void {
    this.#standingsToClear.add(candidacyId);
  }

  /** Gives a pledge other themes; say so in the change of the pledge, too. */
  replaceThemes(pledgeId: string, themeIds: readonly string[]): void {
    this.#themesToReplace.set(pledgeId, themeIds);
  }

  /** Notes who gave a field its value (R12). */
  hold(recordType: Prisma.ModelName, recordId: string, field: string, holder: FieldHolder): void {
    this.#holders.set(`${recordType} ${recordId} ${field}`, {
      recordType,
      recordId,
      field,
      source: holder.origin,
      externalId: holder.externalId,
      statedOn: holder.statedOn,
      retrievedOn: holder.retrievedOn === undefined ? this.retrievedOn : holder.retrievedOn,
    });
  }

  /** Counts a value that another file of its source keeps out because only of that one somebody said when it was got. */
  passOver(claim: FieldHolder, holder: FieldHolder | null): void {
    if (holder?.origin !== claim.origin || claim.retrievedOn !== null || !holder.retrievedOn) return;
    if (claim.statedOn === holder.statedOn) this.undatedCount++;
  }

  note(message: string): void {
    this.notes.push(message);
  }

  /** Asks an editor, once: a proposal made before, whatever became of it, is not made again. */
  propose(proposal: ProposalInput): void {
    this.#proposals.set(proposal.key, proposal);
  }

  /** Takes into the run what was written beside this writer, as where a decision is made of what was said before. */
  async take({ revisions, touched }: WhatFollows): Promise<void> {
    if (revisions.length === 0 && touched.length === 0) return;
    await this.#log.begin();
    await this.#log.spool(revisions, touched);
  }

  /** Writes what was collected. */
  async flush(): Promise<void> {
    const proposals = await this.#newProposals();
    const hasNews =
      this.#inserts.size +
        this.#lastInserts.length +
        this.#updates.size +
        this.#links.size +
        this.#holders.size +
        this.#removals.length +
        proposals.length >
      0;
    if (!hasNews) return;
    const touched = new Set<Prisma.ModelName>();
    await this.#remove(touched);
    if (this.#standingsToClear.size > 0) {
      await this.tx.candidacyStanding.deleteMany({
        where: { candidacyId: { in: [...this.#standingsToClear] } },
      });
      touched.add('CandidacyStanding');
    }
    if (this.#themesToReplace.size > 0) {
      await this.tx.pledgeTheme.deleteMany({
        where: { pledgeId: { in: [...this.#themesToReplace.keys()] } },
      });
      for (const [pledgeId, themeIds] of this.#themesToReplace)
        for (const themeId of themeIds) this.insert('PledgeTheme', { pledgeId, themeId });
    }
    for (const table of INSERT_ORDER) {
      // Columns that some rows leave to the database's default must not become null in them because others fill them.
      const alike = Map.groupBy(this.#inserts.get(table) ?? [], (row) => Object.keys(row).toSorted().join());
      for (const rows of alike.values()) await insertMany(this.tx, table, rows);
      if (alike.size > 0) touched.add(table);
    }
    for (const { table, rows } of this.#updates.values()) {
      await updateMany(this.tx, table, rows);
      touched.add(table);
    }
    for (const { table, row } of this.#lastInserts) {
      await insertMany(this.tx, table, [row]);
      touched.add(table);
    }
    await this.#writeLinks(touched);
    await upsertMany(
      this.tx,
      'FieldSource',
      ['recordType', 'recordId', 'field'],
      [...this.#holders.values()],
    );
    // A source that confirms what is there is noted, but that is no change of the record and needs no run.
    if (touched.size > 0 || proposals.length > 0) {
      const runId = await this.#log.begin();
      await insertMany(
        this.tx,
        'Proposal',
        proposals.map((proposal) => ({ id: newId(), ...proposal, importRunId: runId })),
      );
      await this.#log.spool(this.#revisions, touched);
    }
    this.#clear();
  }

  async #newProposals(): Promise<ProposalInput[]> {
    if (this.#proposals.size === 0) return [];
    const known = await this.tx.$queryRaw<{ key: string }[]>`
      SELECT p."key" FROM unnest(${[...this.#proposals.keys()]}::text[]) AS a("key") JOIN "Proposal" p ON p."key" = a."key"`;
    for (const { key } of known) this.#proposals.delete(key);
    return [...this.#proposals.values()];
  }

  async #remove(touched: Set<Prisma.ModelName>): Promise<void> {
    for (const [table, rows] of Map.groupBy(this.#removals, (removal) => removal.table)) {
      const ids = rows.map(({ id }) => id);
      await this.tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "id" = ANY ($1::uuid[])`, ids);
      await this.tx.fieldSource.deleteMany({ where: { recordType: table, recordId: { in: ids } } });
      touched.add(table);
    }
    this.#removals.length = 0;
  }

  async #writeLinks(touched: Set<Prisma.ModelName>): Promise<void> {
    for (const [table, rows] of this.#links) {
      const alike = Map.groupBy(rows.values(), (row) => Object.keys(row).toSorted().join());
      for (const group of alike.values()) await upsertMany(this.tx, table, LINK_KEYS[table], group);
      touched.add(table);
    }
  }

  #revise(
    recordType: Prisma.ModelName,
    recordId: string,
    recordVersion: number | null,
    before: object | null,
    after: object,
  ): void {
    this.#revisions.push({ recordType, recordId, recordVersion, before, after });
  }

  #clear(): void {
    this.#inserts.clear();
    this.#lastInserts.length = 0;
    this.#updates.clear();
    this.#links.clear();
    this.#standingsToClear.clear();
    this.#themesToReplace.clear();
    this.#holders.clear();
    this.#proposals.clear();
    this.#revisions = [];
  }
}
