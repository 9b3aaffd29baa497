import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { sourcesOfUrl } from './change-seats.ts';
import type { BoundaryChangeInput, NewArea } from './record-boundary-change.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Makes the new areas of a boundary change, ends those that they succeed, and says which follows which. Gives the new ones’ ids by key. */
export async function succeedAreas(
  tx: Prisma.TransactionClient,
  input: BoundaryChangeInput,
): Promise<{ areaIds: ReadonlyMap<string, string>; revisions: RevisionInput[] }> {
  const revisions: RevisionInput[] = [];
  const areaIds = new Map<string, string>();
  for (const [index, area] of input.newAreas.entries()) {
    const after = await createArea(tx, input, area, ['newAreas', String(index)]);
    areaIds.set(area.key, after.id);
    revisions.push({ recordType: 'Area', recordId: after.id, recordVersion: 1, before: null, after });
  }
  const ended = new Set<string>();
  for (const [index, { predecessorId, expectedVersion, successor }] of input.successions.entries()) {
    const path = ['successions', String(index)];
    const successorId = 'areaId' in successor ? successor.areaId : areaIds.get(successor.newArea);
    if (successorId === undefined)
      throw new InputRefusedError([...path, 'newArea'], 'No new area of this change has that key.');
    if (!ended.has(predecessorId)) {
      ended.add(predecessorId);
      revisions.push(...(await endArea(tx, input, { predecessorId, expectedVersion, path })));
    }
    const { occurredOn, legislation } = input;
    await tx.areaSuccession.upsert({
      where: { predecessorId_successorId: { predecessorId, successorId } },
      create: { predecessorId, successorId, occurredOn, legislation },
      update: { occurredOn, legislation },
    });
  }
  return { areaIds, revisions };
}

async function createArea(
  tx: Prisma.TransactionClient,
  { occurredOn, legislation, sourceUrl }: BoundaryChangeInput,
  { kind, slug, nameEn, nameCy, gssCode, parentId }: NewArea,
  path: string[],
) {
  if (!SLUG.test(slug))
    throw new InputRefusedError([...path, 'slug'], 'Write it in small letters, figures and single hyphens.');
  if (!nameEn?.trim() && !nameCy?.trim())
    throw new InputRefusedError([...path, 'nameEn'], 'An area has a name in one language at least.');
  if (await tx.area.findUnique({ where: { slug } }))
    throw new InputRefusedError(
      [...path, 'slug'],
      'Another area has this address. Add the year of the change.',
    );
  const parent = parentId === null ? null : await tx.area.findUnique({ where: { id: parentId } });
  if (parentId !== null && !parent) throw new RecordNotFoundError([...path, 'parent'].join('.'), 'area');
  return tx.area.create({
    data: {
      kind,
      slug,
      nameEn: nameEn?.trim() || null,
      nameCy: nameCy?.trim() || null,
      nation: parent?.nation ?? null,
      parentId,
      validFrom: occurredOn,
      legislation,
      sources: sourcesOfUrl(sourceUrl),
      ...(gssCode && { identifiers: { create: { scheme: 'gss', value: gssCode, validFrom: occurredOn } } }),
    },
  });
}

async function endArea(
  tx: Prisma.TransactionClient,
  { occurredOn }: BoundaryChangeInput,
  {
    predecessorId: id,
    expectedVersion,
    path,
  }: { predecessorId: string; expectedVersion: number; path: string[] },
): Promise<RevisionInput[]> {
  await tx.$queryRaw`SELECT 1 FROM "Area" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const before = await tx.area.findUnique({ where: { id } });
  if (!before) throw new RecordNotFoundError([...path, 'predecessor'].join('.'), 'area');
  checkVersion(before, expectedVersion, { validTo: occurredOn });
  if (before.validFrom !== null && before.validFrom >= occurredOn)
    throw new InputRefusedError(
      [...path, 'predecessor'],
      'This area begins on that day or later: it cannot be succeeded then.',
    );
  const after = await tx.area.update({
    where: { id },
    data: { validTo: occurredOn, version: { increment: 1 } },
  });
  // A code can be given again: from then on it is another area's.
  await tx.areaIdentifier.updateMany({
    where: { areaId: id, scheme: 'gss', validTo: null },
    data: { validTo: occurredOn },
  });
  return [{ recordType: 'Area', recordId: id, recordVersion: after.version, before, after }];
}
