import { PERSON_COLUMNS } from '../../people/person-columns.ts';
import type { FieldOrigin } from '../writing/record-source.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

/** Names of people and their ids, and what the Party's own list says of them, which no reader sees: none of it is a reason to show somebody. */
const UNSEEN: ReadonlySet<string> = new Set(['PersonIdentifier', 'PersonSlug', 'JointDecision']);

/** Of whom nothing is left but that they once were to stand no reader sees an entry; they come back with the next file that names them. */
export async function hidePeople(
  writer: ImportWriter,
  personIds: readonly string[],
  origin: FieldOrigin,
): Promise<void> {
  const named = PERSON_COLUMNS.filter(([table]) => !UNSEEN.has(table)).map(
    ([table, column]) =>
      `NOT EXISTS (SELECT FROM "${table}" t WHERE t."${column}" = p."id"${table === 'CouncilListEntry' ? ` AND t."kind" <> 'PARTY'` : ''})`,
  );
  const people = await writer.tx.$queryRawUnsafe<(ReadRow & { readonly version: number })[]>(
    `SELECT p."id", p."version", p."state"::text FROM "Person" p WHERE p."id" = ANY ($1::uuid[]) AND p."state" = 'PUBLISHED' AND ${named.join(' AND ')}
      AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Person' AND f."recordId" = p."id" AND f."source" = 'EDITOR')`,
    [...new Set(personIds)],
  );
  for (const person of people) {
    writer.change('Person', person, { state: 'WITHDRAWN' });
    writer.hold('Person', person.id, 'state', { origin, externalId: null, statedOn: null });
  }
  await writer.flush();
}
