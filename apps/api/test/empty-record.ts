import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** Every table of the record itself, and every one that refers to it, by the foreign keys there are; the logs stay. */
const EMPTY = `
  DO $$
  DECLARE emptied regclass;
  BEGIN
    FOR emptied IN
      WITH RECURSIVE part(id) AS (
        SELECT unnest(ARRAY['"Person"', '"Organisation"', '"Area"', '"Election"', '"Proposal"', '"PartyAlias"', '"FieldSource"', '"CouncilListEntry"', '"ListedDay"']::regclass[])::oid
        UNION
        SELECT c.conrelid FROM part JOIN pg_constraint c ON c.confrelid = part.id AND c.contype = 'f')
      SELECT id FROM part
    LOOP
      EXECUTE format('DELETE FROM %s', emptied);
    END LOOP;
  END $$`;

/**
 * Takes everything out of the record that an order of files brought: as good as a new database, and much quicker. The few rows of a test are
 * deleted in a tenth of the time in which TRUNCATE makes new files for some 66 tables and their indexes.
 */
export async function emptyRecord(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // Rules of rows that stay do not apply where all rows go.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRawUnsafe(EMPTY);
  });
}
