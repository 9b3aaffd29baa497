import type { Mandate } from '../vocabulary/mandate.ts';
import type { ModelPledgeLevel } from '../vocabulary/model-pledge-level.ts';
import type { PledgeStatus } from '../vocabulary/pledge-status.ts';
import type { PledgeStrength } from '../vocabulary/pledge-strength.ts';
import type { PublicationState } from '../vocabulary/publication-state.ts';
import type { Testability } from '../vocabulary/testability.ts';
import type { Sourced } from './source.ts';
import type { TextCorrectionEntry, UpdateEntry } from './status-log.ts';
import type { Text } from './text.ts';
import type { WrittenDate, WrittenDay } from './written-date.ts';

/** A subject of pledges; with a parent it is of the second level. */
export type ThemeEntry = Readonly<{ slug: string; name: Text; parent?: string }>;

/** An idea other councils can adopt. */
export type ModelPledgeEntry = Sourced &
  Readonly<{
    slug: string;
    title: Text;
    summary: Text;
    /** A template: what would show that a pledge of this kind was kept. */
    successTest?: Text;
    level: ModelPledgeLevel;
    examples?: readonly ModelPledgeExampleEntry[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A place that did it. */
export type ModelPledgeExampleEntry = Sourced &
  Readonly<{
    place: string;
    /** Its council, where the record has it. */
    organisation?: string;
    /** ISO 3166 two-letter code. Default GB. */
    country?: string;
    note?: Text;
  }>;

/** What a group or party promised for a term at one council. */
export type ManifestoEntry = Sourced &
  Readonly<{
    slug: string;
    title: Text;
    /** Slug of the group or party that made it. */
    owner: string;
    /** Left out for a national platform. */
    council?: string;
    term?: Readonly<{ from: WrittenDay; to?: WrittenDay }>;
    publishedOn?: WrittenDate;
    documentUrl?: string;
    documentArchivedUrl?: string;
    /** COMPLETE: every paragraph was coded. SELECTED: `of` is null where nobody counted the whole (R20). */
    selection: Readonly<
      { kind: 'COMPLETE'; of?: number } | { kind: 'SELECTED'; of: number | null; by: Text }
    >;
    paragraphs?: readonly Readonly<{ anchor: string; page?: number; text: Text }>[];
    /** Left out where it is not known whether the owner could carry it out. */
    mandates?: readonly (Sourced & Readonly<{ kind: Mandate; from: WrittenDay; to?: WrittenDay }>)[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** One promise. `manifesto/reference` names it elsewhere in the record. */
export type PledgeEntry = Sourced &
  Readonly<{
    manifesto: string;
    /** Such as DER-08, unique within its manifesto. */
    reference: string;
    title: Text;
    /** Words of the manifesto with their page, or our words for what was reported, never shown as a quote. */
    wording: Text;
    basis: Readonly<{ kind: 'MANIFESTO_TEXT'; page?: number } | { kind: 'REPORTED' }>;
    strength: PledgeStrength;
    testability: Testability;
    /** What would show that it was kept, and the day that was written: never invented afterwards without saying so (R4). */
    successTest?: Readonly<{ text: Text; writtenOn: WrittenDay }>;
    due?: WrittenDate;
    council: string;
    lead?: Readonly<{ person?: string; office?: Text }>;
    modelPledge?: string;
    /** `manifesto/reference` of the pledge it was taken over from. */
    adoptedFrom?: string;
    /** Anchor of the paragraph of its manifesto that makes the promise. */
    paragraph?: string;
    themes: readonly string[];
    milestones?: readonly Readonly<{ title: Text; due?: WrittenDate; reachedOn?: WrittenDay }>[];
    log?: readonly UpdateEntry<PledgeStatus>[];
    corrections?: readonly TextCorrectionEntry[];
    /** Default: when the record is loaded. */
    publishedOn?: WrittenDay;
    /** Default PUBLISHED. WITHDRAWN needs `withdrawal` (R7). */
    state?: PublicationState;
    withdrawal?: Readonly<{ on: WrittenDay; reason: Text }>;
  }>;
