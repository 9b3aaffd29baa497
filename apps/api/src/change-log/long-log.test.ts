import { beforeAll, expect, test } from 'vitest';
import { verifyLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { hashChangeSet, hashNote, hashPayload, hashRevisions } from './chain.ts';

const database = testDatabase();
const CHANGE_SETS = 100_000;
const AT_ONCE = 5_000;

/** As use-cases would have written them, one by one, and quicker. */
beforeAll(async () => {
  let previousHash: string | null = null;
  for (let start = 0; start < CHANGE_SETS; start += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, index) => {
      const made = changeSet(BigInt(start + index + 1), previousHash);
      previousHash = made.changeSet.hash;
      return made;
    });
    await insertMany(
      database.prisma,
      'ChangeSet',
      rows.map((row) => ({ ...row.changeSet, sequence: Number(row.changeSet.sequence) })),
    );
    await insertMany(
      database.prisma,
      'Revision',
      rows.map((row) => row.revision),
    );
    await insertMany(
      database.prisma,
      'RevisionPayload',
      rows.map((row) => row.payload),
    );
  }
  await database.prisma.chainHead.create({ data: { sequence: BigInt(CHANGE_SETS), hash: previousHash } });
}, 300_000);

test('a log of 100,000 changes is checked with a few thousand rows in hand', async () => {
  const { failures, counts, mostRowsHeld } = await verifyLog(database.prisma);
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ changeSets: CHANGE_SETS, payloadsChecked: CHANGE_SETS });
  expect(mostRowsHeld).toBeLessThanOrEqual(2_500);
}, 300_000);

function changeSet(sequence: bigint, previousHash: string | null) {
  const [id, revisionId, recordId] = [newId(), newId(), newId()];
  const fields = { salt: 'salt', before: null, after: { name: `Sam ${sequence}` } };
  const revision = {
    id: revisionId,
    recordType: 'Person',
    recordId,
    recordVersion: 1,
    payloadHash: hashPayload(fields),
  };
  const note = { salt: 'salt', actorId: null, reason: 'a long life' };
  const link = {
    id,
    sequence,
    format: 2,
    previousHash,
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    channel: 'import',
    importRunId: null,
    noteHash: hashNote(note),
    payloadHash: hashRevisions(2, [revision]),
  };
  return {
    changeSet: {
      ...link,
      hash: hashChangeSet(link),
      actorId: null,
      reason: note.reason,
      noteSalt: note.salt,
    },
    revision: { ...revision, changeSetId: id, position: 0 },
    payload: { revisionId, ...fields },
  };
}
