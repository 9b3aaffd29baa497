import { DomainError } from '../errors.ts';

/** One thing a record lacks before readers may see it. */
export type Missing = {
  /** The field to fill in, such as `sources`; below a pledge of a manifesto `pledges.DER-08.wording`. */
  field: string;
  message: string;
};

/** What stands between a record and its readers: everything at once, so that an editor fills it in once. */
export class NotReadyToPublishError extends DomainError {
  readonly code = 'NOT_READY_TO_PUBLISH';
  readonly rule = 'R7';
  readonly path: string[];
  /** At least one. */
  readonly missing: readonly Missing[];

  /** @param field The input field that names the record. */
  constructor(missing: readonly Missing[], field: string) {
    super(`This cannot be published yet: ${missing.map(({ message }) => message).join(' ')}`);
    this.missing = missing;
    this.path = [field];
  }
}

/** What an edit would take from a published record that publication asks for: what it lacked before is no fault of the edit. */
export function newlyMissing(before: readonly Missing[], after: readonly Missing[]): Missing[] {
  const known = new Set(before.map(({ field }) => field));
  return after.filter(({ field }) => !known.has(field));
}
