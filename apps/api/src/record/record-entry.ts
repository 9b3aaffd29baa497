import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { Parsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { parsePartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { Text } from '@wheatsheaf/schema/record/text.ts';
import type { WrittenDate, WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import type { DatePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import type { FileEntry } from './make-files.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';
import type { ReferredTable } from './record-keys.ts';
import type { Columns, RecordTable } from './record-tables.ts';

/** A text as two columns, `<name>En` and `<name>Cy`. */
type TextColumns<Name extends string> = Readonly<Record<`${Name}En` | `${Name}Cy`, string | null>>;

/** One entry of a record on its way to rows. A problem is noted with the entry's place and never stops the others. */
export class RecordEntry {
  readonly #book: RecordBook;
  /** Where the entry stands: part and entry, for complaints. */
  readonly #place: string;

  constructor(book: RecordBook, place: string) {
    this.#book = book;
    this.#place = place;
  }

  complain(sentence: string): void {
    this.#book.problems.push(`${this.#place}: ${sentence}`);
  }

  /** Adds the entry's row and returns its id. */
  record<Table extends RecordTable>(table: Table, key: string, columns: Omit<Columns<Table>, 'id'>): string {
    const id = recordId(table, key);
    if (this.#book.hasRecord(id))
      this.complain(`"${key}" is in the record already: every ${table} needs a key of its own.`);
    this.#book.addRecord(table, { ...columns, id } as Columns<Table> & { readonly id: string });
    return id;
  }

  /** Adds a row that belongs to a record; `field` is its name there. */
  part<Table extends RecordTable>(
    ownerId: string,
    field: string,
    table: Table,
    columns: Columns<Table>,
  ): void {
    this.#book.addPart(ownerId, field, table, columns);
  }

  /** Id of the entry that a field names. */
  reference(table: ReferredTable, key: string, field: string): string {
    if (!this.#book.keys[table].has(key)) {
      this.complain(`${field} names "${key}", and the record has no ${table} of that key.`);
    }
    return recordId(table, key);
  }

  /** As `reference`; null for a field left out. */
  optional(table: ReferredTable, key: string | undefined, field: string): string | null {
    return key === undefined ? null : this.reference(table, key, field);
  }

  /** The value of an identifier, or null with a complaint. */
  parse<Value>(parsed: Parsed<Value>): Value | null {
    if (parsed.ok) return parsed.value;
    this.complain(parsed.message);
    return null;
  }

  day(day: WrittenDay): string {
    return this.parse(parseDay(day)) ?? day;
  }

  optionalDay(day: WrittenDay | undefined): string | null {
    return day === undefined ? null : this.day(day);
  }

  /** First day and precision of a date. */
  date(date: WrittenDate): { on: string; precision: DatePrecision } {
    const parsed = this.parse(parsePartialDate(date));
    return parsed === null
      ? { on: date, precision: 'DAY' }
      : { on: parsed.firstDay, precision: parsed.precision };
  }

  /** As `date`; DAY beside a null day, as the tables have it. */
  optionalDate(date: WrittenDate | undefined): { on: string | null; precision: DatePrecision } {
    return date === undefined ? { on: null, precision: 'DAY' } : this.date(date);
  }

  /** Instant of publication on a day; the moment of loading where the record names none. */
  publishedAt(day: WrittenDay | undefined): string {
    return day === undefined ? this.#book.loadedAt : `${this.day(day)}T09:00:00.000Z`;
  }

  text<const Name extends string>(name: Name, text: Text | undefined): TextColumns<Name> {
    const { en, cy } = text ?? {};
    for (const words of [en, cy]) {
      if (words !== undefined && words.trim() === '')
        this.complain(`${name} is empty in one language: leave that language out.`);
    }
    return { [`${name}En`]: en ?? null, [`${name}Cy`]: cy ?? null } as TextColumns<Name>;
  }

  /** Id of the row of a file; null for a field left out. The same bytes twice are one file. */
  file(file: FileEntry | undefined): string | null {
    if (file === undefined) return null;
    const made = this.#book.files.get(file);
    if (!made) throw new Error('The files of a record are made before its rows.');
    const { content, ...facts } = made;
    const id = recordId('StoredFile', made.sha256);
    if (!this.#book.hasRecord(id))
      this.record('StoredFile', made.sha256, { ...facts, bytes: content.length });
    return id;
  }

  /** What every entry carries: at least one source. */
  sources(sources: readonly Source[]): readonly Source[] {
    if (sources.length === 0) this.complain('it has no source.');
    return sources;
  }
}
