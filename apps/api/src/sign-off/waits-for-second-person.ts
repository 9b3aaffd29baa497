import { formatDay } from '../calendar/day.ts';
import { DomainError } from '../errors.ts';
import type { Draft } from '../generated/prisma/client.ts';

/** R6, R19: the edit is valid and kept as a draft, and readers see it once a second person has confirmed it. */
export class WaitsForSecondPersonError extends DomainError {
  readonly code = 'WAITS_FOR_SECOND_PERSON';
  readonly rule = 'R6';
  readonly path: string[] = [];
  readonly draft: Draft;
  /** Polling day, where a national administrator must be the one who confirms. Null: any reviewer. */
  readonly untilOn: Date | null;

  constructor(draft: Draft, untilOn: Date | null) {
    super(
      untilOn
        ? `This text is about a candidate, so it is kept as a draft: until 22:00 on ${formatDay(untilOn)} a national administrator who did not write it publishes it. Nothing of it is lost.`
        : 'This text names a person, so it is kept as a draft until a second person publishes it. Nothing of it is lost.',
    );
    this.draft = draft;
    this.untilOn = untilOn;
  }
}
