import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';
import { newId } from '../db/new-id.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;
let manifesto: string;
let references = 0;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
  manifesto = (await tell.draft('added')).id;
  await database.prisma.theme.create({ data: { slug: 'housing', nameEn: 'Housing' } });
});

const otherCouncil = async () => (await tell.story.council()).id;
const councilId = (id: string) => ({ council: formatGlobalId('Organisation', id) });

describe('a draft is put right', () => {
  test('in every field it can be added with, and then published to readers', async () => {
    const { id: theirs } = await tell.draft('put-right');
    await tell.load(theirs, '[page 2]\nWe will host a credit union.');
    const [council, elsewhere] = [await otherCouncil(), await otherCouncil()];
    const origin = await tell.story.pledge(await tell.story.manifesto(elsewhere));
    const { person } = await tell.story.councillor((await tell.story.ward(council)).id);
    const model = await database.prisma.modelPledge.create({
      data: { slug: 'hosted', titleEn: 'Hosted', level: 'STARTER', state: 'PUBLISHED' },
    });
    const { id } = await tell.pledge(theirs, 'WRG-01', { successTestEn: 'x', sources: [], themes: [] });
    const right = {
      reference: 'RGT-01',
      titleEn: 'Credit unions',
      titleCy: 'Undebau credyd',
      wordingEn: 'We will host a credit union.',
      wordingBasis: 'MANIFESTO_TEXT',
      anchor: 'p1',
      strength: 'AIM',
      testability: 'PARTLY',
      successTestEn: 'One is hosted.',
      successTestWrittenOn: '2026-01-05',
      dueOn: '2027-05-01',
      duePrecision: 'MONTH',
      ...councilId(council),
      leadPerson: formatGlobalId('Person', person.id),
      leadOfficeEn: 'Cabinet member for finance',
      modelPledge: formatGlobalId('ModelPledge', model.id),
      adoptedFrom: formatGlobalId('Pledge', origin.id),
      themes: ['housing'],
      sources: [{ url: 'https://example.org/right' }],
    };
    const edit = { id, expectedVersion: 1, ...right };
    expect(await tell.write('editPledge', edit)).toMatchObject({ version: 2, quotePage: 2 });
    expect(await tell.write('editPledge', { ...edit, expectedVersion: 2 })).toMatchObject({ version: 2 });
    const row = await database.prisma.pledge.findFirstOrThrow({
      where: { manifesto: { slug: 'put-right' } },
      include: { themes: { include: { theme: true } } },
    });
    expect(row).toMatchObject({
      strength: 'AIM',
      testability: 'PARTLY',
      successTestWrittenOn: new Date('2026-01-05'),
      duePrecision: 'MONTH',
      councilId: council,
      leadPersonId: person.id,
      modelPledgeId: model.id,
      adoptedFromId: origin.id,
      themes: [{ theme: { slug: 'housing' } }],
      sources: [{ url: 'https://example.org/right' }],
    });
    await database.prisma.pledge.update({ where: { id: row.id }, data: { leadPersonId: null } });
    await tell.write('publishManifesto', { manifesto: theirs, expectedVersion: 2, pledges: [id] });
    const { data } = await askPublic(
      database.prisma,
      '{ pledge(by: { slug: "put-right/RGT-01" }) { wording { text } quotePage sources { url } adoptedFrom { reference } } }',
    );
    expect(data.pledge).toEqual({
      wording: { text: 'We will host a credit union.' },
      quotePage: 2,
      sources: [{ url: 'https://example.org/right' }],
      adoptedFrom: { reference: origin.reference },
    });
  });

  test('and its test and page go where they are said to be gone', async () => {
    const quote = { wordingBasis: 'MANIFESTO_TEXT', quotePage: 3, successTestEn: 'x' };
    const { id } = await tell.pledge(manifesto, 'PUT-01', quote);
    const edit = { id, expectedVersion: 1, wordingBasis: 'REPORTED', successTestEn: null };
    expect(await tell.write('editPledge', edit)).toMatchObject({ version: 2, quotePage: null });
    const row = await database.prisma.pledge.findFirst({ where: { reference: 'PUT-01' } });
    expect(row?.successTestWrittenOn).toBeNull();
  });

  test.each([
    [{ reference: ' ' }, 'reference'],
    [{ reference: 'PUT-00' }, 'reference'],
    [{ titleEn: null }, 'titleEn'],
    [{ wordingEn: 'x'.repeat(2001) }, 'wordingEn'],
    [{ quotePage: 3 }, 'quotePage'],
    [{ successTestWrittenOn: '2026-01-01' }, 'successTestWrittenOn'],
    [{ themes: ['no-such'] }, 'themes'],
    [{ anchor: 'p1' }, 'anchor'],
    [{ council: formatGlobalId('Organisation', newId()) }, 'council'],
    [{ sources: [{ licence: 'CC0' }] }, 'sources'],
  ])('but not with what could not be added: %j', async (fields, path) => {
    const reference = `PUT-1${(references += 1)}`;
    const { id } = await tell.pledge(manifesto, reference);
    if ('reference' in fields && fields.reference === 'PUT-00') await tell.pledge(manifesto, 'PUT-00');
    const refused = await tell.write('editPledge', { id, expectedVersion: 1, ...fields });
    expect(refused.path[0]).toBe(path);
    expect(await database.prisma.pledge.findFirst({ where: { reference } })).toMatchObject({ version: 1 });
  });
});

describe('a published pledge', () => {
  const published = async (slug: string, fields: object = {}) => {
    const { id: theirs } = await tell.draft(slug);
    const { id } = await tell.pledge(theirs, 'SHO-01', fields);
    await tell.write('publishManifesto', { manifesto: theirs, expectedVersion: 1, pledges: [id] });
    return id;
  };

  test('R4: is not edited where readers judge it, and the refusal names the mutation that corrects it', async () => {
    const id = await published('shown', { successTestEn: 'It stands.' });
    const corrected = async (fields: object) => {
      const edited = await askWrite(
        database.prisma,
        tell.editor,
        'editPledge',
        { id, expectedVersion: 2, ...fields },
        '... on FrozenText { mutation }',
      );
      return [edited.code, edited.path?.[0], edited.mutation];
    };
    const { id: there } = await tell.story.council();
    expect(await corrected({ strength: 'AIM' })).toEqual(['FROZEN_TEXT', 'strength', 'correctPledgeFacts']);
    expect((await corrected({ testability: 'PARTLY' }))[2]).toBe('correctPledgeFacts');
    expect((await corrected({ titleEn: 'Other' }))[2]).toBe('correctPledgeTitle');
    expect((await corrected({ wordingBasis: 'MANIFESTO_TEXT' }))[2]).toBe('correctWordingBasis');
    expect((await corrected({ successTestEn: 'Other' }))[2]).toBe('correctSuccessTest');
    expect(await corrected({ successTestWrittenOn: '2025-01-01' })).toEqual([
      'FROZEN_TEXT',
      'successTestWrittenOn',
      null,
    ]);
    expect(await corrected({ reference: 'OTH-01' })).toEqual(['FROZEN_TEXT', 'reference', null]);
    expect(await corrected(councilId(there))).toEqual(['FROZEN_TEXT', 'council', null]);
    expect(await corrected({ sources: [] })).toEqual(['INPUT_REFUSED', 'sources', undefined]);
  });

  test('R6: takes themes and sources at once, and who answers for it by a second person', async () => {
    const id = await published('shown-too');
    const { person } = await tell.story.councillor((await tell.story.ward(tell.council.id)).id);
    const edit = { id, expectedVersion: 2, themes: ['housing'] };
    expect(await tell.write('editPledge', edit)).toMatchObject({ version: 3 });
    const lead = { id, expectedVersion: 3, leadPerson: formatGlobalId('Person', person.id) };
    expect(await tell.write('editPledge', lead)).toMatchObject({ __typename: 'WaitsForSecondPerson' });

    const led = async () =>
      (
        await askPublic(
          database.prisma,
          'query ($id: ID!) { node(id: $id) { ... on Pledge { leadPerson { name } } } }',
          { id },
        )
      ).data.node;
    expect(await led()).toEqual({ leadPerson: null });
    const row = await database.prisma.pledge.findFirstOrThrow({
      where: { manifesto: { slug: 'shown-too' } },
    });
    await database.prisma.pledge.update({ where: { id: row.id }, data: { leadPersonId: person.id } });
    expect(await led()).toEqual({ leadPerson: { name: person.name } });
    await database.prisma.person.update({ where: { id: person.id }, data: { state: 'WITHDRAWN' } });
    expect(await led()).toEqual({ leadPerson: null });
  });
});

describe('a draft is thrown away', () => {
  const discard = (pledge: string, expectedVersion = 1) =>
    askWrite(
      database.prisma,
      tell.editor,
      'discardPledge',
      { pledge, expectedVersion },
      '... on DiscardedPledge { reference manifesto { slug } }',
    );

  test('with its milestones and what is proposed of it, and its reference is free again', async () => {
    const { id } = await tell.pledge(manifesto, 'OUT-01', { themes: ['housing'] });
    await tell.write('setMilestones', {
      pledge: id,
      expectedVersion: 1,
      milestones: [{ titleEn: 'A site' }],
    });
    const row = await database.prisma.pledge.findFirstOrThrow({ where: { reference: 'OUT-01' } });
    const about = { recordType: 'Pledge', recordId: row.id };
    await database.prisma.proposal.create({ data: { kind: 'FIELD', key: 'out', ...about, patch: {} } });
    expect(await discard(id)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await discard(id, 2)).toMatchObject({ reference: 'OUT-01', manifesto: { slug: 'added' } });
    expect(await discard(id, 2)).toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(await database.prisma.proposal.findUnique({ where: { key: 'out' } })).toMatchObject({
      state: 'REJECTED',
    });
    const [last] = await database.prisma.revision.findMany({
      where: about,
      orderBy: { id: 'desc' },
      include: { payload: true },
      take: 1,
    });
    expect(last?.payload).toMatchObject({
      before: { reference: 'OUT-01', themes: ['housing'] },
      after: null,
    });
    expect((await tell.pledge(manifesto, 'OUT-01')).state).toBe('DRAFT');
  });

  test('but not where readers have seen it, nor where another pledge says it came from it', async () => {
    const first = await tell.pledge(manifesto, 'OUT-02');
    const adopted = { adoptedFrom: first.id, ...councilId(await otherCouncil()) };
    await tell.pledge((await tell.draft('out-adopter')).id, 'OUT-03', adopted);
    expect(await discard(first.id)).toMatchObject({
      code: 'INPUT_REFUSED',
      message: expect.stringContaining('out-adopter/OUT-03'),
    });
    const shown = await tell.story.pledge(await tell.story.manifesto(tell.council.id));
    expect(await discard(formatGlobalId('Pledge', shown.id))).toMatchObject({
      message: expect.stringContaining('withdraw it'),
    });
  });

  test('by a local editor of its own council, and of no other', async () => {
    const council = await otherCouncil();
    const { id } = await tell.pledge(manifesto, 'OUT-04', councilId(council));
    const row = await database.prisma.pledge.findFirstOrThrow({ where: { reference: 'OUT-04' } });
    const stranger = await tell.story.editor('LOCAL_EDITOR', await otherCouncil());
    const local = await tell.story.editor('LOCAL_EDITOR', council);
    const input = { pledge: id, expectedVersion: 1 };
    const told = '... on DiscardedPledge { reference }';
    expect(await askWrite(database.prisma, stranger, 'discardPledge', input, told)).toMatchObject({
      __typename: 'OutsideGrant',
    });
    expect(await database.prisma.pledge.count({ where: { id: row.id } })).toBe(1);
    expect(await askWrite(database.prisma, local, 'discardPledge', input, told)).toMatchObject({
      reference: 'OUT-04',
    });
  });
});
