import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { RecordChangedError } from '../db/update-many.ts';
import { proposeNewAreas } from '../organisations/propose-new-areas.ts';
import { placeWards } from '../places/place-wards.ts';
import { recogniseFormat } from './formats.ts';
import type {
  DirectoryFormat,
  ImportFormat,
  ImportOptions,
  ImportReading,
  RowOutcome,
  Survey,
} from './import-format.ts';
import {
  type FileOutcome,
  type ImportOutcome,
  type PassedOver,
  passedOverOf,
  refusedFile,
  type RowNote,
} from './import-outcome.ts';
import { ImportRefusal } from './import-refusal.ts';
import { type RowError, rowError } from './row-error.ts';
import { readSample } from './source-file/read-sample.ts';
import { openSourceFile, type SourceFile } from './source-file/source-file.ts';
import { settleWaiting } from './settling/settle-waiting.ts';
import { withdrawOutdated } from './settling/withdraw-outdated.ts';
import { checkRules } from './writing/check-rules.ts';
import { FreshStatistics } from './writing/fresh-statistics.ts';
import { ImportRun } from './writing/import-run.ts';
import { ImportWriter } from './writing/import-writer.ts';
import { queueJob } from '../jobs/queue-job.ts';
import { settleTermEnds } from '../term-ends/settle-term-ends.ts';
import { enforceSuppressions } from '../suppression/enforce-suppressions.ts';

export type ImportRequest = Readonly<{
  /** Absolute paths. */
  paths: readonly string[];
  /** False: a dry run. */
  isApplied: boolean;
  options: ImportOptions;
  /** The user who imports. Null for the command line. */
  actorId: string | null;
}>;

/** A large file on a slow disk; nothing waits for it but other imports. */
const TRANSACTION = { maxWait: 60_000, timeout: 3_600_000 };

/** What the directory of postcodes names by codes: with other areas its wards lie elsewhere. */
const PLACES = ['Area', 'AreaIdentifier', 'AreaOverlap'] as const;

type OpenedFile = Readonly<{
  path: string;
  file: SourceFile;
  format: ImportFormat;
  reading: ImportReading;
  survey: Survey;
}>;

/**
 * Imports files together, all or nothing: a dry run, and files with an error anywhere, do the same work in the same transaction and take
 * it back at the end, so that what they report is what would happen. Importing the same files again changes nothing (R12).
 * A refusal is part of the outcome, also when an editor writes one of the records at the same moment.
 */
export async function importFiles(prisma: PrismaClient, request: ImportRequest): Promise<ImportOutcome> {
  const [onlyPath, ...others] = request.paths;
  if (onlyPath !== undefined && others.length === 0) {
    const loaded = await loadDirectoryFile(prisma, onlyPath, request);
    if (loaded) return loaded;
  }
  const surveyed: (OpenedFile | FileOutcome)[] = [];
  for (const path of request.paths) surveyed.push(await surveyFile(path, request));
  const opened = surveyed.filter((file) => 'reading' in file);
  const hasErrors = surveyed.some((file) => ('reading' in file ? file.survey : file).errors.length > 0);
  const reconciled = await reconcileFiles(prisma, opened, request, request.isApplied && !hasErrors);
  let next = 0;
  const files = surveyed.flatMap((file) => ('reading' in file ? (reconciled.outcomes[next++] ?? []) : file));
  return { files, applied: reconciled.isKept };
}

/** Loads a file whose format stands beside the record. Null for any other, which goes the way of all files. */
async function loadDirectoryFile(
  prisma: PrismaClient,
  path: string,
  { options, isApplied }: ImportRequest,
): Promise<ImportOutcome | null> {
  let format: ImportFormat | DirectoryFormat | null = null;
  try {
    const file = await openSourceFile(path);
    format = recogniseFormat(await readSample(file), options);
    if (!('load' in format)) return null;
    const loaded = await format.load(prisma, file, isApplied, options);
    const outcome = { file: path, format: format.code, ...loaded };
    return { files: [outcome], applied: isApplied && loaded.errors.length === 0 };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { files: [refusedFile(path, format?.code ?? null, error.error)], applied: false };
  }
}

/** Reads a file through once. What refuses it as a whole becomes its outcome. */
async function surveyFile(
  path: string,
  { options, isApplied }: ImportRequest,
): Promise<OpenedFile | FileOutcome> {
  let format: ImportFormat | DirectoryFormat | null = null;
  try {
    const file = await openSourceFile(path);
    const sample = await readSample(file);
    format = recogniseFormat(sample, options);
    if ('load' in format) throw new ImportRefusal(notAlone(path));
    const reading = format.open(file, sample, options);
    if (reading.toConfirm && isApplied) throw new ImportRefusal(reading.toConfirm);
    return { path, file, format, reading, survey: await reading.survey() };
  } catch (error) {
    if (error instanceof ImportRefusal) return refusedFile(path, format?.code ?? null, error.error);
    throw error;
  }
}

function notAlone(path: string): RowError {
  const complaint = `${path} is loaded in steps and cannot be taken back with the other files: import it by itself.`;
  return rowError(null, null, 'NOT_ALONE', complaint);
}

/** Ends a transaction whose work is to be taken back. */
class TakenBack extends Error {}

type Writing = Readonly<{ writer: ImportWriter; run: ImportRun }>;

type Reconciled = { outcomes: FileOutcome[]; isKept: boolean };

async function reconcileFiles(
  prisma: PrismaClient,
  files: readonly OpenedFile[],
  request: ImportRequest,
  isKept: boolean,
): Promise<Reconciled> {
  if (files.length === 0) return { outcomes: [], isKept: false };
  const outcomes: FileOutcome[] = [];
  try {
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.import})`;
      const opened: Writing[] = [];
      const statistics = new FreshStatistics(tx);
      for (const file of files) {
        const writing = openWriter(tx, file, request);
        outcomes.push(await reconcileFile(file, writing, statistics));
        opened.push(writing);
      }
      if (outcomes.some(({ errors }) => errors.length > 0)) throw new TakenBack();
      await statistics.conclude();
      const last = opened.at(-1)?.writer;
      const writtenOf = (model: Prisma.ModelName) => opened.flatMap(({ run }) => run.writtenOf(model));
      if (last && outcomes.some(({ created, updated }) => created + updated > 0))
        await settleWaiting(
          last,
          writtenOf,
          opened.some(({ run }) => run.hasTouched(['AreaListing'])),
        );
      await withdrawOutdated(tx);
      if (opened.some(({ run }) => run.hasTouched(PLACES))) await placeWards(tx);
      if (opened.some(({ run }) => run.hasTouched(['AreaSuccession']))) await proposeNewAreas(tx);
      const terms = await settleTermEnds(tx, Prisma.sql`TRUE`);
      if (terms.hasChanged) for (const { run } of opened) run.touch(['OfficeHolding']);
      if (terms.isPutOff) await queueJob(tx, 'settleTermEnds');
      await checkRules(tx);
      if (!isKept) throw new TakenBack();
      // Only now, for it takes the lock on the chain of changes (R5).
      for (const { run } of opened) await run.finish();
      // Whatever the files said of somebody who must not be seen is gone before anybody can see it (R18).
      await enforceSuppressions(tx, null);
    }, TRANSACTION);
  } catch (error) {
    if (error instanceof TakenBack) return { outcomes, isKept: false };
    const refusal = refusalOf(error);
    return {
      outcomes: files.map(({ path, format }) => refusedFile(path, format.code, refusal)),
      isKept: false,
    };
  }
  return { outcomes, isKept };
}

/** What a person can act on; anything else is a fault of ours and goes on its way. */
function refusalOf(error: unknown): RowError {
  if (error instanceof ImportRefusal) return error.error;
  if (error instanceof RecordChangedError) return rowError(null, null, 'RECORD_CHANGED', error.message);
  throw error;
}

function openWriter(
  tx: Prisma.TransactionClient,
  { file, format, reading, survey }: OpenedFile,
  { actorId, options }: ImportRequest,
): Writing {
  const run = new ImportRun(tx, {
    format: format.code,
    fileName: file.name,
    fileHash: survey.fileHash,
    actorId,
    startedAt: new Date(),
  });
  return { run, writer: new ImportWriter(tx, reading.source, run, options.retrievedOn ?? null) };
}

function passedOverUndated(count: number): string {
  const values = count === 1 ? '1 value differs' : `${count} values differ`;
  return `${values} from what a file of the same source says of which the record knows when it was got, and was passed over: say with --retrieved-on when this one was.`;
}

async function reconcileFile(
  { path, format, reading, survey }: OpenedFile,
  { writer, run }: Writing,
  statistics: FreshStatistics,
): Promise<FileOutcome> {
  const counts: Record<RowOutcome['state'], number> = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  const refused: RowError[] = [];
  const passedOver: PassedOver[] = [];
  const notes: RowNote[] = reading.toConfirm ? [reading.toConfirm] : [];
  for await (const outcomes of reading.reconcile(writer)) {
    const taken = outcomes.filter((outcome) => outcome.state !== 'REFUSED');
    for (const { state, line, passedOver: reason, note } of taken) {
      counts[state]++;
      if (reason !== undefined) passedOver.push({ reason, rows: 1 });
      if (note !== undefined) notes.push({ line, message: `line ${line}: ${note}` });
    }
    for (const outcome of outcomes) if (outcome.state === 'REFUSED') refused.push(outcome.error);
    await run.record(taken);
    await statistics.note(taken.filter(({ state }) => state !== 'UNCHANGED').length);
  }
  for (const message of writer.notes) notes.push({ line: null, message });
  if (writer.undatedCount > 0) notes.push({ line: null, message: passedOverUndated(writer.undatedCount) });
  return {
    file: path,
    format: format.code,
    rows: survey.rows,
    created: counts.CREATED,
    updated: counts.UPDATED,
    unchanged: counts.UNCHANGED,
    errors: [...survey.errors, ...refused].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    ...passedOverOf(passedOver),
    ...(notes.length > 0 && { notes }),
  };
}
