import { expect } from 'vitest';
import { type RevisionInput, writeChangeSet } from '../src/editorial/write-change-set.ts';
import type { Prisma, PrismaClient } from '../src/generated/prisma/client.ts';
import { askPublic } from './ask.ts';

const FIELDS =
  'nodes { kind action mergedInto recordId partOf channel isRedacted reason { text } fields { field before after } } pageInfo { hasNextPage endCursor }';

/** The change feed as a reader asks it, and change sets as an editor leaves them. Takes the database as a function, for it is there once tests run. */
export function changeFeed(database: () => PrismaClient) {
  async function read(after: string | null = null, args = '') {
    const { data, errors } = await askPublic(
      database(),
      `query ($after: String) { changes(after: $after${args}) { ${FIELDS} } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    return data.changes;
  }
  /** The place behind everything written so far. */
  async function now(): Promise<string | null> {
    const { pageInfo } = await read(null, ', first: 100');
    expect(pageInfo.hasNextPage).toBe(false);
    return pageInfo.endCursor;
  }

  function write(revisions: readonly RevisionInput[], tx: Prisma.TransactionClient = database()) {
    return writeChangeSet(tx, {
      actorId: 'user-anna',
      channel: 'admin',
      reason: 'Anna Editor checked it',
      revisions,
    });
  }
  const ofPerson = (id: string, before: object | null, after: object) => ({
    recordType: 'Person' as const,
    recordId: id,
    recordVersion: 1,
    before,
    after,
  });
  return { read, now, write, ofPerson };
}
