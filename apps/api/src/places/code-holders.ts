import { isInSpell } from '../calendar/open-spell.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** An area that has or had a code, and when. Without days where no other area ever had it. */
export type CodeHolder = {
  areaId: string;
  from: Date | null;
  to: Date | null;
  /** Whether nobody has had the code after it. */
  isLast: boolean;
};

/**
 * The areas of GSS codes. Codes are given again after boundaries change: of one that several areas had, each has it in its own days. Where only one area had
 * it the code means that area on every day, also before the code came into force, as in the elections of a council that is to be.
 */
export async function findCodeHolders(
  prisma: PrismaClient,
  gssCodes: readonly string[],
): Promise<CodeHolder[]> {
  const rows = await prisma.areaIdentifier.findMany({
    where: { scheme: 'gss', value: { in: gssCodes.map((code) => code.trim().toUpperCase()) } },
    select: { areaId: true, value: true, validFrom: true, validTo: true },
  });
  return [...Map.groupBy(rows, ({ value }) => value).values()].flatMap((holders) =>
    holders.map(({ areaId, validFrom, validTo }) =>
      holders.length === 1
        ? { areaId, from: null, to: null, isLast: true }
        : {
            areaId,
            from: validFrom,
            to: validTo,
            isLast: !holders.some((other) => beginsAfter(other, validFrom)),
          },
    ),
  );
}

function beginsAfter({ validFrom }: { validFrom: Date | null }, day: Date | null): boolean {
  return validFrom !== null && (day === null || validFrom > day);
}

/** The areas that have the codes on a day; of one given again at a poll also the former, while those who sit for it do so to the end of their term. */
export async function findAreasOfCodes(
  prisma: PrismaClient,
  gssCodes: readonly string[],
  day: Date,
): Promise<string[]> {
  const holders = await findCodeHolders(prisma, gssCodes);
  const [having, others] = [true, false].map((has) =>
    holders.filter((holder) => isInSpell(holder, day) === has).map(({ areaId }) => areaId),
  ) as [string[], string[]];
  if (others.length === 0) return having;
  const lasting = await prisma.post.findMany({
    where: {
      areaId: { in: others },
      validTo: { gt: day },
      area: { validTo: { lte: day } },
    },
    select: { areaId: true },
  });
  return [...having, ...lasting.flatMap(({ areaId }) => areaId ?? [])];
}
