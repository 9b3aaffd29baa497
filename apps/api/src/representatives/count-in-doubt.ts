import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

/** How many of some holdings, all in office on a day, are not for certain: of those of a post who may have left, as many as have (`SeatsInDoubt`). */
export async function countInDoubt(
  prisma: PrismaClient,
  holdings: Prisma.OfficeHoldingWhereInput,
  day: Date,
): Promise<number> {
  const mayHaveLeft = { AND: [holdings, { mayHaveEndedOn: { lte: day } }] };
  const since = { from: { lte: day } };
  const posts = await prisma.post.findMany({
    where: { seatsInDoubt: { some: since }, holdings: { some: mayHaveLeft } },
    select: {
      seatsInDoubt: { where: since, select: { seats: true } },
      _count: { select: { holdings: { where: mayHaveLeft } } },
    },
  });
  return posts.reduce((sum, { seatsInDoubt, _count }) => {
    const left = seatsInDoubt.reduce((seats, doubt) => seats + doubt.seats, 0);
    return sum + Math.min(left, _count.holdings);
  }, 0);
}
