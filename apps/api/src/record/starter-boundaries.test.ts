import { readFileSync } from 'node:fs';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { AreaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { describe, expect, it } from 'vitest';
import { starterRecord } from '../../record/starter-record.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { AUTHORITIES_AFTER_HOLIDAYS } from '../representatives/authorities-first-days.ts';
import { parseList } from './read-list.ts';

const areas = starterRecord.flatMap((part) => part.areas ?? []);
const ofKind = (kind: AreaKind, life: Partial<AreaEntry> = {}) =>
  areas.filter((area) => area.kind === kind && area.validTo === life.validTo);
const gssOf = ({ identifiers = [] }: AreaEntry) =>
  identifiers.find(({ scheme }) => scheme === 'gss')?.value ?? '';
const nameOf = ({ name }: AreaEntry) => name.en ?? name.cy ?? '';

const UNTIL_2026 = { validTo: '2026-05-07' } as const;

describe('what the boundaries of the starter record are made of', () => {
  it.each([
    ['2011', UNTIL_2026, [9, 9, 8, 9, 9, 10, 9, 10]],
    ['2026', {}, [9, 9, 8, 8, 9, 10, 10, 10]],
  ])(
    'has each constituency of the Scottish Parliament of %s in one region of that year',
    (_, life, sizes) => {
      const regions = ofKind('SCOTTISH_PARLIAMENT_REGION', life).toSorted((a, b) =>
        a.slug < b.slug ? -1 : 1,
      );
      const within = ofKind('SCOTTISH_PARLIAMENT_CONSTITUENCY', life).map((area) => area.within);
      expect(within.every((slugs) => slugs?.length === 1)).toBe(true);
      expect(regions.map(({ slug }) => within.filter((slugs) => slugs?.includes(slug)).length)).toEqual(
        sizes,
      );
    },
  );

  it('has each constituency of the Senedd of 2011 to 2021 in one of its five regions', () => {
    const regions = ofKind('SENEDD_REGION', UNTIL_2026).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    const within = ofKind('SENEDD_CONSTITUENCY', UNTIL_2026).map((area) => area.within);
    expect(within.every((slugs) => slugs?.length === 1)).toBe(true);
    expect(regions.map(({ slug }) => within.filter((slugs) => slugs?.includes(slug)).length)).toEqual([
      8, 9, 8, 8, 7,
    ]);
  });

  it('has no slug twice, though constituencies of the Senedd, of the Commons and councils share names', () => {
    const slugs = areas.map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(slugs)]);
    const bare = ofKind('SENEDD_CONSTITUENCY', UNTIL_2026).map(({ slug }) =>
      slug.replace('senedd-2011-', ''),
    );
    const shared = bare.filter((name) => slugs.includes(`westminster-2024-${name}`) || slugs.includes(name));
    expect(shared).toContain('torfaen');
    expect(shared.length).toBeGreaterThan(10);
  });

  it('has every London borough and the City in one constituency of the Assembly', () => {
    const constituencies = new Set(ofKind('LONDON_ASSEMBLY_CONSTITUENCY').map(({ slug }) => slug));
    const boroughs = areas.filter(
      ({ kind, within }) => kind === 'DISTRICT' && within?.includes('greater-london'),
    );
    expect(boroughs).toHaveLength(33);
    const parts = boroughs.map(({ within }) => within?.filter((slug) => constituencies.has(slug)) ?? []);
    expect(parts.every((slugs) => slugs.length === 1)).toBe(true);
    expect(new Set(parts.flat())).toEqual(constituencies);
  });

  it('has no code twice among the boundaries of one kind', () => {
    const kinds = new Set(areas.map(({ kind }) => kind));
    for (const kind of kinds) {
      const codes = areas
        .filter((area) => area.kind === kind)
        .flatMap(({ identifiers = [] }) => identifiers.filter(({ scheme }) => scheme === 'gss'))
        .map(({ value }) => value);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });

  it('has the mayor of every authority whose order delays the first day', () => {
    const mayors = starterRecord
      .flatMap((part) => part.posts ?? [])
      .filter(({ role }) => role === 'COMBINED_AUTHORITY_MAYOR')
      .map(({ organisation }) => organisation);
    for (const { organisation } of AUTHORITIES_AFTER_HOLIDAYS) expect(mayors).toContain(organisation);
  });
});

const skipped = hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`;

describe.skipIf(!hasRealData)(`the boundaries agree with public files${skipped}`, () => {
  const names = () =>
    read('geography/gss-names-2025.csv', ['type', 'code', 'name']).map((row) => ({
      ...row,
      name: row.name.replace(' & ', ' and '),
    }));

  it('has the constituencies of the Scottish Parliament of 2011, and the police areas, by name and code', () => {
    // Scotland's one force has no commissioner, and is in no list of ours.
    const listed = (wanted: string) =>
      names()
        .filter(({ type, code }) => type === wanted && code !== 'S23000009')
        .map(({ code, name }) => `${code} ${name}`)
        .toSorted();
    const ours = (kind: AreaKind, life: Partial<AreaEntry> = {}) =>
      ofKind(kind, life)
        .map((area) => `${gssOf(area)} ${nameOf(area)}`)
        .toSorted();
    expect(ours('SCOTTISH_PARLIAMENT_CONSTITUENCY', UNTIL_2026)).toEqual(listed('SPC21'));
    expect(ours('POLICE_AREA')).toEqual(listed('PFA'));
  });

  it('has the constituencies of the Senedd that voted on 7 May 2026, by code, name and seats', () => {
    const ballots = read('democracy-club/candidates-2026-05-07.csv', [
      'ballot_paper_id',
      'gss',
      'post_label',
      'seats_contested',
    ]).filter((row) => row.ballot_paper_id.startsWith('senedd.'));
    const voted = new Set(ballots.map((row) => `${row.gss} ${row.post_label} ${row.seats_contested}`));
    const posts = starterRecord.flatMap((part) => part.posts ?? []);
    const ours = ofKind('SENEDD_CONSTITUENCY').map((area) => {
      const seats = posts.find((post) => post.area === area.slug)?.seats;
      return `${gssOf(area)} ${nameOf(area)} ${String(seats)}`;
    });
    expect(new Set(ours)).toEqual(voted);
    expect(ours).toHaveLength(16);
  });

  it('has the constituencies and regions of the Assembly of 2016, by the names and codes of its Popolo file', () => {
    const { areas: written } = JSON.parse(
      readFileSync(realDataPath('popolo/wales-national-assembly-5.popolo-m17n.json'), 'utf8'),
    ) as { areas: { name: Record<string, string>; identifiers: { identifier: string }[] }[] };
    const named = written.flatMap(({ name, identifiers }) => {
      const place = identifiers
        .flatMap(({ identifier }) => /\/wa[cr]:(.+)$/.exec(identifier)?.[1] ?? [])
        .at(0);
      return place === undefined
        ? []
        : [`${place.startsWith('w0') ? place.toUpperCase() : ''} ${name['lang:en']}`];
    });
    const ours = [
      ...ofKind('SENEDD_CONSTITUENCY', UNTIL_2026).map((area) => `${gssOf(area)} ${nameOf(area)}`),
      ...ofKind('SENEDD_REGION', UNTIL_2026).map((area) => ` ${nameOf(area)}`),
    ];
    expect(ours).toHaveLength(45);
    expect(ours.toSorted()).toEqual(named.toSorted());
  });

  it('makes the Senedd’s constituencies of the 32 of Wales in pairs, whose halves share a council but for five pairs', () => {
    const welsh = ofKind('WESTMINSTER_CONSTITUENCY').filter(({ nation }) => nation === 'WALES');
    expect(welsh.map(gssOf).toSorted()).toEqual(
      names()
        .filter(({ type, code }) => type === 'PCON24' && code.startsWith('W'))
        .map(({ code }) => code)
        .toSorted(),
    );
    const councils = Map.groupBy(
      read('geography/pcon24-lad25-postcode-counts.csv', ['pcon24cd', 'lad25cd']),
      (row) => row.pcon24cd,
    );
    const apart = ofKind('SENEDD_CONSTITUENCY').filter(({ slug }) => {
      const halves = welsh.filter(({ within }) => within?.includes(slug));
      expect(halves).toHaveLength(2);
      const [one, other] = halves.map(
        (half) => new Set(councils.get(gssOf(half))?.map((row) => row.lad25cd)),
      );
      return one === undefined || other === undefined || one.isDisjointFrom(other);
    });
    expect(apart.map(nameOf)).toEqual([
      'Bangor Conwy Môn',
      'Fflint Wrecsam',
      'Gwynedd Maldwyn',
      'Pen-y-bont Bro Morgannwg',
      'Sir Fynwy Torfaen',
    ]);
  });
});

function read<const Column extends string>(file: string, columns: readonly Column[]) {
  const from = realDataPath(file);
  return parseList(readFileSync(from, 'utf8'), columns, from, false);
}
