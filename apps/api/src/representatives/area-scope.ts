import type { Prisma } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import { thereOn } from '../organisations/life.ts';
import { areasWithin, DIVIDED_KINDS } from '../places/areas-within.ts';
import { BODIES_WITH_OFFICES } from './bodies-with-offices.ts';
import { dissolvedRoles } from './dissolutions.ts';
import { inAreas } from './holding-filter.ts';
import { COUNCILLORS } from './roles.ts';
import type { ScopeAreas } from './scope-areas.ts';
import { inPostLifeOn } from './seat-count.ts';
import { bodiesSharingGround, unplacedAround, unplacedIn } from './unplaced-offices.ts';

/** Which holdings a question is about, and which bodies' coverage answers for it; bodies null means the whole country. */
export type RepresentativeScope = {
  holdings: Prisma.OfficeHoldingWhereInput;
  bodies: Prisma.OrganisationWhereInput | null;
  /** Offices of which it is not known whether they are in the scope, or that are in it for a part of their area alone: none of `holdings`. */
  unplaced: Prisma.PostWhereInput | null;
  /** What was asked for cannot be found on the day: whoever represents it is left out. */
  isLost: boolean;
  /** Roles of which nobody can tell who holds them for it: left out too. */
  unknownRoles: readonly OfficeRole[];
};

/**
 * Who represents areas: whoever holds an office of one, of something inside it, or of what is around it, such as a ward's council as a whole, its county
 * division, constituency and police area; of a district that several constituencies share, each of their members. Never for a ward that lies in
 * the asked area in part: such offices are unplaced, and so are those of which nobody knows where they lie (R17). Bodies are all that have such an office on the day, and every
 * council that shares ground with a constituency or police area.
 */
export function areaScope(areas: ScopeAreas, day: Date): RepresentativeScope {
  const { here, around, isLost, unknownRoles } = areas;
  const asked: Prisma.AreaWhereInput = { id: { in: [...here] } };
  const within = areasWithin(asked);
  const divided = { AND: [asked, { kind: { in: [...DIVIDED_KINDS] } }] };
  const live = inPostLifeOn(day);
  const dissolved = { role: { in: dissolvedRoles(day) } };
  const outside: Prisma.PostWhereInput[] = [
    { areaId: { in: [...around] } },
    // The mayor of a district is of the whole of it; a councillor without a ward may be of any.
    { areaId: null, role: { notIn: [...COUNCILLORS] }, organisation: { areaId: { in: [...around] } } },
  ];
  const unplaced = {
    AND: [
      { OR: [unplacedIn(divided, within, day), unplacedAround(areas)] },
      live,
      { NOT: dissolved },
      { NOT: { OR: [...outside, { area: within }] } },
    ],
  };
  return {
    holdings: { OR: [inAreas(asked), { post: { OR: outside } }] },
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [
        { area: within },
        { areaId: { in: [...around] } },
        // Between a dissolution and the poll offices of neither set of boundaries may be there: that nobody holds one is told of their body.
        { posts: { some: { AND: [{ OR: [{ area: within }, ...outside] }, { OR: [live, dissolved] }] } } },
        { posts: { some: unplaced } },
        { AND: [{ kind: 'COUNCIL' }, bodiesSharingGround(divided), thereOn(day)] },
      ],
    },
    unplaced,
    isLost,
    unknownRoles,
  };
}
