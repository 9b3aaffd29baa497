import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { EvidenceType, MandateKind, PledgeStatus } from '../generated/prisma/enums.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: { id: string };

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
});

/** Writes a row with one source past every use-case. */
async function insert(pledgeId: string, kind: string, status: PledgeStatus, on: string, type: EvidenceType) {
  await database.prisma.$executeRawUnsafe(
    `WITH row AS (
       INSERT INTO "StatusUpdate" ("id", "pledgeId", "kind", "pledgeStatus", "effectiveOn", "summaryEn", "reason")
       VALUES ($1::uuid, $2::uuid, $3::"UpdateKind", $4::"PledgeStatus", $5::date, 'Found.', $6::"StatusReason") RETURNING "id")
     INSERT INTO "Evidence" ("id", "updateId", "type") SELECT $7::uuid, "id", $8::"EvidenceType" FROM row`,
    newId(),
    pledgeId,
    kind,
    status,
    on,
    ['STALLED', 'NOT_DELIVERED'].includes(status) ? 'NO_FUNDING' : null,
    newId(),
    type,
  );
}

async function pledgeOf({
  termTo = '2025-05-01' as string | null,
  mandates = ['WON_CONTROL'] as MandateKind[],
  rated = 'IN_PROGRESS' as PledgeStatus,
}) {
  const { id } = await story.manifesto(council.id);
  const spells = mandates.map((kind, year) => ({
    kind,
    from: day(`${2021 + year}-05-01`),
    to: day(`${2022 + year}-05-01`),
  }));
  const manifesto = await database.prisma.manifesto.update({
    where: { id },
    data: { termTo: termTo && day(termTo), mandates: { create: spells } },
  });
  const pledge = await story.pledge(manifesto);
  await insert(pledge.id, 'RATING', rated, '2024-01-01', 'COUNCIL_REPORT');
  return pledge;
}

describe('R5: the end of a term', () => {
  const close = (id: string, status: PledgeStatus = 'NOT_DELIVERED', on = '2025-05-01') =>
    insert(id, 'TERM_CLOSE', status, on, 'COUNCIL_REPORT');

  test.each(['PART_DELIVERED', 'DELIVERED', 'NOT_DELIVERED'] as const)('settles as %s', async (status) => {
    const rated = status === 'PART_DELIVERED' ? status : 'STALLED';
    await close((await pledgeOf({ mandates: ['WON_CONTROL', 'OPPOSITION'], rated })).id, status);
  });

  test.each(['NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'SUPERSEDED'] as const)(
    'does not settle as %s',
    async (status) => {
      await expect(close((await pledgeOf({})).id, status)).rejects.toThrow(/term_settles|successor/);
    },
  );

  test('does not come before it, nor where nobody knows when it ends', async () => {
    await expect(close((await pledgeOf({})).id, 'NOT_DELIVERED', '2025-04-30')).rejects.toThrow('is over');
    await expect(close((await pledgeOf({ termTo: null })).id)).rejects.toThrow('is over');
  });

  test('rates nothing of a group that was in opposition throughout', async () => {
    const { id } = await pledgeOf({ mandates: ['OPPOSITION', 'OPPOSITION'] });
    await expect(close(id)).rejects.toThrow('in opposition throughout');
  });
});

test('R3: a pledge to investigate is delivered by a published finding', async () => {
  const { id } = await story.pledge(await story.manifesto(council.id), { strength: 'INVESTIGATE' });
  await expect(insert(id, 'RATING', 'DELIVERED', '2025-01-01', 'INDEPENDENT_MEDIA')).rejects.toThrow(
    'published finding',
  );
  await insert(id, 'RATING', 'DELIVERED', '2025-01-01', 'COUNCIL_REPORT');
});
