import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let councilId: string;

beforeAll(async () => {
  story = given(database.prisma);
  councilId = (await story.council()).id;
});

/** Runs SQL that would break a rule, past every use-case. */
const sql = (text: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(text, ...values);

const hold = (postId: string, personId: string, from: string, to: string | null = null, precision = 'DAY') =>
  sql(
    `INSERT INTO "OfficeHolding" ("id", "personId", "postId", "from", "fromPrecision", "to", "toPrecision")
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $6::"DatePrecision", $5::date, $6::"DatePrecision")`,
    newId(),
    personId,
    postId,
    from,
    to,
    precision,
  );
const leaveVacant = (postId: string, seats: number, from: string, to: string | null = null) =>
  sql(
    `INSERT INTO "Vacancy" ("id", "postId", "seats", "from", "to") VALUES ($1::uuid, $2::uuid, $3, $4::date, $5::date)`,
    newId(),
    postId,
    seats,
    from,
    to,
  );

describe('R10: seats', () => {
  test('no more hold a post at once than it has seats, on any day', async () => {
    const post = await story.ward(councilId, { seats: 2 });
    const people = await Promise.all(Array.from({ length: 4 }, () => story.person()));
    const [a, b, c, d] = people.map(({ id }) => id) as [string, string, string, string];
    await hold(post.id, a, '2023-05-09', '2024-05-07');
    await hold(post.id, b, '2023-05-09');
    await expect(hold(post.id, c, '2023-01-01')).rejects.toThrow('Post_seats_filled');
    await hold(post.id, c, '2024-05-07', '2025-01-01');
    await expect(hold(post.id, d, '2024-12-31')).rejects.toThrow('Post_seats_filled');
    await hold(post.id, d, '2025-01-01');
  });

  test('a vacancy counts as a seat, and holdings of which the days are not known do not', async () => {
    const post = await story.ward(councilId, { seats: 2 });
    const [a, b] = await Promise.all([story.person(), story.person()]);
    await leaveVacant(post.id, 2, '2023-05-09', '2024-01-01');
    await expect(hold(post.id, a.id, '2023-12-31')).rejects.toThrow('Post_seats_filled');
    await expect(leaveVacant(post.id, 1, '2023-06-01', '2023-06-02')).rejects.toThrow('Post_seats_filled');
    await hold(post.id, a.id, '2023-01-01', null, 'YEAR');
    await hold(post.id, b.id, '2024-01-01');
  });

  test('a post does not lose seats that are held', async () => {
    const post = await story.ward(councilId, { seats: 2 });
    await story.councillor(post.id);
    await story.councillor(post.id);
    await expect(sql(`UPDATE "Post" SET "seats" = 1 WHERE "id" = $1::uuid`, post.id)).rejects.toThrow(
      'Post_seats_filled',
    );
    await sql(`UPDATE "Post" SET "seats" = 3 WHERE "id" = $1::uuid`, post.id);
  });

  test('two that fill the last seat at once do not both succeed', async () => {
    const post = await story.ward(councilId, { seats: 1 });
    const people = await Promise.all([story.person(), story.person()]);
    const told = await Promise.allSettled(people.map(({ id }) => hold(post.id, id, '2023-05-09')));
    expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a candidacy wins one seat at a time', async () => {
    const [one, two] = await Promise.all([story.ward(councilId), story.ward(councilId)]);
    const { candidacy, person } = await story.councillor(one.id, { stoodFor: ['labour'], to: '2024-05-07' });
    const carry = (from: string) =>
      sql(
        `INSERT INTO "OfficeHolding" ("id", "personId", "postId", "from", "candidacyId") VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::uuid)`,
        newId(),
        person.id,
        two.id,
        from,
        candidacy?.id,
      );
    await expect(carry('2024-05-06')).rejects.toThrow('one_of_candidacy');
    await carry('2024-05-07');
  });
});

describe('R10: life', () => {
  test('a holding or vacancy lies within the life of its post', async () => {
    const post = await story.ward(councilId);
    await sql(
      `UPDATE "Post" SET "validFrom" = '2023-05-09', "validTo" = '2027-05-10' WHERE "id" = $1::uuid`,
      post.id,
    );
    const person = await story.person();
    await expect(hold(post.id, person.id, '2023-05-08', '2024-01-01')).rejects.toThrow('Post_life');
    await expect(hold(post.id, person.id, '2023-05-09')).rejects.toThrow('Post_life');
    await expect(leaveVacant(post.id, 1, '2026-01-01')).rejects.toThrow('Post_life');
    await expect(leaveVacant(post.id, 1, '2027-05-10', '2027-06-01')).rejects.toThrow('Post_life');
    await hold(post.id, person.id, '2023-05-09', '2027-05-10');
  });

  test('a post or body does not end under those who hold it', async () => {
    const council = await story.council();
    const post = await story.ward(council.id);
    await story.councillor(post.id, { from: '2023-05-09' });
    await expect(
      sql(`UPDATE "Post" SET "validTo" = '2025-01-01' WHERE "id" = $1::uuid`, post.id),
    ).rejects.toThrow('Post_life');
    await expect(
      sql(`UPDATE "Organisation" SET "dissolvedOn" = '2025-01-01' WHERE "id" = $1::uuid`, council.id),
    ).rejects.toThrow('Post_life');
    await expect(
      sql(`UPDATE "Organisation" SET "foundedOn" = '2023-06-01' WHERE "id" = $1::uuid`, council.id),
    ).rejects.toThrow('Post_life');
    await database.prisma.$transaction([
      database.prisma.officeHolding.updateMany({
        where: { postId: post.id },
        data: { to: new Date('2025-01-01') },
      }),
      database.prisma.organisation.update({
        where: { id: council.id },
        data: { dissolvedOn: new Date('2025-01-01') },
      }),
    ]);
  });
});

test('a person is in one group, role or portfolio of one body once at a time', async () => {
  const { id: personId } = await story.person();
  const join = (role: string, from: string, portfolio: string | null = null) =>
    sql(
      `INSERT INTO "Membership" ("id", "personId", "organisationId", "role", "from", "portfolioEn")
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::"MembershipRole", $5::date, $6)`,
      newId(),
      personId,
      councilId,
      role,
      from,
      portfolio,
    );
  await join('PORTFOLIO_HOLDER', '2024-05-20', 'Housing');
  await join('PORTFOLIO_HOLDER', '2024-05-20', 'Climate');
  await expect(join('PORTFOLIO_HOLDER', '2025-01-01', 'Housing')).rejects.toThrow('no_overlap_of_role');
  await join('LEADER', '2025-01-01');
  await expect(join('LEADER', '2025-06-01')).rejects.toThrow('no_overlap_of_role');
});

test('R17: complete coverage has its source', async () => {
  const cover = (sources: object[]) =>
    database.prisma.coverage.create({
      data: {
        organisationId: councilId,
        role: 'COUNCILLOR',
        level: 'COMPLETE',
        asOfOn: day('2026-01-01'),
        sources,
      },
    });
  await expect(cover([])).rejects.toThrow('Coverage_complete_has_source');
  await cover([{ url: 'https://council.example.org/councillors' }]);
});
