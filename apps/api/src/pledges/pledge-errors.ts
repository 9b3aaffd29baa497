import { DomainError } from '../errors.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';

/** R1: an update needs a plain summary, a day that is not in the future, and a source. */
export class EvidenceMissingError extends DomainError {
  readonly code = 'EVIDENCE_MISSING';
  readonly rule = 'R1';
  /** The input field to fill in. */
  readonly path: string[];

  constructor(path: string[], message: string) {
    super(message);
    this.path = path;
  }
}

/** R2: the sources given do not carry this status. */
export class EvidenceTooWeakError extends DomainError {
  readonly code = 'EVIDENCE_TOO_WEAK';
  readonly rule = 'R2';
  readonly path = ['evidence'];
}

/** R3: what the pledge says cannot be found delivered in that way. */
export class NotTestableError extends DomainError {
  readonly code = 'NOT_TESTABLE';
  readonly rule = 'R3';
  readonly path = ['status'];
}

/** R4: what readers judge a pledge by is frozen at publication; a change is a correction. */
export class FrozenTextError extends DomainError {
  readonly code = 'FROZEN_TEXT';
  readonly rule = 'R4';
  readonly path: string[];
  /** By which it is corrected. Null: by none. */
  readonly mutation: string | null;

  constructor(field: string, mutation: string | null) {
    super(
      mutation === null
        ? 'Readers have seen this of the pledge, so it stays. If it was wrong, withdraw the pledge and add it anew.'
        : `Readers have seen this of the pledge, so it is frozen. A change is a correction, shown as one to readers: use ${mutation}.`,
    );
    this.path = [field];
    this.mutation = mutation;
  }
}

/** R5: the log does not allow this move. */
export class MoveRefusedError extends DomainError {
  readonly code = 'MOVE_REFUSED';
  readonly rule = 'R5';
  readonly path = ['status'];
  readonly from: PledgeStatus;
  readonly to: PledgeStatus;

  constructor(from: PledgeStatus, to: PledgeStatus, message: string) {
    super(message);
    this.from = from;
    this.to = to;
  }
}

/** R6: a second person must publish or decide it, and who asks is not one. */
export class SecondPersonNeededError extends DomainError {
  readonly code = 'SECOND_PERSON_NEEDED';
  readonly rule = 'R6';
  readonly path: string[];

  constructor(message: string, path: string[] = ['draft']) {
    super(message);
    this.path = path;
  }
}

/** A status that needs a reason code, a successor or the body's own words was given without. */
export class DetailMissingError extends DomainError {
  readonly code = 'DETAIL_MISSING';
  readonly path: string[];

  constructor(path: string[], message: string) {
    super(message);
    this.path = path;
  }
}
