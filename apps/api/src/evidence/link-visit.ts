import type { LinkReason } from '../generated/prisma/enums.ts';

/** Hashes of a page's content as `content-hash.ts` writes them. `text` null: it is no HTML page. */
export type ContentHashes = { bytes: string; text: string | null };

/** What a site sent so that a later visit can ask whether anything changed. */
export type Validators = { etag: string | null; lastModified: string | null };

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** Reasons that say the page is gone, and not only out of reach today. */
export type GoneReason = Extract<LinkReason, 'NOT_FOUND' | 'NO_SUCH_HOST'>;

/** Reasons for which nothing was asked of the page at all, and would not be next time. */
export type RefusedReason = Extract<
  LinkReason,
  'ROBOTS_DISALLOW' | 'PRIVATE_ADDRESS' | 'UNSUPPORTED_ADDRESS'
>;

export type FailedReason = Exclude<LinkReason, GoneReason | RefusedReason | 'TOO_LARGE'>;

/** What one visit to a link came to. */
export type LinkVisit =
  | {
      kind: 'ANSWERED';
      /** Where the site sends for good (301, 308). Null where it does not. */
      movedToUrl: string | null;
      /** Null: larger than is read. */
      hashes: ContentHashes | null;
      validators: Validators;
    }
  /** The site says that nothing changed since the visit whose validators were sent. */
  | { kind: 'UNCHANGED' }
  | { kind: 'GONE'; reason: GoneReason }
  | { kind: 'FAILED'; reason: FailedReason }
  | { kind: 'REFUSED'; reason: RefusedReason };
