import type { ResultProblem } from '@wheatsheaf/schema/vocabulary/result-problem.ts';
import type { ResultState } from '@wheatsheaf/schema/vocabulary/result-state.ts';
import { DomainError } from '../errors.ts';

/** A ballot that keeps a confirmation from being written. */
export type UnreadyBallot = Readonly<{
  ballotId: string;
  state: ResultState;
  problems: readonly ResultProblem[];
}>;

/** Results are confirmed together or not at all: some of them cannot be yet. */
export class ResultsNotReadyError extends DomainError {
  readonly code = 'RESULTS_NOT_READY';
  readonly rule = 'R10';
  readonly path = ['ballots'];
  readonly ballots: readonly UnreadyBallot[];

  /** @param advice Sentences that say what to do of some of them. */
  constructor(ballots: readonly UnreadyBallot[], advice: readonly string[]) {
    super(
      [
        'Some of these results cannot be confirmed yet, so none was. Decide what each asks for, or leave it out.',
        ...advice,
      ].join(' '),
    );
    this.ballots = ballots;
  }
}

/** R8: what the results were proposed from has changed since they were read. */
export class ResultsChangedError extends DomainError {
  readonly code = 'RESULTS_CHANGED';
  readonly rule = 'R8';
  readonly path = ['ballots'];
  readonly ballotIds: readonly string[];

  constructor(ballotIds: readonly string[]) {
    super(
      'Votes or seats of these ballots were changed since you read them, so nothing was confirmed. Load the results again.',
    );
    this.ballotIds = ballotIds;
  }
}
