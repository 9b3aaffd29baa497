import { sandboxRecord } from '@wheatsheaf/schema/sandbox/sandbox-record.ts';
import type { FileStore } from '../files/file-store.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { emptySandbox } from './empty-sandbox.ts';
import { makeFiles } from './make-files.ts';
import { ForeignRecordError } from './record-refused.ts';
import {
  hashRecord,
  type LoadOutcome,
  lockForLoading,
  type WholeRecord,
  writeRecord,
} from './write-record.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 120_000 };

const SANDBOX: WholeRecord = { name: 'sandbox', parts: sandboxRecord };

/**
 * Brings the sandbox database to the sandbox record of this code. One that has another edition is emptied first: everything in it is
 * fictional and ours. Its files are kept in `store`, where one is given, whether or not the edition is new: the folder may be.
 * @throws ForeignRecordError when the database holds something that is not a sandbox. It is left as it is.
 */
export async function loadSandboxRecord(
  prisma: PrismaClient,
  { edition = SANDBOX, store }: { edition?: WholeRecord; store?: FileStore } = {},
): Promise<LoadOutcome> {
  const files = await makeFiles(edition.parts);
  const record: WholeRecord = { ...edition, files };
  if (store) for (const { content } of files.values()) await store.keep(content);
  return prisma.$transaction(async (tx) => {
    await lockForLoading(tx);
    const loaded = await tx.loadedRecord.findMany();
    const isSandbox = loaded.length === 1 && loaded[0]?.name === 'sandbox';
    if (isSandbox && loaded[0]?.hash === hashRecord(record)) return { loaded: false, counts: {} };
    if (isSandbox) {
      await emptySandbox(tx);
    } else if (loaded.length > 0 || (await tx.organisation.findFirst({ select: { id: true } })) !== null) {
      throw new ForeignRecordError(
        'The sandbox database holds a record that is not the sandbox: name another database, or empty that one yourself.',
      );
    }
    const counts = await writeRecord(tx, record, 'The sandbox record was loaded.');
    return { loaded: true, counts };
  }, TRANSACTION);
}
