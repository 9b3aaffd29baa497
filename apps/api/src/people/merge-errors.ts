import { DomainError } from '../errors.ts';

/** Two facts of two entries that one person cannot both have. Ids are of the records. */
export type MergeConflict = Readonly<{
  kind: 'HOLDINGS_OVERLAP' | 'SAME_BALLOT';
  survivorRecordId: string;
  duplicateRecordId: string;
  /** The post or the ballot, as a person names it. */
  what: string;
}>;

/** R10, R11: both entries hold one post at one time, or stand on one ballot: so they are two people, or one of the facts is wrong. */
export class PeopleConflictError extends DomainError {
  readonly code = 'PEOPLE_CONFLICT';
  readonly rule = 'R10';
  readonly path = ['duplicate'];
  readonly conflicts: readonly MergeConflict[];

  constructor(conflicts: readonly MergeConflict[]) {
    const named = conflicts.map(({ what }) => what).join('; ');
    super(
      `One person cannot be both: ${named}. Are they two people? Otherwise correct or remove one of each first.`,
    );
    this.conflicts = conflicts;
  }
}
