import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { csvOf, importText } from '../../test/import-csv.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
const NAME = 'Hedra Penrose';
let tell: Awaited<ReturnType<typeof manifestoStory>>;
let elsewhere: { slug: string; pledge: string };
let slug: string;
let pledge: string;
let count = 0;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
  const { prisma } = database;
  await prisma.theme.createMany({
    data: ['housing', 'finance'].map((name) => ({ slug: name, nameEn: name })),
  });
  await prisma.modelPledge.create({ data: { slug: 'hosted', titleEn: 'Hosted', level: 'STARTER' } });
  await tell.story.councillor((await tell.story.ward(tell.council.id)).id, { name: NAME });
  const council = await tell.story.council();
  const theirs = await tell.story.manifesto(council.id);
  const { reference } = await tell.story.pledge(theirs);
  elsewhere = { slug: council.slug, pledge: `${theirs.slug}/${reference}` };
});
beforeEach(async () => {
  slug = `proposed-${(count += 1)}`;
  const { id } = await tell.draft(slug);
  await tell.load(id, 'We will build homes.');
  pledge = (await tell.pledge(id, 'PRO-01')).id;
});

const publish = async () => {
  const { id, version } = await database.prisma.manifesto.findUniqueOrThrow({ where: { slug } });
  const publication = {
    manifesto: formatGlobalId('Manifesto', id),
    expectedVersion: version,
    pledges: [pledge],
  };
  expect(await tell.write('publishManifesto', publication)).toMatchObject({ state: 'PUBLISHED' });
};

/** The proposals that a row makes of the pledge, by their fields. */
async function propose(fields: Record<string, string>) {
  const row = {
    manifesto: slug,
    reference: 'PRO-01',
    title_en: 'Pledge PRO-01',
    wording_en: 'The council will build homes.',
    wording_basis: 'REPORTED',
    strength: 'WILL',
    testability: 'TESTABLE',
    ...fields,
  };
  expect(await importText(database.prisma, csvOf([row]))).toMatchObject({ errors: [], updated: 0 });
  const proposals = await database.prisma.proposal.findMany({
    where: { state: 'OPEN', recordId: (await stored()).id },
    orderBy: { id: 'asc' },
  });
  return new Map(proposals.map(({ id, patch }) => [(patch as { field: string }).field, id]));
}
const stored = () =>
  database.prisma.pledge.findFirstOrThrow({
    where: { manifesto: { slug } },
    include: { themes: { include: { theme: true } }, paragraph: true },
  });
const accept = (id: string | undefined, fields: object = {}) =>
  askWrite(
    database.prisma,
    tell.editor,
    'acceptProposal',
    { proposal: formatGlobalId('Proposal', id ?? ''), ...fields },
    '... on Proposal { state } ... on FrozenText { mutation } ... on WaitsForSecondPerson { draft { id version } }',
  );

describe('what a spreadsheet proposes of a draft that an editor wrote is accepted', () => {
  test.each<[string, Record<string, string>, object]>([
    ['titleEn', { title_en: 'Homes' }, { titleEn: 'Homes' }],
    ['titleCy', { title_cy: 'Tai' }, { titleCy: 'Tai' }],
    ['wordingEn', { wording_en: 'Homes, they said.' }, { wordingEn: 'Homes, they said.' }],
    ['wordingCy', { wording_cy: 'Tai.' }, { wordingCy: 'Tai.' }],
    ['wordingBasis', { wording_basis: 'MANIFESTO_TEXT' }, { wordingBasis: 'MANIFESTO_TEXT' }],
    ['strength', { strength: 'AIM' }, { strength: 'AIM' }],
    ['testability', { testability: 'PARTLY' }, { testability: 'PARTLY' }],
    ['successTestEn', { success_test_en: 'They stand.' }, { successTestWrittenOn: new Date('2026-11-22') }],
    ['successTestCy', { success_test_cy: 'Maent yno.' }, { successTestCy: 'Maent yno.' }],
    ['due', { due_on: '2027-05' }, { dueOn: new Date('2027-05-01'), duePrecision: 'MONTH' }],
    ['leadOfficeEn', { lead_office_en: 'Leader' }, { leadOfficeEn: 'Leader' }],
    ['leadOfficeCy', { lead_office_cy: 'Arweinydd' }, { leadOfficeCy: 'Arweinydd' }],
    ['themes', { themes: 'housing; finance' }, { themes: [{}, {}] }],
    [
      'sources',
      { source_url: 'https://example.org/more' },
      { sources: [{}, { url: 'https://example.org/more' }] },
    ],
    ['anchor', { paragraph: 'p1' }, { paragraph: { anchor: 'p1' } }],
  ])('%s', async (field, fields, after) => {
    const proposals = await propose(fields);
    expect([...proposals.keys()]).toEqual([field]);
    expect(await accept(proposals.get(field))).toMatchObject({ state: 'ACCEPTED' });
    expect(await stored()).toMatchObject({ ...after, version: 2 });
  });

  test('the council, the idea and the pledge it came from', async () => {
    const proposals = await propose({
      council: tell.council.slug,
      model_pledge: 'hosted',
      adopted_from: elsewhere.pledge,
    });
    expect([...proposals.keys()].toSorted()).toEqual(['adoptedFromId', 'modelPledgeId']);
    for (const id of proposals.values()) expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
    const moved = await propose({ council: elsewhere.slug });
    // It would be adopted from the council it concerns.
    expect(await accept(moved.get('councilId'))).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['adoptedFrom'],
    });
    await tell.write('editPledge', { id: pledge, expectedVersion: 3, adoptedFrom: null });
    expect(await accept(moved.get('councilId'))).toMatchObject({ state: 'ACCEPTED' });
  });

  test('a quote in the order that it becomes one, its page with it, and the day of a test with the test', async () => {
    const proposals = await propose({
      wording_basis: 'MANIFESTO_TEXT',
      wording_en: 'We will build homes.',
      quote_page: '7',
      paragraph: 'p1',
      success_test_en: 'They stand.',
      success_test_written_on: '2026-02-01',
    });
    const accepted = (field: string) => accept(proposals.get(field));
    expect(await accepted('quotePage')).toMatchObject({ code: 'INPUT_REFUSED', path: ['quotePage'] });
    expect(await accepted('successTestWrittenOn')).toMatchObject({ path: ['successTestWrittenOn'] });
    expect(await accepted('wordingBasis')).toMatchObject({ state: 'ACCEPTED' });
    expect(await accepted('anchor')).toMatchObject({ code: 'NOT_A_QUOTE' });
    for (const field of ['wordingEn', 'anchor', 'quotePage', 'successTestEn', 'successTestWrittenOn'])
      expect(await accepted(field)).toMatchObject({ state: 'ACCEPTED' });
    expect(await stored()).toMatchObject({ quotePage: 7, successTestWrittenOn: new Date('2026-02-01') });
    expect(await accepted('anchor')).toMatchObject({ code: 'PROPOSAL_DECIDED' });
  });
});

describe('of a pledge that readers see', () => {
  beforeEach(publish);

  test.each<[string, Record<string, string>, string | null]>([
    ['titleEn', { title_en: 'Homes' }, 'correctPledgeTitle'],
    ['wordingEn', { wording_en: 'Fewer homes.' }, 'correctPledgeWording'],
    ['wordingBasis', { wording_basis: 'MANIFESTO_TEXT' }, 'correctWordingBasis'],
    ['strength', { strength: 'AIM' }, 'correctPledgeFacts'],
    ['testability', { testability: 'PARTLY' }, 'correctPledgeFacts'],
    ['due', { due_on: '2027-05' }, 'correctPledgeFacts'],
    ['councilId', {}, null],
  ])(
    'R4: %s is a correction, which the refusal names, and the proposal stays open',
    async (field, fields, mutation) => {
      const named = field === 'councilId' ? { council: elsewhere.slug } : fields;
      const id = (await propose(named)).get(field);
      expect(await accept(id)).toMatchObject({ code: 'FROZEN_TEXT', mutation });
      expect(await database.prisma.proposal.findUnique({ where: { id: id ?? '' } })).toMatchObject({
        state: 'OPEN',
      });
      expect(await stored()).toMatchObject({ version: 2 });
    },
  );

  test('R4: a first success test is dated the day it is accepted, and readers are told', async () => {
    const proposals = await propose({
      success_test_en: 'They stand.',
      success_test_written_on: '2023-06-01',
    });
    expect(await accept(proposals.get('successTestEn'))).toMatchObject({ state: 'ACCEPTED' });
    expect(await accept(proposals.get('successTestWrittenOn'))).toMatchObject({ code: 'FROZEN_TEXT' });
    const { data } = await askPublic(
      database.prisma,
      `{ pledge(by: { slug: "${slug}/PRO-01" }) { successTestWrittenOn } }`,
    );
    expect(data.pledge).toEqual({ successTestWrittenOn: '2026-11-22' });
  });

  test('what was missing, its themes, its sources and its paragraph are accepted', async () => {
    const proposals = await propose({
      title_cy: 'Tai',
      wording_cy: 'Fe adeiladwn dai.',
      lead_office_cy: 'Arweinydd',
      model_pledge: 'hosted',
      adopted_from: elsewhere.pledge,
      themes: 'finance',
      source_url: 'https://example.org/more',
      paragraph: 'p1',
    });
    expect(proposals.size).toBe(8);
    for (const id of proposals.values()) expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
  });

  test('R6: text that names somebody waits for a second person, with the proposal, whoever accepts it', async () => {
    const id = (await propose({ lead_office_en: `${NAME} broke this` })).get('leadOfficeEn');
    const { draft } = await accept(id);
    expect((await accept(id)).draft).toEqual(draft);
    expect(await stored()).toMatchObject({ leadOfficeEn: null });
    const reviewer = await tell.story.editor('REVIEWER');
    const confirm = async (who: typeof reviewer) =>
      (
        await askAdmin(
          database.prisma,
          who,
          `mutation { confirmEdit(draft: "${draft.id}", expectedVersion: ${draft.version}) { __typename ... on Error { code } } }`,
        )
      ).data.confirmEdit;
    expect(await confirm(tell.editor)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await confirm(reviewer)).toMatchObject({ __typename: 'Draft' });
    expect(await stored()).toMatchObject({ leadOfficeEn: `${NAME} broke this` });
    expect(await accept(id)).toMatchObject({ code: 'PROPOSAL_DECIDED' });
  });
});

test('a proposal of something else is not written, and says so', async () => {
  const { id: recordId } = await stored();
  const { id } = await database.prisma.proposal.create({
    data: {
      kind: 'FIELD',
      key: 'state',
      recordType: 'Pledge',
      recordId,
      patch: { field: 'state', state: 'PUBLISHED' },
    },
  });
  expect(await accept(id)).toMatchObject({ code: 'INPUT_REFUSED', path: ['proposal'] });
  expect(await stored()).toMatchObject({ state: 'DRAFT' });
});
