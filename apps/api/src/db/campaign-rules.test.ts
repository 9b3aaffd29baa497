import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { AdoptionState, CampaignState } from '../generated/prisma/enums.ts';
import type { DecisionFacts } from '../campaigns/decision-facts.ts';
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
const state = (
  adoptionId: string,
  adoptionState: 'PASSED' | 'PASSED_AMENDED',
  correctsId: string | null = null,
  decision: Partial<DecisionFacts> = {},
) =>
  database.prisma.statusUpdate.create({
    data: {
      adoptionId,
      kind: correctsId ? 'CORRECTION' : 'RATING',
      adoptionState,
      correctsId,
      effectiveOn: day('2026-01-01'),
      summaryEn: 'It did.',
      ...decision,
      evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
    },
  });

test('votes are not negative, carry what they decided, and nobody seconds their own motion', async () => {
  const { row } = await adoption();
  for (const field of ['votesFor', 'votesAgainst', 'abstentions'])
    await expect(state(row.id, 'PASSED', null, { [field]: -1 })).rejects.toThrow('StatusUpdate_votes');
  await expect(state(row.id, 'PASSED', null, { votesFor: 3, votesAgainst: 4 })).rejects.toThrow(
    'does not carry',
  );
  const { id } = await story.person();
  await expect(state(row.id, 'PASSED', null, { moverId: id, seconderId: id })).rejects.toThrow(
    'StatusUpdate_two_people',
  );
});

test('a motion passed as amended has its amended text in the row that passed it', async () => {
  const { row } = await adoption();
  await expect(state(row.id, 'PASSED_AMENDED')).rejects.toThrow('amended text');
  const amended = await state(row.id, 'PASSED_AMENDED', null, { amendedTextEn: 'In other words.' });
  expect(amended.adoptionState).toBe('PASSED_AMENDED');
});

test('R5: only a decision has a vote, and none is given one, or another, later', async () => {
  const { row } = await adoption();
  await expect(
    database.prisma.statusUpdate.create({
      data: {
        adoptionId: row.id,
        kind: 'NOTE',
        effectiveOn: day('2026-01-01'),
        summaryEn: 'News.',
        votesFor: 1,
      },
    }),
  ).rejects.toThrow('StatusUpdate_decision_of_council');
  const { id } = await state(row.id, 'PASSED', null, { votesFor: 5 });
  for (const change of [
    '"votesFor" = 6',
    '"meetingOn" = DATE \'2026-01-01\'',
    '"reportDueOn" = DATE \'2027-01-01\'',
  ])
    await expect(sql(`UPDATE "StatusUpdate" SET ${change} WHERE "id" = $1::uuid`, id)).rejects.toThrow(
      'append-only',
    );
  await expect(sql(`DELETE FROM "StatusUpdate" WHERE "id" = $1::uuid`, id)).rejects.toThrow('append-only');
});

test('R5, R18: who moved a decision goes with the entry of the person, and nobody is named in it later', async () => {
  const { row } = await adoption();
  const [mover, other] = [await story.person(), await story.person()];
  const { id } = await state(row.id, 'PASSED', null, { moverId: mover.id });
  const name = (change: string, ...values: string[]) =>
    sql(`UPDATE "StatusUpdate" SET ${change} WHERE "id" = $1::uuid`, id, ...values);
  await expect(name('"seconderId" = $2::uuid', other.id)).rejects.toThrow('append-only');
  await expect(name('"moverId" = $2::uuid, "votesFor" = 3', other.id)).rejects.toThrow('append-only');
  expect(await name('"moverId" = $2::uuid', other.id)).toBe(1);
  expect(await name('"moverId" = NULL')).toBe(1);
  await expect(name('"moverId" = $2::uuid', mover.id)).rejects.toThrow('append-only');
});

test('R9: a correction names a row of its own log', async () => {
  const [one, other] = [await adoption(), await adoption()];
  const { id } = await state(other.row.id, 'PASSED');
  await expect(state(one.row.id, 'PASSED', id)).rejects.toThrow('another log');
});

test('R9: a correction sets a state where the row it names does, and only there', async () => {
  const { row } = await adoption();
  const note = await database.prisma.statusUpdate.create({
    data: { adoptionId: row.id, kind: 'NOTE', effectiveOn: day('2026-01-01'), summaryEn: 'News.' },
  });
  await expect(state(row.id, 'PASSED', note.id)).rejects.toThrow('only one of the two');
  const takeBack = (correctsId: string) =>
    database.prisma.statusUpdate.create({
      data: {
        adoptionId: row.id,
        kind: 'CORRECTION',
        effectiveOn: day('2026-01-02'),
        summaryEn: 'It was another council.',
        correctsId,
      },
    });
  await expect(takeBack((await state(row.id, 'PASSED')).id)).rejects.toThrow('only one of the two');
  expect((await takeBack(note.id)).adoptionState).toBeNull();
});

describe('R2: a row past every use-case', () => {
  const sources = {
    own: { type: 'COUNCIL_DECISION', isPartyOwn: true },
    release: { type: 'PARTY_OWN', isPartyOwn: false },
    search: { type: 'SEARCH_RECORD', isPartyOwn: false },
    press: { type: 'INDEPENDENT_MEDIA', isPartyOwn: false },
  } as const;
  const written = async (
    subject: { adoptionState: AdoptionState } | { campaignState: CampaignState },
    source: keyof typeof sources,
    by: { authorId?: string; confirmedById?: string } = {},
  ) => {
    const { of, row } = await adoption();
    return database.prisma.statusUpdate.create({
      data: {
        ...subject,
        ...('campaignState' in subject ? { campaignId: of.id } : { adoptionId: row.id }),
        ...by,
        kind: 'RATING',
        effectiveOn: day('2026-01-01'),
        summaryEn: 'It did.',
        evidence: { create: sources[source] },
      },
    });
  };

  test.each([{ adoptionState: 'PASSED' }, { adoptionState: 'SIGNED' }, { campaignState: 'WON' }] as const)(
    '%j needs a source that is not the party’s own',
    async (subject) => {
      for (const source of ['own', 'release', 'search'] as const)
        await expect(written(subject, source)).rejects.toThrow('R2');
      await written(subject, 'press');
    },
  );

  test('a search that found nothing shows that a campaign paused, and no dealing of a council', async () => {
    await written({ campaignState: 'PAUSED' }, 'search');
    for (const subject of [{ campaignState: 'ACTIVE' }, { adoptionState: 'TABLED' }] as const)
      await expect(written(subject, 'search')).rejects.toThrow('R2');
    await written({ adoptionState: 'TABLED' }, 'release');
  });

  test.each([{ adoptionState: 'DEFEATED' }, { campaignState: 'CLOSED' }] as const)(
    'R6: %j that an editor wrote names its second person',
    async (subject) => {
      await expect(written(subject, 'press', { authorId: 'one' })).rejects.toThrow('R6');
      await written(subject, 'press', { authorId: 'one', confirmedById: 'another' });
    },
  );
});

test('only a pledge is settled by the end of a term', async () => {
  const { id } = await campaign();
  await expect(
    sql(
      `INSERT INTO "StatusUpdate" ("id", "campaignId", "kind", "campaignState", "effectiveOn", "summaryEn")
       VALUES ($1::uuid, $2::uuid, 'TERM_CLOSE', 'CLOSED', '2026-01-01', 'x')`,
      newId(),
      id,
    ),
  ).rejects.toThrow('StatusUpdate_term_of_pledge');
});

test('an outcome is of a clause of the campaign that the council dealt with', async () => {
  const { row, of } = await adoption();
  const insert = (clauseId: string | undefined) =>
    sql(
      `INSERT INTO "ClauseOutcome" ("id", "adoptionId", "clauseId", "state", "effectiveOn") VALUES ('${newId()}', $1::uuid, $2::uuid, 'KEPT', '2026-01-01')`,
      row.id,
      clauseId,
    );
  await expect(insert((await campaign()).clauses[0]?.id)).rejects.toThrow(
    'an outcome is of a clause of the campaign',
  );
  expect(await insert(of.clauses[0]?.id)).toBe(1);
});

test('a report is due again after it was made, and stays as it was made', async () => {
  const { row } = await adoption();
  const insert = (next: string) =>
    sql(
      `INSERT INTO "FollowUpReport" ("id", "adoptionId", "reportedOn", "nextDueOn") VALUES ($1::uuid, $2::uuid, '2026-01-01', '${next}')`,
      newId(),
      row.id,
    );
  await expect(insert('2026-01-01')).rejects.toThrow('FollowUpReport_next');
  await insert('2027-01-01');
  await expect(
    sql(`UPDATE "FollowUpReport" SET "nextDueOn" = NULL WHERE "adoptionId" = $1::uuid`, row.id),
  ).rejects.toThrow('R5');
});

test('a resource can be had somewhere, a checksum is of what is at its address, and an edition comes once', async () => {
  const { id } = await campaign();
  const insert = (columns: string, values: string) =>
    sql(
      `INSERT INTO "CampaignResource" ("id", "campaignId", "kind", "title", ${columns}) VALUES ('${newId()}', '${id}', 'BRIEFING', 'x', ${values})`,
    );
  await expect(insert('"url"', 'NULL')).rejects.toThrow('CampaignResource_somewhere');
  await expect(insert('"url", "checksum"', `NULL, '${'a'.repeat(64)}'`)).rejects.toThrow(
    'CampaignResource_checksum',
  );
  await expect(insert('"url", "checksum"', `'https://example.org', 'abc'`)).rejects.toThrow(
    'CampaignResource_checksum',
  );
  await expect(insert('"url", "edition"', `'https://example.org', 0`)).rejects.toThrow(
    'CampaignResource_edition',
  );
  await insert('"url"', `'https://example.org'`);
  await expect(insert('"url"', `'https://example.org/other'`)).rejects.toThrow('23505');
});

test('R7: a published campaign is not unpublished, not deleted, and withdrawn only with its dated row', async () => {
  const { id } = await campaign();
  const set = (to: string) => sql(`UPDATE "Campaign" SET "state" = '${to}' WHERE "id" = $1::uuid`, id);
  await expect(set('DRAFT')).rejects.toThrow('R7');
  await expect(set('WITHDRAWN')).rejects.toThrow('R7');
  await expect(sql(`DELETE FROM "Campaign" WHERE "id" = $1::uuid`, id)).rejects.toThrow('R7');
  await database.prisma.withdrawal.create({
    data: { recordType: 'Campaign', recordId: id, withdrawnOn: day('2026-05-01') },
  });
  await set('WITHDRAWN');
});

test('R4: a clause that a council decided on or was judged by keeps its words, and gains a language', async () => {
  const { of, row } = await adoption();
  const [clause] = of.clauses;
  const reword = (words: string) =>
    sql(`UPDATE "CampaignClause" SET "textEn" = '${words}' WHERE "id" = $1::uuid`, clause?.id);
  await reword('A plan.');
  await state(row.id, 'PASSED');
  await expect(reword('Another plan.')).rejects.toThrow('R4');
  await expect(sql(`DELETE FROM "CampaignClause" WHERE "id" = $1::uuid`, clause?.id)).rejects.toThrow('R4');
  await sql(
    `UPDATE "CampaignClause" SET "textCy" = 'Cynllun.', "position" = 4 WHERE "id" = $1::uuid`,
    clause?.id,
  );
  const judged = await adoption();
  await sql(
    `INSERT INTO "ClauseOutcome" ("id", "adoptionId", "clauseId", "state", "effectiveOn") VALUES ('${newId()}', $1::uuid, $2::uuid, 'KEPT', '2026-01-01')`,
    judged.row.id,
    judged.of.clauses[0]?.id,
  );
  await expect(
    sql(`UPDATE "CampaignClause" SET "textEn" = 'x' WHERE "id" = $1::uuid`, judged.of.clauses[0]?.id),
  ).rejects.toThrow('R4');
});
