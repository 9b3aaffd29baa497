import type { EventKind } from '../vocabulary/event-kind.ts';
import type { FigureCode } from '../vocabulary/figure-code.ts';
import type { PolicyDocumentKind } from '../vocabulary/policy-document-kind.ts';
import type { PublicationState } from '../vocabulary/publication-state.ts';
import type { VenueKind } from '../vocabulary/venue-kind.ts';
import type { Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDate, WrittenDay } from './written-date.ts';

/** A conference, training, deadline … never at a private home. */
export type EventEntry = Sourced &
  Readonly<{
    slug: string;
    kind: EventKind;
    title: Text;
    description?: Text;
    startsOn: WrittenDate;
    endsOn?: WrittenDay;
    /** Given together with its kind. */
    venue?: string;
    venueKind?: VenueKind;
    url?: string;
    organisation?: string;
    campaign?: string;
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A platform or set of aims. */
export type PolicyDocumentEntry = Sourced &
  Readonly<{
    slug: string;
    kind: PolicyDocumentKind;
    title: Text;
    summary?: Text;
    publishedOn?: WrittenDate;
    url?: string;
    owner?: string;
    points: readonly Text[];
    modelPledges?: readonly string[];
    campaigns?: readonly string[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A number somebody published, with its day: it can stand beside a computed figure and never replaces one. */
export type ClaimEntry = Sourced &
  Readonly<{
    slug: string;
    /** What it counts. Left out where no computed figure matches. */
    figure?: FigureCode;
    text: Text;
    /** Left out where the claim is no number of things, such as "a majority". */
    number?: number;
    /** "Over 200", "well over 900". Default false. */
    isLowerBound?: boolean;
    claimedOn: WrittenDate;
    url?: string;
    /** The body it is about. */
    organisation?: string;
  }>;
