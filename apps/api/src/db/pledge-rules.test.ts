import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let manifesto: Awaited<ReturnType<typeof story.manifesto>>;

beforeAll(async () => {
  story = given(database.prisma);
  manifesto = await story.manifesto((await story.council()).id);
});

type Row = { kind?: string; status?: string; corrects?: string; successor?: string; reason?: string };

/** Writes a row with one source past every use-case. */
async function insert(pledgeId: string, row: Row, source = { type: 'COUNCIL_DECISION', isPartyOwn: false }) {
  const id = newId();
  await database.prisma.$executeRawUnsafe(
    `WITH row AS (
       INSERT INTO "StatusUpdate" ("id", "pledgeId", "kind", "pledgeStatus", "effectiveOn", "summaryEn", "correctsId", "successorId", "reason")
       VALUES ($1::uuid, $2::uuid, $3::"UpdateKind", $4::"PledgeStatus", '2024-02-01', 'Found.', $5::uuid, $6::uuid, $7::"StatusReason") RETURNING "id")
     INSERT INTO "Evidence" ("id", "updateId", "type", "isPartyOwn") SELECT $8::uuid, "id", $9::"EvidenceType", $10 FROM row`,
    id,
    pledgeId,
    row.kind ?? 'RATING',
    row.status ?? null,
    row.corrects ?? null,
    row.successor ?? null,
    row.reason ?? null,
    newId(),
    source.type,
    source.isPartyOwn,
  );
  return id;
}

const rated = async () => {
  const pledge = await story.pledge(manifesto);
  return { pledge, update: await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01') };
};

describe('R9: a correction', () => {
  test('replaces a row once; what was wrong again is corrected in its turn', async () => {
    const { pledge, update } = await rated();
    const correction = { kind: 'CORRECTION', status: 'NOT_STARTED' };
    const first = await insert(pledge.id, { ...correction, corrects: update.id });
    await expect(insert(pledge.id, { ...correction, corrects: update.id })).rejects.toThrow('corrected_once');
    await insert(pledge.id, { ...correction, corrects: first });
  });
  test('replaces a row of its own pledge, and sets a status where that row does', async () => {
    const [one, other] = [await rated(), await rated()];
    const correction = { kind: 'CORRECTION', status: 'NOT_STARTED' };
    await expect(insert(one.pledge.id, { ...correction, corrects: other.update.id })).rejects.toThrow('R9');
    const note = await insert(one.pledge.id, { kind: 'NOTE' });
    await expect(insert(one.pledge.id, { ...correction, corrects: note })).rejects.toThrow('R9');
    const silent = { kind: 'CORRECTION', corrects: note };
    await expect(insert(one.pledge.id, { ...silent, corrects: one.update.id })).rejects.toThrow('R9');
    const named = insert(one.pledge.id, { ...silent, successor: (await rated()).pledge.id });
    await expect(named).rejects.toThrow('StatusUpdate_successor_by_status');
    const taken = await insert(one.pledge.id, silent);
    await expect(insert(one.pledge.id, { ...correction, corrects: taken })).rejects.toThrow('R9');
    for (const row of [{ kind: 'NOTE', status: 'NOT_STARTED' }, {}])
      await expect(insert(one.pledge.id, row)).rejects.toThrow('status_by_kind');
  });
});

describe('details of a status', () => {
  test.each(['STALLED', 'NOT_DELIVERED'])('%s needs its reason', async (status) => {
    const { pledge } = await rated();
    await expect(insert(pledge.id, { status })).rejects.toThrow('StatusUpdate_reason');
    await insert(pledge.id, { status, reason: 'NO_FUNDING' });
  });
  test('a status without reasons has none, and a note has none', async () => {
    const { pledge } = await rated();
    const reason = 'NO_FUNDING';
    await expect(insert(pledge.id, { status: 'NOT_STARTED', reason })).rejects.toThrow('StatusUpdate_reason');
    await expect(insert(pledge.id, { kind: 'NOTE', reason })).rejects.toThrow('StatusUpdate_reason');
  });
  test('SUPERSEDED names a successor, and not itself', async () => {
    const { pledge } = await rated();
    const status = 'SUPERSEDED';
    await expect(insert(pledge.id, { status })).rejects.toThrow('StatusUpdate_successor');
    await expect(insert(pledge.id, { status, successor: pledge.id })).rejects.toThrow('own_successor');
    await insert(pledge.id, { status, successor: (await rated()).pledge.id });
  });
});

test.each(['PART_DELIVERED', 'DELIVERED'])('R3: what cannot be tested is never %s', async (status) => {
  const pledge = await story.pledge(manifesto, { testability: 'NOT_TESTABLE' });
  await expect(insert(pledge.id, { status })).rejects.toThrow('R3');
});

test.each([
  ['the party’s own decision', { type: 'COUNCIL_DECISION', isPartyOwn: true }],
  ['a statement of a representative', { type: 'REPRESENTATIVE_STATEMENT', isPartyOwn: false }],
  ['a search that found nothing', { type: 'SEARCH_RECORD', isPartyOwn: false }],
])('R2: DELIVERED does not rest on %s', async (_name, source) => {
  const { pledge } = await rated();
  await expect(insert(pledge.id, { status: 'DELIVERED' }, source)).rejects.toThrow('R2');
});

test('a pledge is not adopted from itself', async () => {
  const { pledge } = await rated();
  await expect(
    database.prisma.pledge.update({ where: { id: pledge.id }, data: { adoptedFromId: pledge.id } }),
  ).rejects.toThrow('not_adopted_from_itself');
});

describe('R3: what was found delivered', () => {
  const untestable = (pledgeId: string) =>
    database.prisma.$transaction([
      database.prisma.correction.create({
        data: {
          recordType: 'Pledge',
          recordId: pledgeId,
          field: 'testability',
          beforeText: 'TESTABLE',
          afterText: 'NOT_TESTABLE',
          reasonEn: 'Nobody can tell.',
        },
      }),
      database.prisma
        .$executeRaw`UPDATE "Pledge" SET "testability" = 'NOT_TESTABLE' WHERE "id" = ${pledgeId}::uuid`,
    ]);

  test.each(['DELIVERED', 'PART_DELIVERED'] as const)(
    'as %s is not corrected to untestable while that finding stands, and is once it is corrected',
    async (status) => {
      const { pledge } = await rated();
      const found = await insert(pledge.id, { status });
      await expect(untestable(pledge.id)).rejects.toThrow('R3');
      await insert(pledge.id, { kind: 'CORRECTION', status: 'IN_PROGRESS', corrects: found });
      await untestable(pledge.id);
    },
  );

  test('is corrected to untestable where it was never found delivered', async () => {
    const { pledge } = await rated();
    await untestable(pledge.id);
  });
});

test('R5: a correction does not make a rated pledge unrated', async () => {
  const { pledge, update } = await rated();
  const correction = { kind: 'CORRECTION', status: 'NOT_RATED', corrects: update.id };
  await expect(insert(pledge.id, correction)).rejects.toThrow('never_back');
});

describe('R2: a search that found nothing', () => {
  const search = { type: 'SEARCH_RECORD', isPartyOwn: false };
  test.each(['IN_PROGRESS', 'PART_DELIVERED'])('does not support %s alone', async (status) => {
    const { pledge } = await rated();
    await expect(insert(pledge.id, { status }, search)).rejects.toThrow('R2');
    await insert(pledge.id, { status }, { type: 'PARTY_OWN', isPartyOwn: true });
  });
  test.each([
    { status: 'NOT_STARTED' },
    { status: 'STALLED', reason: 'NO_FUNDING' },
    { status: 'NOT_DELIVERED', reason: 'NO_FUNDING' },
    { kind: 'NOTE' },
  ])('supports $status $kind', async (row) => {
    const { pledge } = await rated();
    await insert(pledge.id, row, search);
  });
});

test('R6: whoever wrote an update is not its second person', async () => {
  const { pledge } = await rated();
  const confirmed = (authorId: string | null, confirmedById: string | null) =>
    database.prisma.statusUpdate.create({
      data: {
        pledgeId: pledge.id,
        kind: 'NOTE',
        effectiveOn: new Date('2024-02-01'),
        summaryEn: 'Found.',
        authorId,
        confirmedById,
      },
    });
  await expect(confirmed('one', 'one')).rejects.toThrow('second_person');
  await confirmed('one', 'another');
  await confirmed('one', null);
});

test.each([
  ['a final status', { kind: 'RATING' as const, pledgeStatus: 'DELIVERED' as const }],
  ['a settlement', { kind: 'TERM_CLOSE' as const, pledgeStatus: 'PART_DELIVERED' as const }],
])('R6: %s that an editor wrote names its second person', async (_what, row) => {
  const ended = await story.manifesto((await story.council()).id);
  await database.prisma.manifesto.update({
    where: { id: ended.id },
    data: {
      termTo: day('2023-12-31'),
      mandates: { create: { kind: 'WON_CONTROL', from: day('2020-01-01') } },
    },
  });
  const pledge = await story.pledge(ended);
  await story.rating(pledge.id, 'PART_DELIVERED', '2023-01-01');
  const written = (authorId: string | null, confirmedById: string | null) =>
    database.prisma.statusUpdate.create({
      data: {
        pledgeId: pledge.id,
        ...row,
        effectiveOn: day('2024-02-01'),
        summaryEn: 'Found.',
        authorId,
        confirmedById,
        evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
      },
    });
  await expect(written('one', null)).rejects.toThrow('R6');
  await written('one', 'another');
  await written(null, null);
});

describe('R4: of a published pledge', () => {
  const quoted = async () => {
    const pledge = await story.pledge(manifesto, { state: 'DRAFT' });
    return database.prisma.pledge.update({
      where: { id: pledge.id },
      data: {
        state: 'PUBLISHED',
        wordingBasis: 'MANIFESTO_TEXT',
        successTestEn: 'A hundred homes stand.',
        successTestWrittenOn: new Date('2024-01-01'),
        quotePage: 3,
      },
    });
  };
  const change = (id: string, data: object) => database.prisma.pledge.update({ where: { id }, data });

  test.each([
    ['successTestWrittenOn', new Date('2023-01-01')],
    ['quotePage', 4],
    ['quotePage', null],
  ])('%s, once said, changes only with its correction', async (field, value) => {
    const { id } = await quoted();
    await expect(change(id, { [field]: value })).rejects.toThrow('frozen_text');
    await database.prisma.$transaction([
      database.prisma.correction.create({
        data: { recordType: 'Pledge', recordId: id, field, reasonEn: 'It was misread.' },
      }),
      change(id, { [field]: value }),
    ]);
  });
  test.each([
    ['a test without the day it was written', { successTestEn: 'It stands.' }, 'has the day it was written'],
    ['a page of a reported wording', { quotePage: 3 }, 'is no quote'],
  ])('readers are not shown %s', async (_what, data, said) => {
    const [draft, shown] = [await story.pledge(manifesto, { state: 'DRAFT' }), await story.pledge(manifesto)];
    await change(draft.id, data);
    await expect(change(draft.id, { state: 'PUBLISHED' })).rejects.toThrow(said);
    await expect(change(shown.id, data)).rejects.toThrow(said);
  });
  test('the page follows the paragraph that is marked, and no other page does', async () => {
    const { id } = await quoted();
    const paragraph = await database.prisma.manifestoParagraph.create({
      data: { manifestoId: manifesto.id, anchor: `p-${id}`, position: 0, page: 9, textEn: 'Homes.' },
    });
    await expect(change(id, { paragraphId: paragraph.id, quotePage: 8 })).rejects.toThrow('frozen_text');
    await change(id, { paragraphId: paragraph.id, quotePage: 9 });
  });
});

describe('R4: without its correction', () => {
  const change = (sql: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(sql, ...values);

  test.each([
    [`"dueOn" = '2028-01-01'`],
    ['"dueOn" = NULL'],
    [`"duePrecision" = 'YEAR'`],
    [`"strength" = 'AIM'`],
    [`"testability" = 'PARTLY'`],
    ['"councilId" = (SELECT "councilId" FROM "Manifesto" WHERE "id" <> "Pledge"."manifestoId" LIMIT 1)'],
  ])('a published pledge is not given %s', async (set) => {
    const { id } = await story.pledge(manifesto, { dueOn: '2027-01-01' });
    await story.manifesto((await story.council()).id);
    await expect(change(`UPDATE "Pledge" SET ${set} WHERE "id" = $1::uuid`, id)).rejects.toThrow('R4');
  });

  test.each([
    [`UPDATE "Milestone" SET "titleEn" = 'Another'`],
    [`UPDATE "Milestone" SET "dueOn" = '2028-01-01'`],
    [`UPDATE "Milestone" SET "reachedOn" = NULL`],
    ['DELETE FROM "Milestone"'],
  ])('a milestone of one is safe from %s, and one of a draft is not', async (sql) => {
    const milestones = {
      create: { position: 0, titleEn: 'A site', dueOn: day('2026-01-01'), reachedOn: day('2026-02-01') },
    };
    const changing = async (state: 'PUBLISHED' | 'DRAFT') => {
      const { id } = await story.pledge(manifesto, { state });
      await database.prisma.pledge.update({ where: { id }, data: { milestones } });
      return change(`${sql} WHERE "pledgeId" = $1::uuid`, id);
    };
    await expect(changing('PUBLISHED')).rejects.toThrow('R4');
    expect(await changing('DRAFT')).toBe(1);
  });
});
