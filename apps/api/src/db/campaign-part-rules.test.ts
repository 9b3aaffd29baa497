import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<typeof story.council>>;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
});

/** Runs SQL that would break a rule, past every use-case. */
const sql = (text: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(text, ...values);

const campaign = () =>
  database.prisma.campaign.create({
    data: {
      slug: newId(),
      titleEn: 'A campaign',
      nations: ['ENGLAND'],
      state: 'PUBLISHED',
      clauses: { create: { position: 0, textEn: 'A clause.' } },
    },
    include: { clauses: true },
  });

async function adoption() {
  const of = await campaign();
  const row = await database.prisma.councilAdoption.create({
    data: { campaignId: of.id, councilId: council.id, state: 'PUBLISHED' },
  });
  return { of, row };
}

/** A row of an adoption's log with its source. */
const passed = (adoptionId: string) =>
  database.prisma.statusUpdate.create({
    data: {
      adoptionId,
      kind: 'RATING',
      adoptionState: 'PASSED',
      effectiveOn: day('2026-01-01'),
      summaryEn: 'It did.',
      evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
    },
  });

test('R5: a report, and what became of a clause, come with a row of their own dealing’s log, which stays so', async () => {
  const [one, other] = [await adoption(), await adoption()];
  const [own, elsewhere] = [await passed(one.row.id), await passed(other.row.id)];
  const report = (updateId: string) =>
    database.prisma.followUpReport.create({
      data: { adoptionId: one.row.id, updateId, reportedOn: day('2026-01-01'), summaryEn: 'All is well.' },
    });
  const outcome = (updateId: string) =>
    database.prisma.clauseOutcome.create({
      data: {
        adoptionId: one.row.id,
        clauseId: one.of.clauses[0]?.id ?? '',
        updateId,
        state: 'KEPT',
        effectiveOn: day('2026-01-01'),
      },
    });
  for (const write of [report, outcome]) await expect(write(elsewhere.id)).rejects.toThrow('another log');
  const [{ id }] = [await report(own.id), await outcome(own.id)];
  await expect(
    sql(`UPDATE "FollowUpReport" SET "updateId" = NULL WHERE "id" = $1::uuid`, id),
  ).rejects.toThrow('append-only');
});

test('R4, R7: what a published campaign offers keeps its title but for a correction, and is withdrawn with its dated row, for good', async () => {
  const of = await campaign();
  const { id } = await database.prisma.campaignResource.create({
    data: { campaignId: of.id, kind: 'BRIEFING', title: 'Breifing', url: 'https://example.org/1' },
  });
  const set = (change: string) => sql(`UPDATE "CampaignResource" SET ${change} WHERE "id" = $1::uuid`, id);
  await expect(set(`"title" = 'Briefing'`)).rejects.toThrow('frozen');
  await expect(set(`"withdrawnOn" = DATE '2026-11-01'`)).rejects.toThrow('dated row');
  await database.prisma.withdrawal.create({
    data: {
      recordType: 'CampaignResource',
      recordId: id,
      reasonEn: 'Wrong.',
      withdrawnOn: day('2026-11-01'),
    },
  });
  expect(await set(`"withdrawnOn" = DATE '2026-11-01'`)).toBe(1);
  for (const value of ['NULL', "DATE '2026-11-02'"])
    await expect(set(`"withdrawnOn" = ${value}`)).rejects.toThrow('stays so');
});
