import { DomainError } from '../errors.ts';

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
