import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;

beforeAll(() => {
  story = given(database.prisma);
});

describe('R15: comparing', () => {
  test('shows councils of one type beside each other as of a day, and no council as failing', async () => {
    const model = await database.prisma.modelPledge.create({
      data: { slug: 'compared', titleEn: 'Compared', level: 'STARTER', state: 'PUBLISHED' },
    });
    const follow = async (slug: string, councilType: 'UNITARY' | 'COUNTY') => {
      const council = await story.council(slug);
      await database.prisma.organisation.update({ where: { id: council.id }, data: { councilType } });
      const manifesto = await story.manifesto(council.id);
      await database.prisma.mandate.create({
        data: { manifestoId: manifesto.id, kind: 'MINORITY', from: day('2024-01-01'), to: day('2026-01-01') },
      });
      const pledge = await story.pledge(manifesto, { dueOn: '2026-12-01' });
      await database.prisma.pledge.update({ where: { id: pledge.id }, data: { modelPledgeId: model.id } });
      await story.rating(pledge.id, 'IN_PROGRESS', '2025-01-01');
    };
    await follow('bexford', 'UNITARY');
    await follow('ashford-on-sea', 'UNITARY');
    await follow('countyshire', 'COUNTY');
    await story.council('nothing-held');
    const { data, errors } = await askPublic(
      database.prisma,
      `{ ${['2024-06-01', '2026-02-01']
        .map(
          (on, index) => `d${index}: compare(modelPledge: "compared", councilType: UNITARY, asOf: "${on}") {
           rows { council { slug } mandate status { code basis timeliness } pledge { status { code } } } counts { display count } councilsFollowing coverage { level } }`,
        )
        .join(' ')}
         all: compare(modelPledge: "compared", councilType: UNITARY) { councilsOfType councilsWithManifesto }
         none: compare(modelPledge: "nowhere", councilType: UNITARY) { councilsOfType } }`,
    );
    expect(errors).toBeUndefined();
    const row = (
      slug: string,
      code: string,
      basis: string | null,
      timeliness: string,
      mandate: string | null,
    ) => ({
      council: { slug },
      mandate,
      status: { code, basis, timeliness },
      pledge: { status: { code } },
    });
    expect(data.d0.rows).toEqual(
      ['ashford-on-sea', 'bexford'].map((slug) => row(slug, 'NOT_RATED', null, 'NOT_DUE', 'MINORITY')),
    );
    expect(data.d1).toEqual({
      rows: ['ashford-on-sea', 'bexford'].map((slug) =>
        row(slug, 'IN_PROGRESS', 'COUNCIL_RECORD', 'NOT_DUE', null),
      ),
      counts: [{ display: 'IN_PROGRESS', count: 2 }],
      councilsFollowing: 2,
      coverage: { level: 'PARTIAL' },
    });
    expect(data.all.councilsOfType).toBeGreaterThan(data.all.councilsWithManifesto);
    expect(data.none).toBeNull();
  });

  test('R9: a council is compared on the days it was there, and what was promised later not at all', async () => {
    const model = await database.prisma.modelPledge.create({
      data: { slug: 'of-its-day', titleEn: 'Of its day', level: 'STARTER', state: 'PUBLISHED' },
    });
    const follow = async (life: { foundedOn?: Date; dissolvedOn?: Date }) => {
      const council = await story.council();
      const manifesto = await story.manifesto(council.id);
      const pledge = await story.pledge(manifesto);
      await database.prisma.pledge.update({ where: { id: pledge.id }, data: { modelPledgeId: model.id } });
      await database.prisma.organisation.update({
        where: { id: council.id },
        data: { councilType: 'LONDON_BOROUGH', ...life },
      });
      return council.slug;
    };
    const lasting = await follow({});
    const abolished = await follow({ dissolvedOn: day('2025-04-01') });
    const founded = await follow({ foundedOn: day('2025-04-01') });
    const { data, errors } = await askPublic(
      database.prisma,
      `{ ${['2023-05-31', '2025-03-31', '2025-04-01']
        .map(
          (
            on,
            index,
          ) => `d${index}: compare(modelPledge: "of-its-day", councilType: LONDON_BOROUGH, asOf: "${on}") {
             rows { council { slug } } counts { count } councilsFollowing councilsWithManifesto councilsOfType councilsAbolished coverage { level } }`,
        )
        .join(' ')} }`,
    );
    expect(errors).toBeUndefined();
    const answer = (slugs: string[], councilsAbolished: number) => ({
      rows: slugs.toSorted().map((slug) => ({ council: { slug } })),
      counts: slugs.length > 0 ? [{ count: slugs.length }] : [],
      councilsFollowing: slugs.length,
      councilsWithManifesto: slugs.length,
      councilsOfType: 2,
      councilsAbolished,
      coverage: { level: slugs.length > 0 ? 'PARTIAL' : 'NOT_COLLECTED' },
    });
    expect(data).toEqual({
      d0: answer([], 0),
      d1: answer([lasting, abolished], 0),
      d2: answer([lasting, founded], 1),
    });
  });

  test('R7: who withdrew is seen as a follower and counted nowhere', async () => {
    const model = await database.prisma.modelPledge.create({
      data: { slug: 'withdrawn-from', titleEn: 'Withdrawn from', level: 'STARTER', state: 'PUBLISHED' },
    });
    const ask = async () => {
      const { data, errors } = await askPublic(
        database.prisma,
        `{ modelPledge(slug: "withdrawn-from") { followedByCount followedBy { status { display } } }
           compare(modelPledge: "withdrawn-from", councilType: UNITARY) { rows { council { slug } } counts { count } councilsFollowing councilsWithManifesto } }`,
      );
      expect(errors).toBeUndefined();
      return data;
    };
    const before = await ask();
    const follow = async () => {
      const council = await story.council();
      await database.prisma.organisation.update({
        where: { id: council.id },
        data: { councilType: 'UNITARY' },
      });
      const manifesto = await story.manifesto(council.id);
      const pledge = await story.pledge(manifesto);
      await database.prisma.pledge.update({ where: { id: pledge.id }, data: { modelPledgeId: model.id } });
      return { council, manifesto, pledge };
    };
    const stands = await follow();
    const leaveRow = (recordType: string, recordId: string) =>
      database.prisma.withdrawal.create({ data: { recordType, recordId, withdrawnOn: day('2026-11-01') } });
    const { pledge } = await follow();
    await leaveRow('Pledge', pledge.id);
    await database.prisma.pledge.update({ where: { id: pledge.id }, data: { state: 'WITHDRAWN' } });
    const { manifesto } = await follow();
    await leaveRow('Manifesto', manifesto.id);
    await database.prisma.manifesto.update({ where: { id: manifesto.id }, data: { state: 'WITHDRAWN' } });
    const { modelPledge, compare } = await ask();
    expect(modelPledge.followedByCount).toBe(1);
    expect(modelPledge.followedBy).toHaveLength(3);
    expect(compare).toEqual({
      rows: [{ council: { slug: stands.council.slug } }],
      counts: [{ count: 1 }],
      councilsFollowing: 1,
      // That whose pledge alone was withdrawn still has its manifesto.
      councilsWithManifesto: before.compare.councilsWithManifesto + 2,
    });
  });

  test('a comparison without its type of council is no question', async () => {
    const { errors } = await askPublic(
      database.prisma,
      '{ compare(modelPledge: "compared") { councilsOfType } }',
    );
    expect(errors?.[0]?.message).toContain('councilType');
  });
});
