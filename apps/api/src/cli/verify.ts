import path from 'node:path';
import { parseArgs } from 'node:util';
import { keptOf, readKeptCheckpoints } from '../change-log/kept-checkpoints.ts';
import { readChangeLog } from '../change-log/read-change-log.ts';
import { ChangeLogVerifier, type KeptCheckpoint, type LogFailure } from '../change-log/verify-change-log.ts';
import { verifyFile } from '../change-log/verify-file.ts';
import { DomainError } from '../errors.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

const USAGE = 'verify [FILE] [--against CHECKPOINTS] [--json]';

/** Failures told; a log that was rewritten from its beginning has as many as change sets. */
const MOST_TOLD = 1_000;

/** Checks that the change log is as it was written: an exported file with nothing but that file, or the database. */
export const verifyCommand: Command = {
  usage: USAGE,
  summary: 'checks the change log, of an exported file or of the database, against kept checkpoints',
  async run(input, typedIn) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { against: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (positionals.length > 1) {
      console.error(`Name one file, or none for the database.\nIt is typed: coop ${USAGE}`);
      return 2;
    }
    const against = values.against;
    const kept = against === undefined ? [] : await readKeptCheckpoints(path.resolve(typedIn, against));
    const [file] = positionals;
    const report = new Report(values.json === true);
    const verifier =
      file === undefined
        ? await withRecord((prisma) => verifyDatabase(prisma, kept, (failure) => report.add(failure)))
        : await verifyExport(path.resolve(typedIn, file), kept, (failure) => report.add(failure));
    return report.finish(verifier, kept.length);
  },
};

/** An exported file that cannot be read. */
class ExportUnreadableError extends DomainError {
  readonly code = 'EXPORT_UNREADABLE';
}

async function verifyExport(
  file: string,
  kept: readonly KeptCheckpoint[],
  tell: (failure: LogFailure) => void,
) {
  const verifier = new ChangeLogVerifier(kept);
  try {
    for await (const failure of verifyFile(file, verifier)) tell(failure);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
    )
      throw new ExportUnreadableError(
        `The file ${file} cannot be read. Make one with coop export change-log.`,
        { cause: error },
      );
    throw error;
  }
  return verifier;
}

async function verifyDatabase(
  prisma: PrismaClient,
  kept: readonly KeptCheckpoint[],
  tell: (failure: LogFailure) => void,
) {
  const own = keptOf(await prisma.checkpoint.findMany({ orderBy: { on: 'asc' } }));
  const verifier = new ChangeLogVerifier([...kept, ...own]);
  const { head } = await readChangeLog(prisma, { withPayloads: true }, (entry) => {
    for (const failure of verifier.take(entry)) tell(failure);
  });
  for (const failure of verifier.finish(head)) tell(failure);
  return verifier;
}

/** Tells each failure as it is found, or all of them in one object at the end. */
class Report {
  readonly #isJson: boolean;
  readonly #told: LogFailure[] = [];
  #count = 0;

  constructor(isJson: boolean) {
    this.#isJson = isJson;
  }

  add(failure: LogFailure): void {
    if (++this.#count > MOST_TOLD) return;
    if (this.#isJson) this.#told.push(failure);
    else console.log(`${failure.code}: ${failure.message}`);
  }

  /** The exit code: 0 where everything is as it was written. */
  finish(verifier: ChangeLogVerifier, checkpoints: number): number {
    const { counts } = verifier;
    const isSound = this.#count === 0;
    if (this.#isJson) {
      const failures = this.#told.map((failure) => ({
        ...failure,
        sequence: failure.sequence === null ? null : Number(failure.sequence),
      }));
      console.log(
        JSON.stringify({
          isSound,
          ...counts,
          hash: verifier.head().hash,
          checkpoints,
          failureCount: this.#count,
          failures,
        }),
      );
      return isSound ? 0 : 1;
    }
    if (this.#count > MOST_TOLD) console.log(`… and ${this.#count - MOST_TOLD} more.`);
    console.log(
      `${isSound ? 'Sound' : 'NOT SOUND'}: ${counts.changeSets} change sets with ${counts.revisions} revisions, ${counts.payloadsChecked} payloads checked, ${counts.redacted} redactions, ${checkpoints} kept checkpoints.`,
    );
    if (counts.firstFormat > 0)
      console.log(
        `${counts.firstFormat} change sets are of the first format, whose hashes do not cover who wrote, when and why.`,
      );
    return isSound ? 0 : 1;
  }
}
