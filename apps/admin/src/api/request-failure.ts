/**
 * A request that was not answered as asked: no network, no session, not allowed, or a fault of the server. What a write refuses for a
 * reason a person can mend is no failure but a typed answer (`Refusal`).
 */
export class RequestFailure extends Error {
  /** HTTP status; 0 when nothing came back. */
  readonly status: number;
  /** The server's stable code, such as NOT_SIGNED_IN; UNREACHABLE and UNREADABLE are ours. */
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RequestFailure';
    this.status = status;
    this.code = code;
  }

  /** The session has ended: signing in again mends it. */
  get isSessionLost(): boolean {
    return this.status === 401 || this.code === 'NOT_SIGNED_IN';
  }
}
