import type { Prisma } from '../../generated/prisma/client.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/** What the rules of seats say of the office at fault. */
const OF_SEATS = /R10 \(\w+\): post ([\da-f-]{36}) (.+?)(?=["`\n]|$)/;

/** How any rule of the record names itself. */
const OF_RECORD = /(R\d+ \([\w ]+\): .+?)(?=["`\n]|$)/;

/**
 * Asks the database now about the rules that it asks about when a transaction ends, so that what a dry run reports is what would happen.
 * @throws ImportRefusal for what the files and the record together say and no rule allows: a reading that did not see it coming.
 */
export async function checkRules(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SAVEPOINT "before_rules"`;
  try {
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  } catch (error) {
    const said = textOf(error);
    const [, postId, complaint] = OF_SEATS.exec(said) ?? [];
    const rule = OF_RECORD.exec(said)?.[1];
    if (rule === undefined) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT "before_rules"`;
    const what =
      postId === undefined || complaint === undefined ? rule : await describe(tx, postId, complaint);
    throw new ImportRefusal(
      rowError(
        null,
        null,
        'AGAINST_A_RULE',
        `${what}. What the files say and what the record has cannot both stand, and nothing was written: correct the record or the file.`,
      ),
      { cause: error },
    );
  }
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
}

async function describe(tx: Prisma.TransactionClient, postId: string, complaint: string): Promise<string> {
  const [office] = await tx.$queryRaw<{ body: string; area: string | null; role: string }[]>`
    SELECT COALESCE(o."nameEn", o."nameCy", o."slug") AS "body", COALESCE(a."nameEn", a."nameCy") AS "area", p."role"::text
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."id" = ${postId}::uuid`;
  if (!office) return complaint;
  const { body, area, role } = office;
  return `the office ${role}${area === null ? '' : ` for ${area}`} of ${body} ${complaint}`;
}

/** What an error says, wherever Prisma put the words of the database. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  return `${error.message}\n${meta}\n${textOf(error.cause)}`;
}
