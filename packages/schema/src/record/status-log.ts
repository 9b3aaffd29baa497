import type { EvidenceType } from '../vocabulary/evidence-type.ts';
import type { LinkState } from '../vocabulary/link-state.ts';
import type { StatusReason } from '../vocabulary/status-reason.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

type UpdateFacts = Readonly<{
  /** Names the update inside its log, for a later correction of it. */
  key?: string;
  effectiveOn: WrittenDay;
  /** Default: when the record is loaded. */
  publishedOn?: WrittenDay;
  summary: Text;
  reason?: StatusReason;
  author?: string;
  /** The second person, where R6 asks for one. */
  confirmedBy?: string;
  isConfirmedOutsideParty?: boolean;
  evidence: readonly EvidenceEntry[];
  /** That the body was asked for its reply (R19). */
  replyOffer?: Readonly<{ to: string; on: WrittenDay; until: WrittenDay }>;
  replies?: readonly ReplyEntry[];
}>;

/** One row of the append-only log of a pledge, campaign or adoption, in the status vocabulary of its subject (R5). */
export type UpdateEntry<Status extends string> = UpdateFacts &
  Readonly<
    | {
        kind: 'RATING' | 'REOPENED' | 'TERM_CLOSE';
        status: Status;
        /** `manifesto/reference` of the pledge that took over, for SUPERSEDED. */
        successor?: string;
      }
    | {
        kind: 'CORRECTION';
        status: Status;
        /** Key of the update it replaces. */
        corrects: string;
      }
    | { kind: 'NOTE' | 'REVIEWED_NO_CHANGE' }
  >;

/** A source of an update. */
export type EvidenceEntry = Readonly<{
  type: EvidenceType;
  url?: string;
  archivedUrl?: string;
  /** SHA-256 of the document, hex. */
  contentHash?: string;
  publisher?: string;
  /** Either party of the joint standing, their groups, representatives, societies (domain.md, pledge status). Default false. */
  isPartyOwn?: boolean;
  title?: string;
  publishedOn?: WrittenDay;
  accessedOn?: WrittenDay;
  page?: string;
  quote?: string;
  /** What the last check of its link found, as far as somebody looked. */
  link?: LinkCheckEntry;
}>;

/** What became of a source's page. */
export type LinkCheckEntry = Readonly<{ checkedOn: WrittenDay }> &
  Readonly<
    | { state: 'MOVED'; movedTo: string }
    | {
        state: Exclude<LinkState, 'UNCHECKED' | 'MOVED'>;
        /** A copy kept elsewhere, with what allows it to be offered. */
        archive?: Readonly<{ url: string; licence: string }>;
      }
  >;

/** The body's own answer, printed beside the update (R19). */
export type ReplyEntry = Readonly<{
  text: Text;
  repliedBy: string;
  repliedOn: WrittenDay;
  publishedOn?: WrittenDay;
}>;

/** A change to frozen public text, shown as one (R4). */
export type TextCorrectionEntry = Readonly<{
  field: 'wording' | 'title' | 'successTest';
  language: 'en' | 'cy';
  before: string;
  after: string;
  reason: Text;
  publishedOn?: WrittenDay;
}>;
