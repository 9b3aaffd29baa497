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
