import { DomainError } from '../errors.ts';

/** A record that contradicts itself: references to nothing, keys used twice, dates that do not exist. Nothing of it was loaded. */
export class RecordRefusedError extends DomainError {
  readonly code = 'RECORD_REFUSED';
  /** Every problem found, each a sentence that names part, entry and field. */
  readonly problems: readonly string[];

  constructor(record: string, problems: readonly string[]) {
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`The ${record} record was not loaded: ${problems[0]}${more}`);
    this.problems = problems;
  }
}

/** A database that holds something else than the record that was to be loaded. */
export class ForeignRecordError extends DomainError {
  readonly code = 'FOREIGN_RECORD';
}
