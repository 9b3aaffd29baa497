import type { Prisma } from '../generated/prisma/client.ts';

/** Photographs that may be shown on a day: until the last day of their permission. */
export function shownPhoto(today: Date): Prisma.PhotoWhereInput {
  return { OR: [{ permissionEndsOn: null }, { permissionEndsOn: { gte: today } }] };
}
