import { beforeAll, describe, expect, test } from 'vitest';
import { ofArea, scopesOf } from '../../test/ask-scope.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { given } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';
import type { AreaKind, OfficeRole } from '../generated/prisma/enums.ts';

const database = testDatabase();
const { stateWhole, local, ask } = scopesOf(database);

beforeAll(async () => {
  const story = given(database.prisma);
  await story.party('labour');
  await story.party('co-operative');
});

describe('a district in a county', () => {
  const areas: Record<string, string> = {};

  async function office(body: string, role: OfficeRole, kind: AreaKind, name: string, gss: string) {
    const { prisma } = database;
    const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { slug: body } });
    const area = await prisma.area.create({
      data: {
        kind,
        slug: `${kind.toLowerCase()}-${name}`,
        nameEn: name,
        nation: 'ENGLAND',
        identifiers: { create: { scheme: 'gss', value: gss } },
      },
    });
    areas[name] = area.id;
    const post = await prisma.post.create({ data: { organisationId, areaId: area.id, role } });
    await given(prisma).councillor(post.id, { name, stoodFor: ['labour', 'co-operative'] });
    return area.id;
  }

  beforeAll(async () => {
    const { prisma } = database;
    const story = given(prisma);
    for (const [slug, kind] of [
      ['commons', 'LEGISLATURE'],
      ['police', 'POLICE_AREA_BODY'],
      ['combined', 'COMBINED_AUTHORITY'],
    ] as const)
      await prisma.organisation.create({ data: { kind, slug, nameEn: slug, state: 'PUBLISHED' } });
    const [county, here, there] = [
      await story.council('shire'),
      await story.council('here'),
      await story.council('there'),
    ];
    await prisma.area.update({
      where: { id: county.areaId ?? '' },
      data: { kind: 'COUNTY', nation: 'ENGLAND' },
    });
    await prisma.organisation.update({ where: { id: county.id }, data: { councilType: 'COUNTY' } });
    for (const [{ id, areaId }, gss] of [
      [here, 'E07999901'],
      [there, 'E07999902'],
    ] as const) {
      await prisma.organisation.update({
        where: { id },
        data: { councilType: 'NON_METROPOLITAN_DISTRICT' },
      });
      await prisma.area.update({
        where: { id: areaId ?? '' },
        data: {
          parentId: county.areaId,
          nation: 'ENGLAND',
          identifiers: { create: { scheme: 'gss', value: gss } },
        },
      });
      const ward = await story.ward(id, { seats: 1 });
      const name = `${gss === 'E07999901' ? 'Here' : 'There'} Ward`;
      areas[name] = ward.areaId ?? '';
      await prisma.areaIdentifier.create({
        data: { areaId: areas[name], scheme: 'gss', value: gss.replace('E079999', 'E059998') },
      });
      await story.councillor(ward.id, { name, stoodFor: ['labour', 'co-operative'] });
      await stateWhole(id, 'COUNCILLOR');
    }
    Object.assign(areas, { county: county.areaId, here: here.areaId, there: there.areaId });
    for (const [name, gss] of [
      ['Here Division', 'E58999901'],
      ['There Division', 'E58999902'],
    ] as const) {
      const id = await office('shire', 'COUNTY_COUNCILLOR', 'COUNTY_DIVISION', name, gss);
      await prisma.area.update({ where: { id }, data: { parentId: county.areaId } });
    }
    await office('commons', 'MP', 'WESTMINSTER_CONSTITUENCY', 'Both MP', 'E14999901');
    await office('commons', 'MP', 'WESTMINSTER_CONSTITUENCY', 'There MP', 'E14999902');
    await office('commons', 'MP', 'WESTMINSTER_CONSTITUENCY', 'Far MP', 'E14999903');
    await office('police', 'POLICE_AND_CRIME_COMMISSIONER', 'POLICE_AREA', 'Commissioner', 'E23999901');
    const combined = await office(
      'combined',
      'COMBINED_AUTHORITY_MAYOR',
      'COMBINED_AUTHORITY',
      'Mayor',
      'E47999901',
    );
    const region = await prisma.area.create({
      data: { kind: 'REGION', slug: 'region', nameEn: 'Region', nation: 'ENGLAND' },
    });
    areas['region'] = region.id;
    for (const toId of [combined, region.id])
      await prisma.areaOverlap.create({ data: { fromId: county.areaId ?? '', toId, areaShare: 1 } });
    for (const [slug, role] of [
      ['shire', 'COUNTY_COUNCILLOR'],
      ['commons', 'MP'],
      ['police', 'POLICE_AND_CRIME_COMMISSIONER'],
      ['combined', 'COMBINED_AUTHORITY_MAYOR'],
    ] as const)
      await stateWhole((await prisma.organisation.findUniqueOrThrow({ where: { slug } })).id, role);
    await local('here-co-op', areas['here'] ?? '');
  });

  test('R17: is not whole before somebody has said which divisions and constituencies it shares ground with', async () => {
    for (const args of [ofArea(areas['here'] ?? ''), 'localParty: { slug: "here-co-op" }'])
      expect(await ask(args)).toEqual({
        names: ['Here Ward', 'Mayor'],
        level: 'PARTIAL',
        leavesOut: true,
        parts: [
          'combined COMBINED_AUTHORITY_MAYOR COMPLETE',
          'commons MP PARTIAL',
          'here COUNCILLOR COMPLETE',
          'shire COUNTY_COUNCILLOR PARTIAL',
        ],
      });
    // Whoever asks for the councillors of the district alone is told of them alone.
    expect(await ask(`${ofArea(areas['here'] ?? '')}, roles: [COUNCILLOR]`)).toMatchObject({
      names: ['Here Ward'],
      level: 'COMPLETE',
      leavesOut: false,
    });
  });

  test('is represented by everybody who sits for a part of it or for all of it', async () => {
    const row = {
      rgn25cd: '',
      lad25cd: 'E07999901',
      wd25cd: 'E05999801',
      ced25cd: 'E58999901',
      pcon24cd: 'E14999901',
      pfa23cd: 'E23999901',
    };
    const beyond = { ...row, lad25cd: 'E07999902', wd25cd: 'E05999802', ced25cd: 'E58999902' };
    await importText(
      database.prisma,
      directoryOf(
        postcodeRow({ ...row, pcds: 'ZE1 1AA' }),
        postcodeRow({ ...row, pcds: 'ZE1 1AB' }),
        postcodeRow({ ...beyond, pcds: 'ZE1 2AA' }),
        postcodeRow({ ...beyond, pcds: 'ZE1 2AB', pcon24cd: 'E14999902' }),
      ),
    );
    const whole = {
      level: 'COMPLETE',
      leavesOut: false,
      parts: [
        'combined COMBINED_AUTHORITY_MAYOR COMPLETE',
        'commons MP COMPLETE',
        'here COUNCILLOR COMPLETE',
        'police POLICE_AND_CRIME_COMMISSIONER COMPLETE',
        'shire COUNTY_COUNCILLOR COMPLETE',
      ],
    };
    const names = ['Both MP', 'Commissioner', 'Here Division', 'Here Ward', 'Mayor'];
    for (const args of [
      ofArea(areas['here'] ?? ''),
      ofArea(areas['Here Ward'] ?? ''),
      'gssCodes: ["E07999901"]',
      'localParty: { slug: "here-co-op" }',
    ])
      expect(await ask(args)).toEqual({ ...whole, names });
    expect((await ask(ofArea(areas['there'] ?? ''))).names).toEqual([
      'Both MP',
      'Commissioner',
      'Mayor',
      'There Division',
      'There MP',
      'There Ward',
    ]);
  });

  test('and so are a division, and what the county lies in', async () => {
    expect((await ask(ofArea(areas['Here Division'] ?? ''))).names).toEqual([
      'Both MP',
      'Commissioner',
      'Here Division',
      'Here Ward',
      'Mayor',
    ]);
    const everybody = [
      'Both MP',
      'Commissioner',
      'Here Division',
      'Here Ward',
      'Mayor',
      'There Division',
      'There MP',
      'There Ward',
    ];
    for (const name of ['county', 'region', 'Mayor'])
      expect(await ask(ofArea(areas[name] ?? ''))).toMatchObject({
        names: everybody,
        level: 'COMPLETE',
        leavesOut: false,
      });
  });

  test('a ward that lies in a constituency in part is claimed by neither still, and its council by both', async () => {
    const both = await ask(ofArea(areas['Both MP'] ?? ''));
    expect(both).toMatchObject({ level: 'PARTIAL', leavesOut: true });
    expect(both.names).toEqual(['Both MP', 'Commissioner', 'Here Division', 'Here Ward', 'Mayor']);
  });
});
