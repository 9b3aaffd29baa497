import { DomainError } from '../errors.ts';

/** R10: one person holds a seat of a post once at a time, and a post has no more holders than seats. */
export class SeatTakenError extends DomainError {
  readonly code = 'SEAT_TAKEN';
  readonly rule = 'R10';
  readonly path: string[];

  constructor(message: string, path: string[] = ['from']) {
    super(message);
    this.path = path;
  }
}
