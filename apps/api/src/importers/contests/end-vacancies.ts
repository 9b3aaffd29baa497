import type { Prisma } from '../../generated/prisma/client.ts';
import { findDissolution } from '../../elections/general-elections.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

type VacancyRow = ReadRow & Readonly<{ version: number; postId: string; from: string; to: string | null }>;

/** What editors recorded as vacant of the seats that a file fills. */
export class SeatVacancies {
  readonly #writer: ImportWriter;
  #rows: readonly VacancyRow[];

  private constructor(writer: ImportWriter, rows: readonly VacancyRow[]) {
    this.#writer = writer;
    this.#rows = rows;
  }

  /** One statement, none where there are no posts. */
  static async load(writer: ImportWriter, postIds: readonly string[]): Promise<SeatVacancies> {
    return new SeatVacancies(writer, postIds.length === 0 ? [] : await load(writer.tx, postIds));
  }

  /**
   * Somebody takes the one seat of an MP's post: it is vacant up to that day, and no longer than there is a House of Commons. What comes after their own time
   * is dissolved too, or another's.
   */
  fill(postId: string, from: string, to: string | null): void {
    const filled = this.#rows.filter(
      (row) => row.postId === postId && (row.to === null || row.to > from) && (to === null || row.from < to),
    );
    for (const vacancy of filled) {
      const dissolvedOn = findDissolution(vacancy.from);
      const end = dissolvedOn !== null && dissolvedOn < from ? dissolvedOn : from;
      if (vacancy.from < end) this.#writer.change('Vacancy', vacancy, { to: end });
      else this.#writer.remove('Vacancy', vacancy);
    }
    this.#rows = this.#rows.filter((row) => !filled.includes(row));
  }
}

function load(tx: Prisma.TransactionClient, postIds: readonly string[]): Promise<VacancyRow[]> {
  return tx.$queryRaw<VacancyRow[]>`
    SELECT "id", "version", "postId", "from"::text, "to"::text FROM "Vacancy" WHERE "postId" = ANY (${[...postIds]}::uuid[])`;
}
