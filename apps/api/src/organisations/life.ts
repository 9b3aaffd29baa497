import type { Prisma } from '../generated/prisma/client.ts';

/** What must be loaded of a body to know whether it was there on a day. */
export const lifeSelect = { foundedOn: true, dissolvedOn: true } as const satisfies Prisma.OrganisationSelect;

type Life = { foundedOn: Date | null; dissolvedOn: Date | null };

/** Whether a body was there on a day: an unknown day of its founding lies before this record, and none of its end means that it lasts. */
export function isThereOn({ foundedOn, dissolvedOn }: Life, day: Date): boolean {
  return (foundedOn === null || foundedOn <= day) && (dissolvedOn === null || dissolvedOn > day);
}

/** The same, as Prisma is asked for it. */
export function thereOn(day: Date): Prisma.OrganisationWhereInput {
  return {
    AND: [
      { OR: [{ foundedOn: null }, { foundedOn: { lte: day } }] },
      { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: day } }] },
    ],
  };
}
