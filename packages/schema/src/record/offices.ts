import type { HoldingEndReason } from '../vocabulary/holding-end-reason.ts';
import type { HoldingStartReason } from '../vocabulary/holding-start-reason.ts';
import type { OfficeRole } from '../vocabulary/office-role.ts';
import type { Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDate, WrittenDay } from './written-date.ts';

/** An office that can be held. */
export type PostEntry = Sourced &
  Readonly<{
    /** Names the post inside the record, for holdings, vacancies and ballots. */
    key: string;
    organisation: string;
    role: OfficeRole;
    /** Slug of the area it represents. Left out where it is the organisation's whole area. */
    area?: string;
    label?: Text;
    /** Default 1. */
    seats?: number;
    validFrom?: WrittenDay;
    validTo?: WrittenDay;
  }>;

/** A person holding a post for a period `[from, to)`. */
export type HoldingEntry = Sourced &
  Readonly<{
    person: string;
    post: string;
    from: WrittenDate;
    to?: WrittenDate;
    /** Default ELECTED. */
    startReason?: HoldingStartReason;
    endReason?: HoldingEndReason;
    /** Key of the ballot at which this person won it; their candidacy there must be in the record. */
    wonAt?: string;
  }>;

/** Seats of a post that nobody holds for a period. */
export type VacancyEntry = Sourced &
  Readonly<{ post: string; seats?: number; from: WrittenDay; to?: WrittenDay; reason?: Text }>;
