import { formatDay } from '../calendar/day.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Organisation, PrismaClient } from '../generated/prisma/client.ts';
import { checkListVersion, lockOrganisation } from './lock-organisation.ts';

/** An area that a local party covers for a time. Null `from`: since before this record; null `to`: it covers it still. */
export type CoveredArea = { areaId: string; from: Date | null; to: Date | null };

export type SetLocalPartyAreasInput = {
  localPartyId: string;
  /** The version of the local party that was read (R8). */
  expectedVersion: number;
  /** All areas it covers or covered; those not among them go. */
  areas: readonly CoveredArea[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Says anew which areas a local party covers, and when. Whoever sits for one, for a part of one, or for what is around it is among its representatives. */
export async function setLocalPartyAreas(
  prisma: PrismaClient,
  { localPartyId, expectedVersion, areas, changeReason }: SetLocalPartyAreasInput,
  actor: { userId: string },
): Promise<Organisation> {
  checkAreas(areas);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const before = await lockOrganisation(tx, localPartyId, 'localParty');
    if (before.kind !== 'LOCAL_PARTY')
      throw new InputRefusedError(['localParty'], 'Only a local party covers areas. Choose one.');
    const ids = [...new Set(areas.map(({ areaId }) => areaId))];
    const known = new Map(
      (await tx.area.findMany({ where: { id: { in: ids } } })).map((area) => [area.id, area.slug]),
    );
    const missing = areas.findIndex(({ areaId }) => !known.has(areaId));
    if (missing !== -1)
      throw new InputRefusedError(
        ['areas', String(missing), 'area'],
        'There is no such area. Choose one of the list.',
      );
    const was = await tx.localPartyArea.findMany({ where: { localPartyId }, include: { area: true } });
    checkListVersion(before, expectedVersion, {
      field: 'areas',
      yours: areas.map(({ areaId }) => known.get(areaId) ?? areaId),
      theirs: was.map(({ area }) => area.slug),
    });
    await tx.localPartyArea.deleteMany({ where: { localPartyId } });
    await insertMany(
      tx,
      'LocalPartyArea',
      areas.map(({ areaId, from, to }) => ({
        id: newId(),
        localPartyId,
        areaId,
        from: from && formatDay(from),
        to: to && formatDay(to),
      })),
    );
    const after = await tx.organisation.update({
      where: { id: localPartyId },
      data: { version: { increment: 1 } },
    });
    const factsOf = ({ areaId, from, to }: CoveredArea) => ({ areaId, from, to });
    return {
      result: after,
      revisions: [
        {
          recordType: 'Organisation',
          recordId: localPartyId,
          recordVersion: after.version,
          before: { ...before, coversAreas: was.map(factsOf) },
          after: { ...after, coversAreas: areas.map(factsOf) },
        },
      ],
      alsoTouched: ['LocalPartyArea'],
    };
  });
}

const EARLIEST = new Date(0);
const FOREVER = new Date(8_640_000_000_000_000);

function checkAreas(areas: readonly CoveredArea[]): void {
  for (const [index, { areaId, from, to }] of areas.entries()) {
    const path = ['areas', String(index)];
    if (from !== null && to !== null && to <= from)
      throw new InputRefusedError([...path, 'to'], 'The end must be later than the start.');
    const isTwice = areas.some(
      (other, position) =>
        position < index &&
        other.areaId === areaId &&
        (other.from ?? EARLIEST) < (to ?? FOREVER) &&
        (from ?? EARLIEST) < (other.to ?? FOREVER),
    );
    if (isTwice)
      throw new InputRefusedError(path, 'This area is in the list for that time already. Leave one out.');
  }
}
