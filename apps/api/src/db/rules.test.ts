import { beforeAll, describe, expect, test } from 'vitest';
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

async function ratedPledge() {
  const pledge = await story.pledge(await story.manifesto(council.id));
  return { pledge, update: await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01') };
}

describe('R5: logs are append-only', () => {
  test.each([
    'StatusUpdate',
    'Evidence',
    'ChangeSet',
    'Revision',
    'Correction',
    'Withdrawal',
    'RightOfReply',
    'ReplyOffer',
    'FollowUpReport',
    'ClauseOutcome',
    'Checkpoint',
    'Redaction',
  ])('no row of %s is changed, removed or swept away', async (table) => {
    const triggers = await database.prisma.$queryRawUnsafe<{ event_manipulation: string }[]>(
      `SELECT event_manipulation FROM information_schema.triggers WHERE event_object_table = $1 AND trigger_name IN ($2, $3)`,
      table,
      `${table}_append_only`,
      // Where an update may still move people (StatusUpdate), what deletes has a trigger of its own.
      `${table}_not_deleted`,
    );
    expect(triggers.map((trigger) => trigger.event_manipulation).toSorted()).toEqual(['DELETE', 'UPDATE']);
    await expect(sql(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('append-only');
  });
  test('an update of a status row is refused', async () => {
    const { update } = await ratedPledge();
    await expect(
      sql(`UPDATE "StatusUpdate" SET "summaryEn" = 'other' WHERE "id" = $1::uuid`, update.id),
    ).rejects.toThrow('R5');
    await expect(sql(`DELETE FROM "Evidence" WHERE "updateId" = $1::uuid`, update.id)).rejects.toThrow('R5');
  });
});

describe('R1: no status without a source', () => {
  test('and none is added to a row that was written (R5)', async () => {
    const { update } = await ratedPledge();
    await expect(
      sql(
        `INSERT INTO "Evidence" ("id", "updateId", "type") VALUES ($1::uuid, $2::uuid, 'FOI')`,
        newId(),
        update.id,
      ),
    ).rejects.toThrow('R5');
  });
  const insert = `INSERT INTO "StatusUpdate" ("id", "pledgeId", "kind", "pledgeStatus", "effectiveOn", "summaryEn", "publishedAt")
    VALUES ($1::uuid, $2::uuid, 'RATING', 'IN_PROGRESS', $3::date, $4, $5::timestamptz)`;

  test('a rating without evidence fails when its transaction ends', async () => {
    const { pledge } = await ratedPledge();
    await expect(
      sql(insert, newId(), pledge.id, day('2024-02-01'), 'Something happened.', new Date()),
    ).rejects.toThrow('R1');
  });
  test('a rating that takes effect after it was published is refused', async () => {
    const { pledge } = await ratedPledge();
    await expect(
      sql(insert, newId(), pledge.id, day('2024-02-02'), 'Later.', day('2024-02-01')),
    ).rejects.toThrow('not_in_future');
  });
  test('a rating without a summary is refused', async () => {
    const { pledge } = await ratedPledge();
    await expect(sql(insert, newId(), pledge.id, day('2024-02-01'), '  ', new Date())).rejects.toThrow(
      'StatusUpdate_summary',
    );
  });
});

describe('one log for three subjects', () => {
  test('a row has exactly one subject, and a status in its words', async () => {
    const insert = (columns: string, values: string) =>
      sql(
        `INSERT INTO "StatusUpdate" ("id", "kind", "effectiveOn", "summaryEn", ${columns}) VALUES ('${newId()}', 'RATING', '2024-01-01', 'x', ${values})`,
      );
    const { pledge } = await ratedPledge();
    await expect(insert('"pledgeStatus"', `'STALLED'`)).rejects.toThrow('one_subject');
    await expect(insert('"pledgeId", "campaignState"', `'${pledge.id}', 'WON'`)).rejects.toThrow(
      'own_vocabulary',
    );
  });
});

describe('R4: what was promised is frozen once published', () => {
  test.each(['wordingEn', 'titleEn', 'reference', 'strength'])(
    '%s of a published pledge does not change',
    async (field) => {
      const { pledge } = await ratedPledge();
      const value = field === 'strength' ? `'AIM'` : `'We will do less.'`;
      await expect(
        sql(`UPDATE "Pledge" SET "${field}" = ${value} WHERE "id" = $1::uuid`, pledge.id),
      ).rejects.toThrow('R4');
    },
  );
  test('it changes together with the correction that says so', async () => {
    const { pledge } = await ratedPledge();
    await database.prisma.$transaction(async (tx) => {
      await tx.correction.create({
        data: {
          recordType: 'Pledge',
          recordId: pledge.id,
          field: 'wordingEn',
          beforeText: pledge.wordingEn,
          afterText: 'As printed.',
        },
      });
      await tx.pledge.update({ where: { id: pledge.id }, data: { wordingEn: 'As printed.' } });
    });
    expect((await database.prisma.pledge.findUniqueOrThrow({ where: { id: pledge.id } })).wordingEn).toBe(
      'As printed.',
    );
  });
  test('a missing language may be added, and a draft may change', async () => {
    const { pledge } = await ratedPledge();
    await sql(`UPDATE "Pledge" SET "wordingCy" = 'Byddwn yn gwneud.' WHERE "id" = $1::uuid`, pledge.id);
    const draft = await story.pledge(await story.manifesto(council.id), { state: 'DRAFT' });
    await sql(`UPDATE "Pledge" SET "wordingEn" = 'Other.' WHERE "id" = $1::uuid`, draft.id);
  });
});

describe('R7: published is for good', () => {
  test('what was withdrawn is not published again', async () => {
    const { pledge } = await ratedPledge();
    await database.prisma.withdrawal.create({
      data: {
        recordType: 'Pledge',
        recordId: pledge.id,
        reasonEn: 'Not theirs.',
        withdrawnOn: day('2024-01-01'),
      },
    });
    const become = (state: string) =>
      sql(`UPDATE "Pledge" SET "state" = '${state}' WHERE "id" = $1::uuid`, pledge.id);
    await become('WITHDRAWN');
    await expect(become('PUBLISHED')).rejects.toThrow('R7');
  });
  test('a published pledge is not unpublished, not deleted, and withdrawn only with its dated row', async () => {
    const { pledge } = await ratedPledge();
    await expect(
      sql(`UPDATE "Pledge" SET "state" = 'DRAFT' WHERE "id" = $1::uuid`, pledge.id),
    ).rejects.toThrow('R7');
    await expect(
      sql(`UPDATE "Pledge" SET "state" = 'WITHDRAWN' WHERE "id" = $1::uuid`, pledge.id),
    ).rejects.toThrow('R7');
    const unrated = await story.pledge(await story.manifesto(council.id));
    await expect(sql(`DELETE FROM "Pledge" WHERE "id" = $1::uuid`, unrated.id)).rejects.toThrow('R7');
    await database.prisma.withdrawal.create({
      data: { recordType: 'Pledge', recordId: pledge.id, withdrawnOn: day('2024-05-01') },
    });
    await sql(`UPDATE "Pledge" SET "state" = 'WITHDRAWN' WHERE "id" = $1::uuid`, pledge.id);
  });
});

describe('R10: periods', () => {
  test('one person does not hold a post twice at once, but may again later', async () => {
    const post = await story.ward(council.id);
    const { person } = await story.councillor(post.id, { from: '2019-05-06', to: '2023-05-08' });
    const insert = (from: string) =>
      sql(
        `INSERT INTO "OfficeHolding" ("id", "personId", "postId", "from") VALUES ($1::uuid, $2::uuid, $3::uuid, '${from}')`,
        newId(),
        person.id,
        post.id,
      );
    await expect(insert('2023-05-07')).rejects.toThrow('no_overlap');
    await insert('2023-05-08');
  });
  test('a period ends after it begins', async () => {
    const post = await story.ward(council.id);
    const who = await story.person();
    await expect(
      sql(
        `INSERT INTO "OfficeHolding" ("id", "personId", "postId", "from", "to") VALUES ($1::uuid, $2::uuid, $3::uuid, '2023-05-08', '2023-05-08')`,
        newId(),
        who.id,
        post.id,
      ),
    ).rejects.toThrow('OfficeHolding_period');
  });
});

describe('R11: standings', () => {
  test('a candidacy has at most one principal party', async () => {
    const post = await story.ward(council.id);
    const { candidacy } = await story.councillor(post.id, { stoodFor: ['labour'] });
    const other = await story.party('co-operative');
    await expect(
      sql(
        `INSERT INTO "CandidacyStanding" ("candidacyId", "partyId", "place") VALUES ($1::uuid, $2::uuid, 'PRINCIPAL')`,
        candidacy?.id,
        other.id,
      ),
    ).rejects.toThrow('CandidacyStanding_one_principal');
  });
});

test('R18: a payload of the change log can be redacted, which shows, and nothing else', async () => {
  const changeSet = await database.prisma.changeSet.create({
    data: { sequence: 9_000_000n, channel: 'cli', reason: 'test', payloadHash: 'x', hash: 'y' },
  });
  const { id } = await database.prisma.revision.create({
    data: {
      changeSetId: changeSet.id,
      position: 0,
      recordType: 'Person',
      recordId: newId(),
      payloadHash: 'x',
      payload: { create: { after: { name: 'Sam' } } },
    },
  });
  await expect(
    sql(`UPDATE "RevisionPayload" SET "after" = '{}' WHERE "revisionId" = $1::uuid`, id),
  ).rejects.toThrow('R18');
  await expect(sql(`DELETE FROM "RevisionPayload" WHERE "revisionId" = $1::uuid`, id)).rejects.toThrow('R18');
  const redact = () =>
    sql(
      `UPDATE "RevisionPayload" SET "before" = NULL, "after" = NULL, "redactedAt" = now() WHERE "revisionId" = $1::uuid`,
      id,
    );
  await expect(redact()).rejects.toThrow('R18');
  await database.prisma.redaction.create({
    data: {
      recordType: 'Person',
      recordId: newId(),
      reason: 'OBJECTION',
      redactedAt: new Date(),
      revisionIds: [id],
      changeSetIds: [],
    },
  });
  await redact();
});

test('themes have two levels', async () => {
  const { id: first } = await database.prisma.theme.create({ data: { slug: 'housing', nameEn: 'Housing' } });
  const { id: second } = await database.prisma.theme.create({
    data: { slug: 'renting', nameEn: 'Renting', parentId: first },
  });
  await expect(
    database.prisma.theme.create({ data: { slug: 'deposits', nameEn: 'Deposits', parentId: second } }),
  ).rejects.toThrow('two levels');
});

test('R6: whoever wrote a draft does not publish it as its second person', async () => {
  const draft = { useCase: 'editPledge', recordType: 'Pledge', patch: {}, authorId: 'one' };
  const publish = (reviewerId: string | null) =>
    database.prisma.draft.create({ data: { ...draft, state: 'PUBLISHED', reviewerId } });
  await expect(publish('one')).rejects.toThrow('Draft_second_person');
  await publish('another');
});

test('R8: the version of a record does not go back', async () => {
  const { pledge } = await ratedPledge();
  const version = (to: number) =>
    sql(`UPDATE "Pledge" SET "version" = ${to} WHERE "id" = $1::uuid`, pledge.id);
  await version(3);
  await expect(version(2)).rejects.toThrow('R8');
  const versioned = await database.prisma.$queryRaw<{ open: string[] }[]>`
    SELECT COALESCE(array_agg(c."table_name"::text), '{}') AS open FROM information_schema.columns c
    WHERE c."table_schema" = current_schema() AND c."column_name" = 'version'
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = format('%I', c."table_name")::regclass AND t.tgname = c."table_name" || '_version')`;
  expect(versioned).toEqual([{ open: [] }]);
});

test.each([
  ['Organisation_named', `UPDATE "Organisation" SET "nameEn" = NULL, "nameCy" = NULL`],
  ['Manifesto_titled', `UPDATE "Manifesto" SET "titleEn" = NULL WHERE "state" = 'DRAFT'`],
  ['Pledge_titled', `UPDATE "Pledge" SET "titleEn" = NULL WHERE "state" = 'DRAFT'`],
])('R14: %s: there is a name or a title in one language at least', async (constraint, unnamed) => {
  await story.pledge(await story.manifesto(council.id, { state: 'DRAFT' }), { state: 'DRAFT' });
  await expect(sql(unnamed)).rejects.toThrow(constraint);
});
