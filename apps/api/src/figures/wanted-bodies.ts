import type { Prisma } from '../generated/prisma/client.ts';
import type { WantedBodies } from './figure.ts';

/** The bodies a figure is limited to, as Prisma is asked for them. */
export function wantedBodies(bodies: WantedBodies): Prisma.OrganisationWhereInput {
  if ('ids' in bodies) return { id: { in: [...bodies.ids] } };
  if ('gss' in bodies) return { identifiers: { some: { scheme: 'gss', value: bodies.gss } } };
  return { OR: [{ slug: bodies.slug }, { formerSlugs: { some: { slug: bodies.slug } } }] };
}
