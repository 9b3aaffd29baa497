import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visiblePerson } from './person-visibility.ts';

/** Memberships a viewer may see: those of people they may see, in bodies they may see (R7). */
export function visibleMembership(viewer: Viewer): Prisma.MembershipWhereInput {
  return { person: visiblePerson(viewer), organisation: visibleOrganisation(viewer) };
}
