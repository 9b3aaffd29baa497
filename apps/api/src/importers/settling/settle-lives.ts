import type { ImportWriter } from '../writing/import-writer.ts';

type Ended = Readonly<{
  id: string;
  version: number;
  validTo: string;
  codes: readonly Readonly<{ value: string; validFrom: string | null }>[];
}>;

/**
 * A ward that a register lists in a year after the one in which a history of codes ended it has not ended: of one source the newer statement counts (R12).
 * So it is with codes whose order was overtaken by another before it came into force, and of which the later one was mended since.
 */
export async function settleLives(writer: ImportWriter): Promise<void> {
  const ended = await writer.tx.$queryRaw<Ended[]>`
    SELECT a."id", a."version", a."validTo"::text,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('value', i."value", 'validFrom', i."validFrom"))
        FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss' AND i."validTo" = a."validTo"), '[]') AS "codes"
    FROM "Area" a
    JOIN "FieldSource" f ON f."recordType" = 'Area' AND f."recordId" = a."id" AND f."field" = 'validTo' AND f."source" = 'PUBLIC_REGISTER'
    WHERE a."kind" IN ('WARD', 'COUNTY_DIVISION')
      AND EXISTS (SELECT FROM "AreaListing" l WHERE l."areaId" = a."id" AND l."year" > EXTRACT(YEAR FROM a."validTo"))`;
  if (ended.length === 0) return;
  for (const { id, version, validTo, codes } of ended) {
    const identifiers = codes.map((code) => ({ scheme: 'gss', ...code, validTo: null }));
    writer.change('Area', { id, version, validTo }, { validTo: null }, { after: { identifiers } });
  }
  await writer.flush();
  await writer.tx.$executeRaw`
    UPDATE "AreaIdentifier" AS i SET "validTo" = NULL FROM unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ validTo }) => validTo)}::date[]) AS e("id", "validTo")
    WHERE i."areaId" = e."id" AND i."scheme" = 'gss' AND i."validTo" = e."validTo"`;
  await writer.tx.fieldSource.deleteMany({
    where: { recordType: 'Area', recordId: { in: ended.map(({ id }) => id) }, field: 'validTo' },
  });
}
