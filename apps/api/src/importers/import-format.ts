import type { ElectionIdParts } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { ImportFormat as ImportFormatCode } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Council } from './council-lists/councils.ts';
import type { ColumnMapping } from './councillors-csv/column-mapping.ts';
import type { FileOutcome } from './import-outcome.ts';
import type { RowError } from './row-error.ts';
import type { Sample } from './source-file/read-sample.ts';
import type { SourceFile } from './source-file/source-file.ts';
import type { RecordSource } from './writing/record-source.ts';
import type { ImportWriter } from './writing/import-writer.ts';

/** What was said on the command line beside the files. */
export type ImportOptions = Readonly<{
  /** Polls that a file without a polling day belongs to. Null where not said. */
  election: ElectionIdParts | null;
  /** Whose councillors a file lists that does not say so itself. Null where not said. */
  council?: Council | null;
  /** Which columns of a list of councillors hold what. Null where not said. */
  mapping?: ColumnMapping | null;
  /** The licence of a file that does not state one. Null where not said. */
  licence?: string | null;
  /** The day a list is of, YYYY-MM-DD. Null where not said. */
  listedOn?: string | null;
  /** The day the files were got from their publishers, YYYY-MM-DD. Null where not said. */
  retrievedOn?: string | null;
  /** Whether a directory may take the place of one that holds many more postcodes. */
  takesFewer?: boolean;
}>;

/** A kind of file: how it is told from the others, and how it is read. Its folder holds recognise, columns, parse and reconcile. */
export type ImportFormat = Readonly<{
  code: ImportFormatCode;
  /** What a file of this kind shows at its beginning, for the sentence that refuses an unknown one. */
  looksLike: string;
  /** How sure it is that the file is of this kind, 0 to 1. From `SURE_ENOUGH` on its complaints about the header are worth reading. */
  recognise(sample: Sample, options: ImportOptions): number;
  /** @throws ImportRefusal when the header cannot be used. */
  open(file: SourceFile, sample: Sample, options: ImportOptions): ImportReading;
}>;

/**
 * A kind of file that is loaded by itself, beside the record and not into it: what it says is about no person and no body, and it may be far
 * too large for one transaction.
 */
export type DirectoryFormat = Pick<ImportFormat, 'code' | 'looksLike' | 'recognise'> &
  Readonly<{
    /**
     * Reads the file and, where it is applied, loads it; nothing of a file with an error stays.
     * @throws ImportRefusal where the file as a whole cannot be taken.
     */
    load(
      prisma: PrismaClient,
      file: SourceFile,
      isApplied: boolean,
      options: ImportOptions,
    ): Promise<Omit<FileOutcome, 'file' | 'format'>>;
  }>;

/** Below this a file counts as something else altogether. */
export const SURE_ENOUGH = 0.5;

/** One file being read: first wholly through for what is wrong with it, then again, batch by batch, into the record. */
export type ImportReading = Readonly<{
  source: RecordSource;
  /**
   * @throws ImportRefusal where the file as a whole cannot be taken. A row that cannot is one of the errors, each row at most once.
   */
  survey(): Promise<Survey>;
  /** Compares and writes the rows without an error, in batches. */
  reconcile(writer: ImportWriter): AsyncIterable<readonly (RowOutcome | RowRefused)[]>;
  /** What has to be confirmed before the file is applied, such as a guess; a dry run says it and goes on. */
  toConfirm?: RowError;
}>;

export type Survey = Readonly<{
  rows: number;
  errors: readonly RowError[];
  /** SHA-256 of the file, hex. */
  fileHash: string;
}>;

/** A row that only the record shows to be wrong, such as one that names what is not there. Not one of the survey's errors. */
export type RowRefused = Readonly<{ line: number; state: 'REFUSED'; error: RowError }>;

/** What became of one row. */
export type RowOutcome = Readonly<{
  line: number;
  state: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  /** The row as it was understood, kept 90 days with the run where it changed anything; nothing private (R18). */
  payload: object;
  /** Why the row was read and passed over, where nothing in it belongs in this record: a reason to be counted, such as "pseudo codes". */
  passedOver?: string;
  /** What the row said that the record did not take, and why: a whole sentence. */
  note?: string;
}>;
