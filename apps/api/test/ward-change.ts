import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { type BoundaryChange, recordBoundaryChange } from '../src/representatives/record-boundary-change.ts';

/** Ends a ward's office; that of a new ward begins, with those carried over in it. */
export async function changeWard(
  prisma: PrismaClient,
  change: Readonly<{
    councilId: string;
    postId: string;
    slug: string;
    seats: number;
    carried: readonly string[];
    occurredOn: Date;
    officesFrom: Date | null;
  }>,
  actor: { userId: string },
): Promise<BoundaryChange> {
  const { councilId, postId, slug, seats, carried, occurredOn, officesFrom } = change;
  const old = await prisma.post.findUniqueOrThrow({ where: { id: postId }, include: { area: true } });
  const holdings = await prisma.officeHolding.findMany({ where: { id: { in: [...carried] } } });
  return recordBoundaryChange(
    prisma,
    {
      occurredOn,
      officesFrom,
      legislation: 'An Electoral Changes Order',
      newAreas: [{ key: 'a', kind: 'WARD', slug, nameEn: slug, nameCy: null, gssCode: null, parentId: null }],
      successions: old.area
        ? [
            {
              predecessorId: old.area.id,
              expectedVersion: old.area.version,
              successor: { newArea: 'a' },
            },
          ]
        : [],
      endingPosts: [{ postId, expectedVersion: old.version }],
      newPosts: [{ key: 'p', organisationId: councilId, area: { newArea: 'a' }, role: 'COUNCILLOR', seats }],
      carriedOver: holdings.map(({ id, version }) => ({
        holdingId: id,
        expectedVersion: version,
        newPost: 'p',
      })),
      sourceUrl: null,
      changeReason: 'It happened.',
    },
    actor,
  );
}
