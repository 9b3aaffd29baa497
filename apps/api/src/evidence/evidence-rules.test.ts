import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let evidenceId: string;

beforeAll(async () => {
  const story = given(database.prisma);
  const council = await story.council();
  const pledge = await story.pledge(await story.manifesto(council.id));
  const update = await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01');
  const evidence = await database.prisma.evidence.findFirstOrThrow({ where: { updateId: update.id } });
  evidenceId = evidence.id;
  await database.prisma.evidenceLink.create({ data: { evidenceId } });
});

/** Runs SQL that would break a rule, past every use-case. */
const sql = (text: string) => database.prisma.$executeRawUnsafe(text, evidenceId);

describe('R5: evidence stays as it was recorded, whatever becomes of its link', () => {
  test.each(['"url" = \'x\'', '"archivedUrl" = \'x\'', '"contentHash" = NULL', '"quote" = \'x\''])(
    'it is not updated: %s',
    async (change) => {
      await expect(sql(`UPDATE "Evidence" SET ${change} WHERE "id" = $1::uuid`)).rejects.toThrow('R5');
    },
  );

  test('it is not removed, nor swept away with its link', async () => {
    await expect(sql('DELETE FROM "Evidence" WHERE "id" = $1::uuid')).rejects.toThrow('R5');
    await expect(database.prisma.$executeRawUnsafe('TRUNCATE "Evidence", "EvidenceLink"')).rejects.toThrow(
      'append-only',
    );
    expect(await database.prisma.evidence.count({ where: { id: evidenceId } })).toBe(1);
  });
});

test.each([
  ['"state" = \'MOVED\'', 'EvidenceLink_moved_to'],
  ['"archivedUrl" = \'https://archive.example.org/\'', 'EvidenceLink_archive_allowed'],
  ['"archiveLicence" = \'OGL\'', 'EvidenceLink_archive_allowed'],
  ['"failures" = -1', 'EvidenceLink_failures'],
])('a link cannot hold %s alone', async (change, constraint) => {
  await expect(sql(`UPDATE "EvidenceLink" SET ${change} WHERE "evidenceId" = $1::uuid`)).rejects.toThrow(
    constraint,
  );
});
