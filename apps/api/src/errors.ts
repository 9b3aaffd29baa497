/**
 * An expected failure: something a person asked for that the record, the law or the machine does not allow.
 * `code` is for programs, `message` is one sentence a person can act on; subclasses carry the facts as fields.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * The server or a command cannot start: a bad setting, a database out of reach, a folder that is not ours.
 * Caught only where a process begins, which prints the sentence alone and ends with exit code 1.
 */
export class StartupError extends DomainError {
  readonly code = 'STARTUP_REFUSED';
}
