import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { joinCredits } from '../writing/record-source.ts';

type Office = ReadRow & Readonly<{ version: number; personId: string; sources: unknown; wonBy: unknown }>;

/**
 * An office that a candidacy won has the credits of whoever states the result, whether the office or the result was in the record first. Call it when
 * both are written.
 * @returns The people whose office gained one.
 */
export async function creditOffices(
  writer: ImportWriter,
  personIds: readonly string[],
): Promise<Set<string>> {
  const credited = new Set<string>();
  if (personIds.length === 0) return credited;
  const offices = await writer.tx.$queryRaw<Office[]>`
    SELECT h."id", h."version", h."personId", h."sources", c."sources" AS "wonBy"
    FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId" WHERE h."personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  for (const { wonBy, ...office } of offices) {
    const sources = joinCredits(office.sources, wonBy);
    if (!sources) continue;
    writer.change('OfficeHolding', office, { sources });
    credited.add(office.personId);
  }
  await writer.flush();
  return credited;
}
