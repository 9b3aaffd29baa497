import type { ContactKind } from '../vocabulary/contact-kind.ts';
import type { ContactPurpose } from '../vocabulary/contact-purpose.ts';
import type { ControlKind } from '../vocabulary/control-kind.ts';
import type { CouncilType } from '../vocabulary/council-type.ts';
import type { CoverageLevel } from '../vocabulary/coverage-level.ts';
import type { Nation } from '../vocabulary/nation.ts';
import type { OfficeRole } from '../vocabulary/office-role.ts';
import type { OrganisationKind } from '../vocabulary/organisation-kind.ts';
import type { PublicationState } from '../vocabulary/publication-state.ts';
import type { Identifier, Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** A body: council, legislature, party, local party, group … */
export type OrganisationEntry = Sourced &
  Readonly<{
    /** Unique among all organisations, whatever their kind. */
    slug: string;
    kind: OrganisationKind;
    name: Text;
    /** What people call it, such as the plain name of the place. */
    shortName?: Text;
    councilType?: CouncilType;
    nation?: Nation;
    /** Slug of the area it is for. */
    area?: string;
    /** The council a group sits in, or the party a local party belongs to. */
    parent?: string;
    website?: string;
    foundedOn?: WrittenDay;
    dissolvedOn?: WrittenDay;
    identifiers?: readonly Identifier[];
    /** Slugs it had before; their pages redirect. */
    formerSlugs?: readonly string[];
    /** The organisations that took over from it. */
    successors?: readonly Readonly<{ organisation: string; occurredOn?: WrittenDay }>[];
    /** Areas a local party covers. */
    covers?: readonly Readonly<{ area: string; from?: WrittenDay; to?: WrittenDay }>[];
    contactPoints?: readonly ContactPointEntry[];
    /** Default PUBLISHED. */
    state?: PublicationState;
  }>;

/** A public way to reach a body or a representative. */
export type ContactPointEntry = Sourced &
  Readonly<{ kind: ContactKind; purpose: ContactPurpose; value: string; checkedOn?: WrittenDay }>;

/** What the record holds of an organisation's holders of a role. No entry means NOT_COLLECTED (R17). */
export type CoverageEntry = Sourced &
  Readonly<{ organisation: string; role: OfficeRole; level: CoverageLevel; asOf: WrittenDay; note?: Text }>;

/** A spell `[from, to)` in which somebody controlled a council. */
export type ControlSpellEntry = Sourced &
  Readonly<{ council: string; kind: ControlKind; party?: string; from: WrittenDay; to?: WrittenDay }>;
