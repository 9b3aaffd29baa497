import type { AdoptionState } from '../vocabulary/adoption-state.ts';
import type { Audience } from '../vocabulary/audience.ts';
import type { CampaignState } from '../vocabulary/campaign-state.ts';
import type { ClauseState } from '../vocabulary/clause-state.ts';
import type { Nation } from '../vocabulary/nation.ts';
import type { PublicationState } from '../vocabulary/publication-state.ts';
import type { ResourceKind } from '../vocabulary/resource-kind.ts';
import type { DocumentEntry } from './files.ts';
import type { Sourced } from './source.ts';
import type { UpdateEntry } from './status-log.ts';
import type { Text } from './text.ts';
import type { WrittenDate, WrittenDay } from './written-date.ts';

/** Something the Party or a local party asks others to do. */
export type CampaignEntry = Sourced &
  Readonly<{
    slug: string;
    title: Text;
    aim: Text;
    /** Who decides on what is asked for. */
    decidedBy?: Text;
    nations: readonly Nation[];
    startedOn?: WrittenDate;
    asks?: readonly Readonly<{ audience: Audience; text: Text }>[];
    /** Clauses of the model motion, or criteria. */
    clauses?: readonly Readonly<{ key: string; text: Text }>[];
    resources?: readonly CampaignResourceEntry[];
    log: readonly UpdateEntry<CampaignState>[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A model motion, briefing, toolkit … */
export type CampaignResourceEntry = Sourced &
  Readonly<{
    kind: ResourceKind;
    title: string;
    nation?: Nation;
    /** Default en. */
    language?: 'en' | 'cy';
    /** Default 1. */
    edition?: number;
    url?: string;
    /** SHA-256 of the file at that address, hex in lower case. */
    checksum?: string;
    /** The file kept here; it may be at `url` too. */
    file?: DocumentEntry;
    publishedOn?: WrittenDay;
  }>;

/** LAPSED is computed and never written. */
export type RecordedAdoptionState = Exclude<AdoptionState, 'LAPSED'>;

/** What one decision of a council was, beside its state: each row that sets a state has its own. */
export type DecisionEntry = Readonly<{
  mover?: string;
  seconder?: string;
  meetingOn?: WrittenDay;
  vote?: Readonly<{ for: number; against: number; abstentions?: number }>;
  amendedText?: Text;
  /** When the first report is due, as each report says of the next: 18 months later without one it reads LAPSED. */
  reportDueOn?: WrittenDay;
}>;

/** A council's dealing with a campaign's motion. */
export type AdoptionEntry = Sourced &
  Readonly<{
    campaign: string;
    council: string;
    /** `on`: from which day that is so, by default that of the first meeting in the log. A clause may come again with a later day. */
    clauses?: readonly Readonly<{ clause: string; state: ClauseState; note?: Text; on?: WrittenDay }>[];
    followUps?: readonly (Sourced &
      Readonly<{ reportedOn: WrittenDay; summary: Text; nextDueOn?: WrittenDay }>)[];
    log: readonly (UpdateEntry<RecordedAdoptionState> & DecisionEntry)[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;
