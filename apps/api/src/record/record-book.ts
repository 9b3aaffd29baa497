import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { MadeFiles } from './make-files.ts';
import { RecordEntry } from './record-entry.ts';
import type { RecordKeys } from './record-keys.ts';
import { type Columns, firstVersion, type RecordTable } from './record-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows that a record becomes, gathered before any is written, with every problem met on the way. */
export class RecordBook {
  readonly rows = new Map<RecordTable, Row[]>();
  readonly problems: string[] = [];
  readonly keys: RecordKeys;
  /** ISO instant that stands for "when the record is loaded". */
  readonly loadedAt: string;
  /** The files that entries bring with them, made before. */
  readonly files: MadeFiles;
  readonly #afterById = new Map<string, { table: RecordTable; after: Record<string, unknown> }>();

  constructor(keys: RecordKeys, loadedAt: string, files: MadeFiles) {
    this.keys = keys;
    this.loadedAt = loadedAt;
    this.files = files;
  }

  /** An entry of a part, which then turns itself into rows. */
  entry(part: string, name: string): RecordEntry {
    return new RecordEntry(this, `part ${part}, ${name}`);
  }

  /** A row with a revision of its own. */
  addRecord<Table extends RecordTable>(table: Table, row: Columns<Table> & { readonly id: string }): void {
    this.#add(table, row);
    this.#afterById.set(row.id, { table, after: { ...row } });
  }

  /** A row that belongs to a record: it stands in that record's revision, in the list `field`. */
  addPart<Table extends RecordTable>(
    ownerId: string,
    field: string,
    table: Table,
    row: Columns<Table>,
  ): void {
    this.#add(table, row);
    const owner = this.#afterById.get(ownerId);
    if (!owner) throw new Error(`${table} belongs to a record that was not added before it`);
    const list = (owner.after[field] ??= []) as unknown[];
    list.push(row);
  }

  hasRecord(id: string): boolean {
    return this.#afterById.has(id);
  }

  /** One revision a record, each with the rows that belong to it. */
  revisions(): RevisionInput[] {
    return [...this.#afterById].map(([recordId, { table, after }]) => ({
      recordType: table,
      recordId,
      recordVersion: firstVersion(table),
      before: null,
      after,
    }));
  }

  #add(table: RecordTable, row: Row): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }
}
