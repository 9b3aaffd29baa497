import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { redactHistory } from '../redaction/redact-history.ts';
import { writeChangeSet } from './write-change-set.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
});

async function publishedPledge() {
  const council = await story.council();
  const manifesto = await story.manifesto(council.id);
  const row = await story.pledge(manifesto);
  return { council, manifesto, row, id: formatGlobalId('Pledge', row.id) };
}

async function correct(
  mutation: 'correctPledgeWording' | 'correctSuccessTest',
  pledge: string,
  fields: Record<string, unknown> = {},
) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: CorrectPledgeTextInput!) { ${mutation}(input: $input) { __typename
      ... on Pledge { wording { text } successTest { text } version } ... on Error { code path message } } }`,
    {
      input: {
        pledge,
        expectedVersion: 1,
        en: 'We will do another thing that can be checked.',
        reasonEn: 'A word was left out.',
        changeReason: 'Compared with the printed text',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}

async function log(args: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ corrections${args} { coverage { level } pageInfo { hasNextPage endCursor } nodes { kind field publishedAt
        before { text } after { text } welsh: after(lang: CY) { text lang } reason { text } record { id type slug councilSlug title { text } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.corrections;
}

test('R4: a corrected wording is shown with the words before it, and why it changed', async () => {
  const { council, manifesto, row, id } = await publishedPledge();
  expect(await correct('correctPledgeWording', id)).toMatchObject({
    __typename: 'Pledge',
    wording: { text: 'We will do another thing that can be checked.' },
    version: 2,
  });
  const { nodes, coverage } = await log(`(manifesto: "${manifesto.slug}")`);
  expect(coverage).toEqual({ level: 'COMPLETE' });
  expect(nodes).toEqual([
    expect.objectContaining({
      kind: 'TEXT',
      field: 'wording',
      before: { text: 'We will do something that can be checked.' },
      after: { text: 'We will do another thing that can be checked.' },
      reason: { text: 'A word was left out.' },
      record: {
        id,
        type: 'PLEDGE',
        slug: `${manifesto.slug}/${row.reference}`,
        councilSlug: council.slug,
        title: { text: row.titleEn },
      },
    }),
  ]);
});

test('R4: a success test is corrected where there is one, with words and a reason', async () => {
  const { row, id } = await publishedPledge();
  const refused = (path: string) => ({ __typename: 'InputRefused', path: [path] });
  expect(await correct('correctSuccessTest', id)).toMatchObject(refused('pledge'));
  await database.prisma.pledge.update({
    where: { id: row.id },
    data: { successTestEn: 'The office is open.', successTestWrittenOn: new Date('2023-06-01') },
  });
  expect(await correct('correctSuccessTest', id, { en: ' ' })).toMatchObject(refused('en'));
  expect(await correct('correctSuccessTest', id, { en: 'The office is open.' })).toMatchObject(refused('en'));
  expect(await correct('correctSuccessTest', id, { reasonEn: null })).toMatchObject(refused('reasonEn'));
  expect(await correct('correctSuccessTest', id, { changeReason: '' })).toMatchObject(
    refused('changeReason'),
  );
  expect(await correct('correctSuccessTest', id, { expectedVersion: 7 })).toMatchObject({
    __typename: 'VersionConflict',
  });
  expect(await database.prisma.correction.count({ where: { recordId: row.id } })).toBe(0);
  expect(
    await correct('correctSuccessTest', id, { en: 'The office is open on four days a week.' }),
  ).toMatchObject({ successTest: { text: 'The office is open on four days a week.' } });
});

test('R5: a corrected status is in the log with both statuses, whatever the pledge became since', async () => {
  const { manifesto, row } = await publishedPledge();
  const wrong = await story.rating(row.id, 'DELIVERED', '2025-01-10');
  await database.prisma.statusUpdate.create({
    data: {
      pledgeId: row.id,
      kind: 'CORRECTION',
      pledgeStatus: 'PART_DELIVERED',
      effectiveOn: day('2025-03-01'),
      summaryEn: 'One of the two offices had not opened.',
      correctsId: wrong.id,
      evidence: { create: { type: 'COUNCIL_REPORT', url: 'https://council.example.org/report' } },
    },
  });
  await story.rating(row.id, 'STALLED', '2025-06-01');
  expect((await log(`(manifesto: "${manifesto.slug}")`)).nodes).toEqual([
    expect.objectContaining({
      kind: 'STATUS',
      field: 'status',
      before: { text: 'Delivered' },
      after: { text: 'Partly delivered' },
      welsh: expect.objectContaining({ lang: 'CY' }),
      reason: { text: 'One of the two offices had not opened.' },
    }),
  ]);
});

test('R18: a redaction of a published record leaves a notice that tells nothing of what went', async () => {
  const { manifesto, row } = await publishedPledge();
  await database.prisma.$transaction((tx) =>
    writeChangeSet(tx, {
      actorId: null,
      channel: 'cli',
      reason: 'Named somebody',
      revisions: [
        {
          recordType: 'Pledge',
          recordId: row.id,
          recordVersion: 1,
          before: null,
          after: { wordingEn: 'Sam' },
        },
      ],
    }),
  );
  await redactHistory(
    database.prisma,
    {
      target: { type: 'Pledge', uuid: row.id },
      field: null,
      reason: 'OBJECTION',
      removesNotes: true,
      changeReason: 'Asked',
    },
    editor,
  );
  expect((await log(`(manifesto: "${manifesto.slug}")`)).nodes).toEqual([
    expect.objectContaining({ kind: 'REDACTION', field: null, before: null, after: null, reason: null }),
  ]);
});

test('R7: rows about drafts, or of drafts’ children, are in no page of the log, and paging loses none of the rest', async () => {
  const council = await story.council();
  const open = await story.manifesto(council.id);
  const closed = await story.manifesto(council.id, { state: 'DRAFT' });
  const pledges = [];
  for (let number = 0; number < 6; number += 1) {
    const pledge = await story.pledge(number % 2 === 0 ? open : closed);
    pledges.push(pledge);
    await database.prisma.correction.create({
      data: {
        recordType: 'Pledge',
        recordId: pledge.id,
        field: 'wordingEn',
        beforeText: 'x',
        afterText: `${number}`,
        publishedAt: new Date(Date.UTC(2020, 0, 1 + number)),
      },
    });
  }
  const year = 'from: "2020-01-01", to: "2020-02-01"';
  const first = await log(`(${year}, first: 2)`);
  expect(first.nodes.map((row: { after: { text: string } }) => row.after.text)).toEqual(['4', '2']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await log(`(${year}, first: 2, after: "${first.pageInfo.endCursor}")`);
  expect(second.nodes.map((row: { after: { text: string } }) => row.after.text)).toEqual(['0']);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await log(`(${year}, organisation: { slug: "${council.slug}" })`)).nodes).toHaveLength(3);
  expect((await log(`(pledge: { slug: "${open.slug}/${pledges[2]?.reference}" })`)).nodes).toHaveLength(1);
  expect((await log(`(manifesto: "${closed.slug}")`)).nodes).toEqual([]);
  expect((await log('(from: "2020-01-06", to: "2020-01-07")')).nodes).toEqual([]);
});

test('R7: a withdrawal is a dated public row with its reason, within its scope', async () => {
  const { council, row, id } = await publishedPledge();
  const other = await publishedPledge();
  const { data } = await askAdmin(
    database.prisma,
    editor,
    'mutation ($input: WithdrawPledgeInput!) { withdrawPledge(input: $input) { __typename } }',
    {
      input: {
        pledge: id,
        expectedVersion: 1,
        reasonEn: 'It was recorded twice.',
        changeReason: 'Double entry',
      },
    },
  );
  expect(data.withdrawPledge.__typename).toBe('Pledge');
  const ask = (slug: string) =>
    askPublic(
      database.prisma,
      `{ withdrawals(organisation: { slug: "${slug}" }) { nodes { withdrawnOn reason { text } record { type title { text } } } } }`,
    );
  expect((await ask(council.slug)).data.withdrawals.nodes).toEqual([
    {
      withdrawnOn: '2026-11-22',
      reason: { text: 'It was recorded twice.' },
      record: { type: 'PLEDGE', title: { text: row.titleEn } },
    },
  ]);
  expect((await ask(other.council.slug)).data.withdrawals.nodes).toEqual([]);
});

test('updates of pledges come newest first, of one manifesto or council, and of published pledges only', async () => {
  const { council, manifesto, row } = await publishedPledge();
  const hidden = await story.pledge(manifesto, { state: 'DRAFT' });
  await story.rating(row.id, 'NOT_STARTED', '2024-01-01');
  await story.rating(row.id, 'IN_PROGRESS', '2024-05-01');
  await story.rating(hidden.id, 'DELIVERED', '2024-06-01');
  for (const args of [`manifesto: "${manifesto.slug}"`, `organisation: { slug: "${council.slug}" }`]) {
    const { data } = await askPublic(
      database.prisma,
      `{ pledgeUpdates(${args}) { nodes { status pledge { reference } } } }`,
    );
    expect(data.pledgeUpdates.nodes).toEqual([
      { status: 'IN_PROGRESS', pledge: { reference: row.reference } },
      { status: 'NOT_STARTED', pledge: { reference: row.reference } },
    ]);
  }
});

test('a corrected paragraph of a manifesto is in the log of that manifesto', async () => {
  const { manifesto } = await publishedPledge();
  const paragraph = await database.prisma.manifestoParagraph.create({
    data: { manifestoId: manifesto.id, anchor: 'p1', position: 0, textEn: 'We will open a bank.' },
  });
  await database.prisma.correction.create({
    data: {
      recordType: 'ManifestoParagraph',
      recordId: paragraph.id,
      field: 'textEn',
      beforeText: 'We will open a tank.',
      afterText: 'We will open a bank.',
    },
  });
  expect((await log(`(manifesto: "${manifesto.slug}")`)).nodes).toEqual([
    expect.objectContaining({
      field: 'text',
      after: { text: 'We will open a bank.' },
      record: expect.objectContaining({
        id: formatGlobalId('Manifesto', manifesto.id),
        type: 'MANIFESTO',
        slug: manifesto.slug,
      }),
    }),
  ]);
});
