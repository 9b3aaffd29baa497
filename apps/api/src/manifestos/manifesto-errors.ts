import { DomainError } from '../errors.ts';

/** One thing a manifesto or pledge lacks before readers may see it. */
export type Missing = {
  /** The field to fill in, such as `sources`; below a pledge `pledges.DER-08.wording`. */
  field: string;
  message: string;
};

/** What stands between a manifesto and its readers: everything at once, so that an editor fills it in once. */
export class NotReadyToPublishError extends DomainError {
  readonly code = 'NOT_READY_TO_PUBLISH';
  readonly rule = 'R7';
  readonly path = ['manifesto'];
  /** At least one. */
  readonly missing: readonly Missing[];

  constructor(missing: readonly Missing[]) {
    super(`This cannot be published yet: ${missing.map(({ message }) => message).join(' ')}`);
    this.missing = missing;
  }
}

/** A paragraph would go, or lose the words that are quoted from it, while pledges stand in it. */
export class ParagraphInUseError extends DomainError {
  readonly code = 'PARAGRAPH_IN_USE';
  readonly path = ['text'];
  readonly anchor: string;
  /** References of the pledges marked there. */
  readonly pledges: readonly string[];

  constructor(anchor: string, pledges: readonly string[], isQuoteLost: boolean) {
    const what = isQuoteLost
      ? `Paragraph ${anchor} no longer holds the words that are quoted from it`
      : `Paragraph ${anchor} is not in the new text`;
    const who = `${pledges.length === 1 ? 'pledge' : 'pledges'} ${pledges.join(', ')}`;
    super(
      `${what}, and ${who} stand${pledges.length === 1 ? 's' : ''} in it: mark elsewhere first, or keep the words.`,
    );
    this.anchor = anchor;
    this.pledges = pledges;
  }
}

/** A wording that claims to be the manifesto's own text is not in the paragraph it is marked in. */
export class NotAQuoteError extends DomainError {
  readonly code = 'NOT_A_QUOTE';
  readonly path: string[];

  constructor(path: string[], message: string) {
    super(message);
    this.path = path;
  }
}
