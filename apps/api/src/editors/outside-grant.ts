import { DomainError } from '../errors.ts';

/** A local editor would write a record of a council or local party they are not granted. Nothing was written. */
export class OutsideGrantError extends DomainError {
  readonly code = 'OUTSIDE_GRANT';
  readonly path: string[] = [];
  /** Names of what they are granted. */
  readonly granted: readonly string[];

  constructor(granted: readonly string[]) {
    super(
      granted.length === 0
        ? 'You are granted no council or local party yet: ask a national administrator for yours.'
        : `You write records of ${granted.join(' and ')}, and this is none of them. Ask a national administrator, or leave it to its own editors.`,
    );
    this.granted = granted;
  }
}
