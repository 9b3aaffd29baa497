import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { importText } from '../../../test/import-csv.ts';

const database = testDatabase();

/** A crescent, so that its centre lies outside it. */
const CRESCENT = [
  [-1.5, 53],
  [-1.1, 53],
  [-1.1, 53.4],
  [-1.5, 53.4],
  [-1.5, 53.3],
  [-1.2, 53.3],
  [-1.2, 53.1],
  [-1.5, 53.1],
  [-1.5, 53],
];
const feature = (gss: string, name: string, coordinates: unknown = [CRESCENT], type = 'Polygon') => ({
  type: 'Feature',
  properties: { gss, name, district: 'Aldermere' },
  geometry: { type, coordinates },
});
const collection = (features: unknown[], extra: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...extra, features });
const importFeatures = (features: unknown[], extra?: object) =>
  importText(database.prisma, collection(features, extra), { name: 'wards.geojson' });

describe('outlines', () => {
  it('leave how far an area reaches and a point inside it', async () => {
    const features = [
      feature('E05900001', 'Mill'),
      feature('E05900002', 'Isles', [[CRESCENT], [CRESCENT]], 'MultiPolygon'),
    ];
    expect(await importFeatures(features)).toMatchObject({
      format: 'BOUNDARIES_GEOJSON',
      created: 2,
      errors: [],
    });
    const mill = await database.prisma.area.findFirstOrThrow({
      where: { nameEn: 'Mill' },
      include: { boundary: true },
    });
    expect(mill).toMatchObject({
      latitude: 53.2,
      longitude: -1.15,
      boundary: { west: -1.5, south: 53, east: -1.1, north: 53.4, rings: 1 },
    });
    expect(await importFeatures(features)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('join the area that other files have, by code and name', async () => {
    const areas = await database.prisma.area.count();
    await importText(database.prisma, 'type,code,name\nWD25,E05900001,Mill\n');
    expect(await importFeatures([feature('E05900001', 'MILL')])).toMatchObject({ created: 0, errors: [] });
    expect(await database.prisma.area.count()).toBe(areas);
  });

  it.each([
    [
      feature('E05900003', 'Swapped', [CRESCENT.map(([x, y]) => [y, x])]),
      'NOT_A_PLACE',
      /latitude before longitude: swap/,
    ],
    [feature('E05900003', 'Grid', [CRESCENT.map(() => [431000, 387000])]), 'NOT_A_PLACE', /National Grid/],
    [feature('E05900003', 'Line', CRESCENT), 'JSON_SHAPE', /no Polygon/],
    [feature('', 'Nameless'), 'VALUE_MISSING', /blank/],
    [feature('E05900001', 'Mill'), 'ROW_TWICE', /feature 1 is of the same area/],
  ])('are refused: %o', async (bad, code, message) => {
    const outcome = await importFeatures([feature('E05900001', 'Mill'), bad]);
    expect(outcome).toMatchObject({ applied: false, errors: [{ code }] });
    expect(outcome.errors[0]?.message).toMatch(message);
  });

  it('are refused on another grid, and in a document that ends too soon', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } };
    expect(await importFeatures([feature('E05900001', 'Mill')], { crs })).toMatchObject({
      errors: [{ code: 'NOT_A_PLACE', column: 'crs' }],
    });
    const half = collection([feature('E05900001', 'Mill'), feature('E05900002', 'Isles')]).slice(0, -40);
    expect(await importText(database.prisma, half, { name: 'half.geojson' })).toMatchObject({
      applied: false,
      errors: [{ code: 'FILE_TRUNCATED' }],
    });
  });
});
