import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

const seen = async (slug: string) => {
  const { data } = await askPublic(
    database.prisma,
    `query ($slug: String!) { manifesto(slug: $slug) { mandates { kind from to sources { publisher } } } }`,
    { slug },
  );
  return data.manifesto;
};

describe('mandates', () => {
  test('are half-open spells in time order, each with its source', async () => {
    const { id } = await tell.draft('mandates');
    const pledge = await tell.pledge(id, 'MAN-01');
    await tell.write('setMandates', {
      manifesto: id,
      expectedVersion: 1,
      spells: [
        { kind: 'WON_CONTROL', from: '2024-05-06', sources: tell.SOURCES },
        { kind: 'MINORITY', from: '2023-05-08', to: '2024-05-06', sources: tell.SOURCES },
      ],
    });
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: 2, pledges: [pledge.id] });
    const sources = [{ publisher: 'Aldermere Labour group' }];
    expect((await seen('mandates')).mandates).toEqual([
      { kind: 'MINORITY', from: '2023-05-08', to: '2024-05-06', sources },
      { kind: 'WON_CONTROL', from: '2024-05-06', to: null, sources },
    ]);
  });

  test('R4: of a published manifesto a spell is added or ends; any other change is a correction readers see', async () => {
    const { id } = await tell.draft('spells');
    const pledge = await tell.pledge(id, 'SPE-01');
    const first = { kind: 'MINORITY', from: '2023-05-08', sources: tell.SOURCES };
    const set = (expectedVersion: number, spells: object[], fields = {}) =>
      tell.write('setMandates', { manifesto: id, expectedVersion, spells, ...fields });
    await set(1, [first]);
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: 2, pledges: [pledge.id] });
    const ended = { ...first, to: '2024-05-06' };
    const second = { kind: 'OPPOSITION', from: '2024-05-06', sources: tell.SOURCES };
    expect(await set(3, [ended, second])).toMatchObject({ version: 4 });
    const won = { ...ended, kind: 'WON_CONTROL' };
    expect(await set(4, [won, second])).toMatchObject({ path: ['reasonEn'] });
    expect(await set(4, [won, second], { reasonEn: 'They won.' })).toMatchObject({ version: 5 });
    const { data } = await askPublic(
      database.prisma,
      `{ corrections(manifesto: "spells") { nodes { field before { text } after(lang: CY) { text lang } reason { text } } } }`,
    );
    expect(data.corrections.nodes).toEqual([
      {
        field: 'mandates',
        before: {
          text: 'Minority administration from 8 May 2023 to 6 May 2024; Opposition from 6 May 2024',
        },
        after: {
          text: 'Enillodd reolaeth o 8 Mai 2023 hyd 6 Mai 2024; Gwrthblaid o 6 Mai 2024',
          lang: 'CY',
        },
        reason: { text: 'They won.' },
      },
    ]);
  });

  test.each([
    ['overlap', { to: null }],
    ['source', { sources: [] }],
    ['ends after it begins', { to: '2023-05-08' }],
  ])('are refused where they %s', async (message, fields) => {
    const { id } = await tell.draft(`mandates-${message.replaceAll(' ', '-')}`);
    const refused = await tell.write('setMandates', {
      manifesto: id,
      expectedVersion: 1,
      spells: [
        { kind: 'MINORITY', from: '2023-05-08', to: '2024-05-06', sources: tell.SOURCES, ...fields },
        { kind: 'OPPOSITION', from: '2024-01-01', sources: tell.SOURCES },
      ].slice(0, message === 'overlap' ? 2 : 1),
    });
    expect(refused).toMatchObject({ __typename: 'InputRefused', message: expect.stringContaining(message) });
  });
});
