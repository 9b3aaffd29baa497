import { Prisma } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { areasWithin } from '../places/areas-within.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { jointOn } from './joint-endorsement.ts';

/** Half-open periods: a day lies in `[from, to)`. */
export function heldOn(day: Date) {
  return { from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] };
}

/**
 * Of holdings: in office on a day. Not from the day on which their term is over by law (`settleTermEnds`), though the record has no end of it; whoever may have
 * left, for some of several seats were up, counts as in office.
 */
export function inOfficeOn(day: Date) {
  const isTermOver = { OR: [{ termEndedOn: null }, { termEndedOn: { gt: day } }] };
  return { AND: [heldOn(day), isTermOver] } satisfies Prisma.OfficeHoldingWhereInput;
}

/** The same of a row. */
export function isInOffice(
  { from, to, termEndedOn }: Readonly<{ from: Date; to: Date | null; termEndedOn: Date | null }>,
  day: Date,
): boolean {
  return from <= day && [to, termEndedOn].every((end) => end === null || end > day);
}

/** The same as SQL, of a row of OfficeHolding: the first day no more in office. Null while they are. */
export function endInOffice(holding: 'h'): Prisma.Sql {
  const row = Prisma.raw(holding);
  return Prisma.sql`LEAST(${row}."to", ${row}."termEndedOn")`;
}

/** Holdings a viewer may see: those of people they may see. */
export function visibleHolding(viewer: Viewer): Prisma.OfficeHoldingWhereInput {
  return { person: visiblePerson(viewer), post: { organisation: visibleOrganisation(viewer) } };
}

/**
 * Holdings whose holder counts as one of these on a day. JOINT_BALLOT is derived from the standing of the candidacy that won the
 * holding, or from the label that a term or a list states in its place, until the holding or the endorsement ends; the other kinds are the Party's dated endorsements, SUPPORTED only where public (R16).
 * Each holding counts as one of them at most, the first that holds, as its `endorsement` says.
 */
export function endorsedAs(filters: readonly EndorsementFilter[], day: Date): Prisma.OfficeHoldingWhereInput {
  if (filters.includes('ANYONE')) return {};
  return { OR: filters.map((filter) => endorsedAsOne(filter, day)) };
}

function endorsedAsOne(filter: EndorsementFilter, day: Date): Prisma.OfficeHoldingWhereInput {
  switch (filter) {
    case 'ANYONE':
      return {};
    case 'JOINT_BALLOT':
      return jointOn(day);
    case 'OFFICIAL_NO_LABEL':
      return { NOT: jointOn(day), person: { endorsements: { some: officialOn(day) } } };
    case 'SUPPORTED':
      return {
        NOT: jointOn(day),
        person: {
          endorsements: {
            some: { kind: 'SUPPORTED', isPublic: true, ...heldOn(day) },
            none: officialOn(day),
          },
        },
      };
    default:
      return filter satisfies never;
  }
}

function officialOn(day: Date) {
  return { kind: 'OFFICIAL_NO_LABEL', ...heldOn(day) } satisfies Prisma.EndorsementWhereInput;
}

/** Holdings of posts in an area or anywhere inside it, and of a body that acts for one of them. */
export function inAreas(areas: Prisma.AreaWhereInput): Prisma.OfficeHoldingWhereInput {
  const within = areasWithin(areas);
  return { post: { OR: [{ area: within }, { organisation: { area: within } }] } };
}

export function inRoles(roles: readonly OfficeRole[] | null | undefined): Prisma.OfficeHoldingWhereInput {
  return roles ? { post: { role: { in: [...roles] } } } : {};
}

/** Whether a local party covers an area on a day. An open start means "since before this record". */
export function coveredOn(day: Date): Prisma.LocalPartyAreaWhereInput {
  return {
    AND: [{ OR: [{ from: null }, { from: { lte: day } }] }, { OR: [{ to: null }, { to: { gt: day } }] }],
  };
}
