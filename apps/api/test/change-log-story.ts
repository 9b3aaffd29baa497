import { newId } from '../src/db/new-id.ts';
import {
  ChangeLogVerifier,
  type KeptCheckpoint,
  type LogFailure,
} from '../src/change-log/verify-change-log.ts';
import { formatEnd, formatEntry, formatHeader } from '../src/change-log/log-line.ts';
import { readChangeLog } from '../src/change-log/read-change-log.ts';
import { verifyLines } from '../src/change-log/verify-file.ts';
import { writeChangeSet } from '../src/editorial/write-change-set.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** The tables of the log, parents first. */
const TABLES = ['ChangeSet', 'Revision', 'RevisionPayload', 'Redaction', 'ChainHead'] as const;

/** Writes change sets as use-cases do: a person's name changes, each with the reason given. */
export async function writeLog(prisma: PrismaClient, reasons: readonly string[], recordId = newId()) {
  for (const [index, reason] of reasons.entries()) {
    await prisma.$transaction((tx) =>
      writeChangeSet(tx, {
        actorId: 'an-editor',
        channel: 'admin',
        reason,
        revisions: [
          {
            recordType: 'Person',
            recordId,
            recordVersion: index + 1,
            before: index === 0 ? null : { name: `Sam ${index}` },
            after: { name: `Sam ${index + 1}`, born: null, at: new Date('2024-01-01'), n: 12n },
          },
          {
            recordType: 'Theme',
            recordId: newId(),
            recordVersion: null,
            before: null,
            after: { slug: 'a-theme' },
          },
        ],
      }),
    );
  }
  return recordId;
}

/** What a verification of the database finds, and the most rows the reading held. */
export async function verifyLog(prisma: PrismaClient, checkpoints: readonly KeptCheckpoint[] = []) {
  const verifier = new ChangeLogVerifier(checkpoints);
  const failures: LogFailure[] = [];
  const outcome = await readChangeLog(prisma, { withPayloads: true }, (entry) => {
    failures.push(...verifier.take(entry));
  });
  failures.push(...verifier.finish(outcome.head));
  return { failures, counts: verifier.counts, mostRowsHeld: outcome.mostRowsHeld };
}

/** The lines of an export. */
export async function exportLines(prisma: PrismaClient, withPayloads: boolean): Promise<string[]> {
  const lines = [formatHeader({ exportedAt: '2026-11-22T12:00:00.000Z', withPayloads })];
  const { head } = await readChangeLog(
    prisma,
    { withPayloads },
    (entry) => void lines.push(formatEntry(entry)),
  );
  return [...lines, formatEnd(head)];
}

/** What a verification of exported lines finds. */
export async function verifyExported(lines: readonly string[], checkpoints: readonly KeptCheckpoint[] = []) {
  const failures: LogFailure[] = [];
  for await (const failure of verifyLines(each(lines), new ChangeLogVerifier(checkpoints)))
    failures.push(failure);
  return failures;
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

/** Alters the log past every trigger, asks, and puts everything back. */
export async function whileTampered<Result>(
  prisma: PrismaClient,
  sql: string,
  ask: () => Promise<Result>,
): Promise<Result> {
  for (const table of TABLES)
    await prisma.$executeRawUnsafe(`CREATE TABLE "kept_${table}" AS TABLE "${table}"`);
  try {
    await past(prisma, [sql]);
    return await ask();
  } finally {
    await past(prisma, [
      ...TABLES.toReversed().map((table) => `DELETE FROM "${table}"`),
      ...TABLES.map((table) => `INSERT INTO "${table}" SELECT * FROM "kept_${table}"`),
      ...TABLES.map((table) => `DROP TABLE "kept_${table}"`),
    ]);
  }
}

/** Runs SQL with the triggers of the log switched off, as its owner can. */
export async function past(prisma: PrismaClient, statements: readonly string[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    for (const table of TABLES) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
    for (const table of TABLES) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  });
}
