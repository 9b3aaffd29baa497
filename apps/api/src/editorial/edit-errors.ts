import { DomainError } from '../errors.ts';

/** One field on which two versions of a record differ. Values are as a form shows them; null is an empty field. */
export type FieldConflict = { field: string; yours: string | null; theirs: string | null };

/** R8: somebody else saved first. Nothing was written; both values are here. */
export class VersionConflictError extends DomainError {
  readonly code = 'VERSION_CONFLICT';
  readonly rule = 'R8';
  readonly path = ['expectedVersion'];
  readonly expectedVersion: number;
  readonly currentVersion: number;
  readonly conflicts: FieldConflict[];

  constructor(expectedVersion: number, currentVersion: number, conflicts: FieldConflict[]) {
    super(
      'Somebody else saved this first. Compare both versions and save again; nothing of yours was lost or written.',
    );
    this.expectedVersion = expectedVersion;
    this.currentVersion = currentVersion;
    this.conflicts = conflicts;
  }
}

/** The record to be written is not there. */
export class RecordNotFoundError extends DomainError {
  readonly code = 'RECORD_NOT_FOUND';
  readonly path: string[];

  constructor(field: string, what: string) {
    super(`There is no ${what} with that id any more. Reload the list and choose again.`);
    this.path = [field];
  }
}

/** A field of the input cannot be meant. */
export class InputRefusedError extends DomainError {
  readonly code = 'INPUT_REFUSED';
  readonly path: string[];

  constructor(path: string[], message: string) {
    super(message);
    this.path = path;
  }
}
