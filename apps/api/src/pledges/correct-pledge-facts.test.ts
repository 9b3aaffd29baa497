import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
});

async function publishedPledge() {
  const manifesto = await story.manifesto((await story.council()).id);
  const row = await story.pledge(manifesto);
  return { manifesto, row, id: formatGlobalId('Pledge', row.id) };
}

/** Fields of the corrections log of a manifesto. */
async function log(manifesto: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ corrections(manifesto: "${manifesto}") { nodes { field } } }`,
  );
  expect(errors).toBeUndefined();
  return data.corrections;
}

const write = async (name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Pledge { version } ... on Error { code path message } } }`,
    { input: { changeReason: 'Read again', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
};
const seen = async (id: string) => {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($id: ID!) { pledge(by: { id: $id }) { strength testability dueOn { on precision }
      corrections { field lang before after beforeWords(lang: CY) { text lang } afterWords { text } reason { text } }
      milestones { title { text } dueOn { on } reachedOn } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.pledge;
};

test('R4: an edit moves no due date, and gives none to a pledge that had none', async () => {
  const { row, id } = await publishedPledge();
  const moved = { id, expectedVersion: 1, dueOn: '2027-05-01', duePrecision: 'MONTH' };
  expect(await write('editPledge', moved)).toMatchObject({ code: 'FROZEN_TEXT', path: ['dueOn'] });
  await expect(
    database.prisma.pledge.update({ where: { id: row.id }, data: { dueOn: day('2027-05-01') } }),
  ).rejects.toThrow('Pledge_frozen_text');
});

test('R4: due date, strength and testability change with a correction, in words of both languages', async () => {
  const { manifesto, id } = await publishedPledge();
  const first = { due: { on: '2027-05-01', precision: 'MONTH' }, strength: 'AIM', testability: 'PARTLY' };
  expect(await write('correctPledgeFacts', { pledge: id, expectedVersion: 1, ...first })).toMatchObject({
    path: ['reasonEn'],
  });
  const reason = { reasonEn: 'Misread from the scan.' };
  await write('correctPledgeFacts', { pledge: id, expectedVersion: 1, ...first, ...reason });
  await write('correctPledgeFacts', {
    pledge: id,
    expectedVersion: 2,
    due: { on: '2028-01-01', precision: 'YEAR' },
    reasonEn: 'It said 2028.',
  });
  const pledge = await seen(id);
  expect(pledge).toMatchObject({
    strength: 'AIM',
    testability: 'PARTLY',
    dueOn: { on: '2028-01-01', precision: 'YEAR' },
  });
  expect(pledge.corrections).toHaveLength(4);
  expect(pledge.corrections.at(-1)).toEqual({
    field: 'DUE',
    lang: null,
    before: '2027-05',
    after: '2028',
    beforeWords: { text: 'Mai 2027', lang: 'CY' },
    afterWords: { text: '2028' },
    reason: { text: 'It said 2028.' },
  });
  const { nodes } = await log(manifesto.slug);
  expect(nodes.map(({ field }: { field: string }) => field).toSorted()).toEqual([
    'due',
    'due',
    'strength',
    'testability',
  ]);
});

test('what was found delivered is not corrected into what cannot be tested (R3)', async () => {
  const { row, id } = await publishedPledge();
  await story.rating(row.id, 'PART_DELIVERED', '2024-05-01');
  const input = { pledge: id, expectedVersion: 1, testability: 'NOT_TESTABLE', reasonEn: 'Vague.' };
  expect(await write('correctPledgeFacts', input)).toMatchObject({ path: ['testability'] });
});

test.each([
  ['THIRD_SECTOR', 2],
  ['INDEPENDENT_MEDIA', undefined],
] as const)(
  'R3: what was found delivered by %s is corrected into a pledge to investigate only with a published finding',
  async (type, version) => {
    const { row, id } = await publishedPledge();
    await database.prisma.statusUpdate.create({
      data: {
        pledgeId: row.id,
        kind: 'RATING',
        pledgeStatus: 'DELIVERED',
        effectiveOn: day('2024-05-01'),
        summaryEn: 'It was told.',
        evidence: { create: { type, url: 'https://news.example.org/told' } },
      },
    });
    const input = {
      pledge: id,
      expectedVersion: 1,
      strength: 'INVESTIGATE',
      reasonEn: 'It said "look into".',
    };
    expect(await write('correctPledgeFacts', input)).toMatchObject(
      version ? { version } : { path: ['strength'] },
    );
    if (version) return;
    const raw = database.prisma.$transaction([
      database.prisma.correction.create({
        data: { recordType: 'Pledge', recordId: row.id, field: 'strength', reasonEn: 'It said so.' },
      }),
      database.prisma.pledge.update({ where: { id: row.id }, data: { strength: 'INVESTIGATE' } }),
    ]);
    await expect(raw).rejects.toThrow('R3');
  },
);

test('R4: a milestone is added and reached freely; its words and days change with a correction', async () => {
  const { id, manifesto } = await publishedPledge();
  const set = (expectedVersion: number, milestones: object[], more = {}) =>
    write('setMilestones', { pledge: id, expectedVersion, milestones, ...more });
  const site = { titleEn: 'A site', dueOn: '2025-06-01', duePrecision: 'MONTH' };
  const homes = { titleEn: 'Homes', titleCy: 'Cartrefi' };
  expect(await set(1, [site])).toMatchObject({ version: 2 });
  expect(await set(2, [homes, { ...site, titleCy: 'Safle', reachedOn: '2025-05-01' }])).toMatchObject({
    version: 3,
  });
  expect((await seen(id)).corrections).toEqual([]);

  const later = { ...site, titleCy: 'Safle', reachedOn: '2025-05-01', dueOn: '2026-06-01' };
  expect(await set(3, [homes, later])).toMatchObject({ path: ['reasonEn'] });
  expect(await set(3, [later], { reasonEn: 'Copied wrongly.' })).toMatchObject({ version: 4 });
  const pledge = await seen(id);
  expect(pledge.milestones).toEqual([
    { title: { text: 'A site' }, dueOn: { on: '2026-06-01' }, reachedOn: '2025-05-01' },
  ]);
  const told = pledge.corrections.map(({ lang, before, after }: Record<string, string>) => [
    lang,
    before,
    after,
  ]);
  expect(told).toContainEqual([
    'EN',
    'A site (due June 2025; reached 1 May 2025)',
    'A site (due June 2026; reached 1 May 2025)',
  ]);
  expect(told).toContainEqual(['EN', 'Homes', null]);
  expect(told).toContainEqual(['CY', 'Cartrefi', null]);
  const { nodes } = await log(manifesto.slug);
  expect(new Set(nodes.map(({ field }: { field: string }) => field))).toEqual(new Set(['milestone']));
});
