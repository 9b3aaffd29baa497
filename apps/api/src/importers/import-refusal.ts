import { DomainError } from '../errors.ts';
import type { RowError } from './row-error.ts';

/** A file cannot be imported at all. Thrown near the cause, reported as the one error of its file. */
export class ImportRefusal extends DomainError {
  readonly error: RowError;

  constructor(error: RowError, options?: ErrorOptions) {
    super(error.message, options);
    this.error = error;
  }

  get code(): RowError['code'] {
    return this.error.code;
  }
}

/** One row cannot be taken. Thrown by a format's parser, caught by the reading, which goes on with the next row. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';
  readonly error: RowError;

  constructor(error: RowError) {
    super(error.message);
    this.error = error;
  }
}
