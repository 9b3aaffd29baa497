import { formatGlobalId, parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

const seen = async (slug: string) => {
  const { data } = await askPublic(
    database.prisma,
    `query ($slug: String!) { manifesto(slug: $slug) { selectionStatement { text } pledgesHeld mandates { kind from to sources { publisher } }
       withdrawal { withdrawnOn reason { text } } pledges { counts { display count } nodes { reference paragraph { anchor } } } } }`,
    { slug },
  );
  return data.manifesto;
};

describe('publication', () => {
  test('is refused with everything that is missing, at once', async () => {
    const owner = await database.prisma.organisation.create({
      data: { kind: 'COUNCIL_GROUP', slug: 'hidden-group', nameEn: 'Hidden group' },
    });
    const { id } = await tell.write('createManifesto', {
      slug: 'bare',
      titleEn: 'Bare',
      owner: formatGlobalId('Organisation', owner.id),
      selection: 'SELECTED',
    });
    const council = formatGlobalId('Organisation', tell.council.id);
    const pledge = await tell.pledge(id, 'BAR-01', { council, wordingEn: null, sources: [] });
    const refused = await tell.write('publishManifesto', {
      manifesto: id,
      expectedVersion: 1,
      pledges: [pledge.id],
    });
    expect(refused).toMatchObject({ __typename: 'NotReadyToPublish', code: 'NOT_READY_TO_PUBLISH' });
    expect(refused.missing.map(({ field }: { field: string }) => field)).toEqual([
      'owner',
      'council',
      'termFrom',
      'selectedByEn',
      'sources',
      'pledges.BAR-01.wordingEn',
      'pledges.BAR-01.sources',
    ]);
    const empty = await tell.write('publishManifesto', { manifesto: id, expectedVersion: 1, pledges: [] });
    expect(empty.missing).toContainEqual({
      field: 'pledges',
      message: expect.stringContaining('at least one of its pledges'),
    });
    expect(await seen('bare')).toBeNull();
  });

  test('shows the pledges chosen and no other draft, frozen from then on; further ones follow', async () => {
    const { id, version } = await tell.draft('chosen');
    const [first, second] = [await tell.pledge(id, 'CHO-01'), await tell.pledge(id, 'CHO-02')];
    const done = await tell.write('publishManifesto', {
      manifesto: id,
      expectedVersion: version,
      pledges: [first.id],
    });
    expect(done).toMatchObject({ state: 'PUBLISHED', version: version + 1 });
    expect(await seen('chosen')).toMatchObject({
      pledgesHeld: 1,
      selectionStatement: { text: expect.stringContaining('Aldermere Co-operative Party') },
      pledges: { nodes: [{ reference: 'CHO-01' }], counts: [{ display: 'NOT_RATED', count: 1 }] },
    });
    await expect(
      database.prisma.$executeRaw`UPDATE "Pledge" SET "wordingEn" = 'Other.' WHERE "reference" = 'CHO-01'`,
    ).rejects.toThrow('R4');
    expect(
      await tell.write('publishManifesto', { manifesto: id, expectedVersion: 2, pledges: [first.id] }),
    ).toMatchObject({ __typename: 'InputRefused', message: expect.stringContaining('CHO-01 already') });
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: 2, pledges: [second.id] });
    expect((await seen('chosen')).pledgesHeld).toBe(2);
  });

  test('R20: COMPLETE is not said of a part, nor a part of fewer', async () => {
    const { id } = await tell.write('createManifesto', {
      ...tell.whole('partly'),
      selection: 'COMPLETE',
      selectedByEn: null,
      pledgesInManifesto: 2,
    });
    const pledge = await tell.pledge(id, 'PAR-01');
    const refused = await tell.write('publishManifesto', {
      manifesto: id,
      expectedVersion: 1,
      pledges: [pledge.id],
    });
    expect(refused.missing).toEqual([
      { field: 'selection', message: expect.stringContaining('1 of 2 pledges') },
    ]);
  });

  test('R6: who wrote a pledge that names somebody of the council does not publish it alone', async () => {
    await tell.story.councillor((await tell.story.ward(tell.council.id)).id, { name: 'Wenna Example' });
    const { id } = await tell.draft('named');
    const pledge = await tell.pledge(id, 'NAM-01', { wordingEn: 'Wenna Example will open a bank.' });
    const publication = { manifesto: id, expectedVersion: 1, pledges: [pledge.id] };
    expect(await tell.write('publishManifesto', publication)).toMatchObject({
      __typename: 'WaitsForSecondPerson',
      rule: 'R6',
    });
    const second = await tell.story.editor();
    expect(await tell.write('publishManifesto', publication, second)).toMatchObject({ state: 'PUBLISHED' });
  });

  test('R6: a pledge with somebody beside it who answers for it waits, known at the council or not', async () => {
    const { id: personId } = await tell.story.person('Hedra Elsewhere');
    const { id } = await tell.draft('answered');
    const leadPerson = formatGlobalId('Person', personId);
    const pledge = await tell.pledge(id, 'ANS-01', { leadPerson });
    const publication = { manifesto: id, expectedVersion: 1, pledges: [pledge.id] };
    expect(await tell.write('publishManifesto', publication)).toMatchObject({
      __typename: 'WaitsForSecondPerson',
    });
    const { patch } = await database.prisma.draft.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(patch).toMatchObject({
      changes: expect.arrayContaining([
        { field: 'pledges.ANS-01.leadPerson', before: null, after: 'Hedra Elsewhere' },
      ]),
    });
  });

  test('R6: what an import wrote has no author, so whoever publishes it is its first person, not its second', async () => {
    await tell.story.councillor((await tell.story.ward(tell.council.id)).id, { name: 'Kensa Imported' });
    const { id } = await tell.draft('imported');
    const pledge = await tell.pledge(id, 'IMP-01', { wordingEn: 'Kensa Imported will open a bank.' });
    const recordId = parseGlobalIdOf('Pledge', pledge.id);
    await database.prisma.$transaction((tx) =>
      writeChangeSet(tx, {
        actorId: null,
        channel: 'import',
        reason: 'A spreadsheet',
        revisions: [
          {
            recordType: 'Pledge',
            recordId: recordId.ok ? recordId.value : '',
            recordVersion: 1,
            before: null,
            after: {},
          },
        ],
      }),
    );
    const publication = { manifesto: id, expectedVersion: 1, pledges: [pledge.id] };
    const nobodyElse = await tell.story.editor();
    expect(await tell.write('publishManifesto', publication, nobodyElse)).toMatchObject({
      __typename: 'WaitsForSecondPerson',
    });
  });

  test('R8: of two who publish at once, the second is told', async () => {
    const { id } = await tell.draft('twice');
    const pledge = await tell.pledge(id, 'TWI-01');
    expect(
      await tell.write('publishManifesto', { manifesto: id, expectedVersion: 9, pledges: [pledge.id] }),
    ).toMatchObject({
      __typename: 'VersionConflict',
      conflicts: [{ field: 'state', yours: 'PUBLISHED', theirs: 'DRAFT' }],
    });
  });
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
    const seen = await askPublic(
      database.prisma,
      `{ manifesto(slug: "counted") { corrections { field lang beforeWords { text } afterWords(lang: CY) { text lang } reason { text } }
           pledges { nodes { corrections { field } manifesto { corrections { field } } } } } }`,
    );
    expect(seen.data.manifesto.corrections).toEqual(
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
    for (const told of seen.data.manifesto.pledges.nodes) {
      expect(told.corrections).toEqual([]);
      expect(told.manifesto.corrections).toHaveLength(3);
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

test('R7: a withdrawal takes the pledges with it, and stays in sight with day and reason', async () => {
  const { id } = await tell.draft('withdrawn');
  const pledge = await tell.pledge(id, 'WIT-01');
  const withdraw = (expectedVersion: number, reasonEn: string) =>
    tell.write('withdrawManifesto', { manifesto: id, expectedVersion, reasonEn });
  expect(await withdraw(1, 'x')).toMatchObject({ message: expect.stringContaining('Nobody has seen') });
  await tell.write('publishManifesto', { manifesto: id, expectedVersion: 1, pledges: [pledge.id] });
  expect(await withdraw(2, ' ')).toMatchObject({ path: ['reasonEn'] });
  expect(await withdraw(2, 'It is the manifesto of another ward.')).toMatchObject({ state: 'WITHDRAWN' });
  expect(await seen('withdrawn')).toMatchObject({
    withdrawal: { withdrawnOn: '2026-11-22', reason: { text: 'It is the manifesto of another ward.' } },
    pledges: { counts: [{ display: 'WITHDRAWN', count: 1 }] },
  });
  for (const [edit, fields] of [
    ['editManifesto', { id, titleEn: 'Another' }],
    ['setMandates', { manifesto: id, spells: [] }],
    ['loadManifestoText', { manifesto: id, language: 'EN', format: 'PLAIN', text: 'More.' }],
    ['editPledge', { id: pledge.id, leadOfficeEn: 'Housing' }],
    ['setMilestones', { pledge: pledge.id, milestones: [{ titleEn: 'A site' }] }],
  ] as const) {
    const expectedVersion = 3;
    expect.soft(await tell.write(edit, { ...fields, expectedVersion })).toMatchObject({
      __typename: 'InputRefused',
      message: expect.stringContaining('withdrawn'),
    });
  }
});
