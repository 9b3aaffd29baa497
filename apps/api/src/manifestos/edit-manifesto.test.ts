import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

describe('editing', () => {
  test('a published manifesto is not emptied of what publication asked for', async () => {
    const { id } = await tell.draft('kept');
    const pledge = await tell.pledge(id, 'KEP-01');
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: 1, pledges: [pledge.id] });
    expect(await tell.write('editManifesto', { id, expectedVersion: 2, sources: [] })).toMatchObject({
      __typename: 'NotReadyToPublish',
    });
    expect(await tell.write('editManifesto', { id, expectedVersion: 2, termTo: null })).toMatchObject({
      path: ['reasonEn'],
    });
    const misread = { termTo: null, reasonEn: 'It was misread.' };
    expect(await tell.write('editManifesto', { id, expectedVersion: 2, ...misread })).toMatchObject({
      version: 3,
    });
    expect(await tell.write('editManifesto', { id, expectedVersion: 2, titleEn: 'Other' })).toMatchObject({
      conflicts: [{ field: 'titleEn', yours: 'Other', theirs: 'Aldermere for all' }],
    });
  });

  test('what a published one lacked when it came into the record is no fault of a later edit, or of further pledges', async () => {
    const row = await database.prisma.manifesto.create({
      data: {
        slug: 'term-unknown',
        titleEn: 'Of a term unknown',
        ownerId: tell.owner.id,
        councilId: tell.council.id,
        selection: 'SELECTED',
        selectedByEn: 'Aldermere Co-operative Party',
        sources: tell.SOURCES,
        state: 'PUBLISHED',
        version: 2,
      },
    });
    const id = formatGlobalId('Manifesto', row.id);
    const documentUrl = 'https://example.org/manifesto.pdf';
    expect(await tell.write('editManifesto', { id, expectedVersion: 2, documentUrl })).toMatchObject({
      version: 3,
    });
    expect(await tell.write('editManifesto', { id, expectedVersion: 3, sources: [] })).toMatchObject({
      missing: [{ field: 'sources' }],
    });
    const further = await tell.pledge(id, 'TER-02');
    expect(
      await tell.write('publishManifesto', { manifesto: id, expectedVersion: 3, pledges: [further.id] }),
    ).toMatchObject({ version: 4 });
    expect(
      await tell.write('editManifesto', { id, expectedVersion: 4, termFrom: '2023-05-08' }),
    ).toMatchObject({ version: 5 });
    expect(
      await tell.write('editManifesto', {
        id,
        expectedVersion: 5,
        termFrom: null,
        reasonEn: 'It was a guess.',
      }),
    ).toMatchObject({ missing: [{ field: 'termFrom' }] });
  });

  test('R20: what a published one says of its selection stays true of the pledges there are, and changes as a correction', async () => {
    const { id } = await tell.draft('counted');
    const pledges = [(await tell.pledge(id, 'COU-01')).id, (await tell.pledge(id, 'COU-02')).id];
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: 1, pledges });
    const edit = (fields: object) =>
      tell.write('editManifesto', { id, expectedVersion: 2, reasonEn: 'It was miscounted.', ...fields });
    expect(await edit({ pledgesInManifesto: 1 })).toMatchObject({ __typename: 'NotReadyToPublish' });
    const whole = { selection: 'COMPLETE', selectedByEn: null };
    expect(await edit(whole)).toMatchObject({ missing: [{ field: 'selection' }] });
    expect(await edit({ ...whole, pledgesInManifesto: 2, reasonEn: ' ' })).toMatchObject({
      path: ['reasonEn'],
    });
    expect(await edit({ ...whole, pledgesInManifesto: 2 })).toMatchObject({ version: 3 });
    const { data } = await askPublic(
      database.prisma,
      `{ corrections(manifesto: "counted") { nodes { field before { text } after { text } reason { text } } } }`,
    );
    const reason = { text: 'It was miscounted.' };
    expect(data.corrections.nodes).toHaveLength(3);
    expect(data.corrections.nodes).toEqual(
      expect.arrayContaining([
        { field: 'pledgesInManifesto', before: { text: '12' }, after: { text: '2' }, reason },
        {
          field: 'selection',
          before: { text: 'A selection' },
          after: { text: 'The whole manifesto' },
          reason,
        },
        { field: 'selectedBy', before: { text: 'Aldermere Co-operative Party' }, after: null, reason },
      ]),
    );
    const told = await askPublic(
      database.prisma,
      `{ manifesto(slug: "counted") { corrections { field lang beforeWords { text } afterWords(lang: CY) { text lang } reason { text } }
           pledges { nodes { corrections { field } manifesto { corrections { field } } } } } }`,
    );
    expect(told.data.manifesto.corrections).toEqual(
      expect.arrayContaining([
        {
          field: 'PLEDGES_IN_MANIFESTO',
          lang: null,
          beforeWords: { text: '12' },
          afterWords: { text: '2', lang: 'EN' },
          reason,
        },
        {
          field: 'SELECTION',
          lang: null,
          beforeWords: { text: 'A selection' },
          afterWords: { text: 'Y maniffesto cyfan', lang: 'CY' },
          reason,
        },
      ]),
    );
    for (const pledge of told.data.manifesto.pledges.nodes) {
      expect(pledge.corrections).toEqual([]);
      expect(pledge.manifesto.corrections).toHaveLength(3);
    }
  });

  test.each([
    [{ slug: 'Not A Slug' }, 'slug'],
    [{ titleEn: ' ' }, 'titleEn'],
    [{ termTo: '2023-05-08' }, 'termTo'],
    [{ documentUrl: 'example.org/manifesto' }, 'documentUrl'],
    [{ pledgesInManifesto: 0 }, 'pledgesInManifesto'],
    [{ selection: 'COMPLETE' }, 'selectedByEn'],
    [{ sources: [{}] }, 'sources'],
  ])('what cannot be meant is refused by its field: %j', async (fields, path) => {
    const refused = await tell.write('createManifesto', { ...tell.whole('refused'), ...fields });
    expect(refused).toMatchObject({ __typename: 'InputRefused', path: expect.arrayContaining([path]) });
  });
});
