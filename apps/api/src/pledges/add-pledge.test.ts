import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;
let manifesto: string;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
  manifesto = (await tell.draft('added')).id;
  await database.prisma.theme.create({ data: { slug: 'housing', nameEn: 'Housing' } });
});

const otherCouncil = async () => (await tell.story.council()).id;
const councilId = (id: string) => ({ council: formatGlobalId('Organisation', id) });

describe('a pledge is written down as a draft', () => {
  test('with everything that is said of it, its test dated the day it is written', async () => {
    const elsewhere = await tell.story.pledge(await tell.story.manifesto(await otherCouncil()));
    const { id } = await tell.pledge(manifesto, 'ADD-01', {
      successTestEn: 'A hundred homes stand.',
      dueOn: '2027-05-01',
      duePrecision: 'MONTH',
      themes: ['housing', 'housing'],
      leadOfficeEn: 'Cabinet member for homes',
      adoptedFrom: formatGlobalId('Pledge', elsewhere.id),
    });
    const { data } = await askAdmin(
      database.prisma,
      tell.editor,
      `query ($id: ID!) { pledge(by: { id: $id }) { state successTestWrittenOn dueOn { on precision } themes { slug }
         leadOffice { text } council { slug } adoptedFrom { reference } sources { publisher } } }`,
      { id },
    );
    expect(data.pledge).toEqual({
      state: 'DRAFT',
      successTestWrittenOn: '2026-11-22',
      dueOn: { on: '2027-05-01', precision: 'MONTH' },
      themes: [{ slug: 'housing' }],
      leadOffice: { text: 'Cabinet member for homes' },
      council: { slug: tell.council.slug },
      adoptedFrom: { reference: elsewhere.reference },
      sources: [{ publisher: 'Aldermere Labour group' }],
    });
    expect(
      (await askPublic(database.prisma, 'query ($id: ID!) { pledge(by: { id: $id }) { id } }', { id })).data,
    ).toEqual({
      pledge: null,
    });
  });

  test('R14: what is written in one language is answered in it for either, and stays missing in the other', async () => {
    const welsh = { titleEn: null, titleCy: 'Tai', wordingEn: null, wordingCy: 'Fe adeiladwn dai.' };
    const { id } = await tell.pledge(manifesto, 'ADD-14', welsh);
    const { data } = await askAdmin(
      database.prisma,
      tell.editor,
      `query ($id: ID!) { pledge(by: { id: $id }) { en: title(lang: EN) { text lang } cy: title(lang: CY) { text lang } wording(lang: EN) { lang } leadOffice(lang: CY) { text } } }`,
      { id },
    );
    const answered = { text: 'Tai', lang: 'CY' };
    expect(data.pledge).toEqual({ en: answered, cy: answered, wording: { lang: 'CY' }, leadOffice: null });
    expect(await database.prisma.pledge.findFirst({ where: { reference: 'ADD-14' } })).toMatchObject({
      titleEn: null,
      wordingEn: null,
    });
  });

  test.each([
    [{ reference: 'a/b' }, 'reference'],
    [{ reference: 'ADD-00' }, 'reference'],
    [{ titleEn: '' }, 'titleEn'],
    [{ wordingEn: 'x'.repeat(2001) }, 'wordingEn'],
    [{ quotePage: 3 }, 'quotePage'],
    [{ successTestWrittenOn: '2026-01-01' }, 'successTestWrittenOn'],
    [{ successTestEn: 'x', successTestWrittenOn: '2026-11-23' }, 'successTestWrittenOn'],
    [{ themes: ['no-such'] }, 'themes'],
    [{ anchor: 'p1' }, 'anchor'],
  ])('and what cannot be meant is refused by its field: %j', async (fields, path) => {
    if ('reference' in fields && fields.reference === 'ADD-00') await tell.pledge(manifesto, 'ADD-00');
    expect(await tell.pledge(manifesto, 'ADD-09', fields)).toMatchObject({
      __typename: 'InputRefused',
      path: [path],
    });
  });
});

describe('where a pledge was adopted from', () => {
  const refusal = { __typename: 'InputRefused', path: ['adoptedFrom'] };

  test('is never its own manifesto, over however many councils it travelled', async () => {
    const first = await tell.pledge(manifesto, 'LIN-01');
    let from = first.id;
    for (const slug of ['lineage-second', 'lineage-third']) {
      const there = councilId(await otherCouncil());
      const next = await tell.pledge((await tell.draft(slug)).id, 'LIN-02', { adoptedFrom: from, ...there });
      expect(next.state).toBe('DRAFT');
      from = next.id;
    }
    expect(await tell.pledge(manifesto, 'LIN-03', { adoptedFrom: first.id })).toMatchObject(refusal);
    expect(await tell.pledge(manifesto, 'LIN-03', { adoptedFrom: from })).toMatchObject({
      ...refusal,
      message: expect.stringContaining('LIN-01'),
    });
    expect((await tell.pledge(manifesto, 'LIN-03')).state).toBe('DRAFT');
  });

  test('is another council: an older manifesto of the same one passed nothing on', async () => {
    const older = await tell.pledge((await tell.draft('lineage-older')).id, 'OLD-01');
    expect(await tell.pledge(manifesto, 'LIN-05', { adoptedFrom: older.id })).toMatchObject({
      ...refusal,
      message: expect.stringContaining('the same council’s own'),
    });
    const elsewhere = councilId(await otherCouncil());
    const { id } = await tell.pledge(manifesto, 'LIN-05', { adoptedFrom: older.id, ...elsewhere });
    const home = { council: formatGlobalId('Organisation', tell.council.id) };
    expect(await tell.write('editPledge', { id, expectedVersion: 1, ...home })).toMatchObject(refusal);
  });

  test('ends where the rows already run in a circle', async () => {
    const there = await otherCouncil();
    const [one, other] = [
      await tell.story.pledge(await tell.story.manifesto(there)),
      await tell.story.pledge(await tell.story.manifesto(there)),
    ];
    await database.prisma.pledge.update({ where: { id: one.id }, data: { adoptedFromId: other.id } });
    await database.prisma.pledge.update({ where: { id: other.id }, data: { adoptedFromId: one.id } });
    const adoptedFrom = formatGlobalId('Pledge', one.id);
    expect((await tell.pledge(manifesto, 'LIN-04', { adoptedFrom })).state).toBe('DRAFT');
  });
});

test('milestones are set whole, in their order, and not reached in the future', async () => {
  const { id } = await tell.pledge(manifesto, 'ADD-20');
  const set = (expectedVersion: number, ...milestones: object[]) =>
    tell.write('setMilestones', { pledge: id, expectedVersion, milestones });
  const plan = { titleEn: 'A site is bought', dueOn: '2025-01-01', duePrecision: 'YEAR' };
  expect(await set(1, plan, { titleCy: 'Tai' })).toMatchObject({ version: 2 });
  expect(await set(2, plan, { titleCy: 'Tai' })).toMatchObject({ version: 2 });
  expect(await set(2, { ...plan, reachedOn: '2026-11-23' })).toMatchObject({
    path: ['milestones', '0', 'reachedOn'],
  });
  expect(await set(2, { titleEn: ' ' })).toMatchObject({ path: ['milestones', '0', 'titleEn'] });
  expect(await set(1, plan)).toMatchObject({
    conflicts: [{ field: 'milestones', yours: 'A site is bought', theirs: 'A site is bought; Tai' }],
  });
  await set(2, { ...plan, reachedOn: '2025-03-01' });
  const rows = await database.prisma.milestone.findMany();
  expect(rows).toMatchObject([{ position: 0, titleEn: 'A site is bought', duePrecision: 'YEAR' }]);
});
