import type { AreaKind } from '../vocabulary/area-kind.ts';
import type { Nation } from '../vocabulary/nation.ts';
import type { Identifier, Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** A place with boundaries that held for a period; the same name in another boundary vintage is another entry. */
export type AreaEntry = Sourced &
  Readonly<{
    slug: string;
    kind: AreaKind;
    name: Text;
    nation?: Nation;
    /** Slug of the area that contains it. */
    parent?: string;
    /** Slugs of areas beside the parent in which it lies wholly: a combined authority, or a constituency that is made of such areas. */
    within?: readonly string[];
    identifiers?: readonly Identifier[];
    validFrom?: WrittenDay;
    validTo?: WrittenDay;
    /** The instrument that drew the boundary. */
    legislation?: string;
    /** The areas that took over from it. */
    successors?: readonly Readonly<{ area: string; occurredOn?: WrittenDay; legislation?: string }>[];
  }>;
