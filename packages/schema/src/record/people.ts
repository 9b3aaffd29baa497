import type { MembershipRole } from '../vocabulary/membership-role.ts';
import type { PublicationState } from '../vocabulary/publication-state.ts';
import type { ContactPointEntry } from './organisations.ts';
import type { Identifier, Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDate } from './written-date.ts';

/** Someone in, or standing for, public office. Never a home address or a birth date (R16). */
export type PersonEntry = Sourced &
  Readonly<{
    slug: string;
    name: string;
    givenName?: string;
    familyName?: string;
    honorificPrefix?: string;
    honorificSuffix?: string;
    /** Default: the family name, then the given name; the whole name where those are not told apart. */
    sortName?: string;
    bio?: Text;
    identifiers?: readonly Identifier[];
    formerSlugs?: readonly string[];
    contactPoints?: readonly ContactPointEntry[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A dated place in an organisation: party affiliation, council group, leader, portfolio, chair, whip. */
export type MembershipEntry = Sourced &
  Readonly<{
    person: string;
    organisation: string;
    /** Default MEMBER. */
    role?: MembershipRole;
    portfolio?: Text;
    from?: WrittenDate;
    to?: WrittenDate;
  }>;
