import { describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, poll, take, type WardFile } from '../../../test/files-about-a-ward.ts';
import { given } from '../../../test/given.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const TIMEOUT_MS = 120_000;

const OF_THE_COUNCIL = {
  council: 'aldermere',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
  listedOn: '2026-06-01',
} as const;

const LINES = ['Mill', 'Mill', 'Weir', 'Lock'].map((Ward, index) => ({
  Name: `Councillor ${['Ann', 'Ben', 'Cai', 'Dot'][index]} Example`,
  Ward,
}));

/** The ONS's list of wards of 2025. */
const register = (names: readonly string[]) =>
  csvOf(
    names.map((wd25nm, index) => ({
      wd25cd: `E0590000${index + 1}`,
      wd25nm,
      lad25cd: 'E07900001',
      lad25nm: 'Aldermere',
      cty25cd: 'E10900001',
      cty25nm: 'Merefordshire',
      rgn25cd: 'E12900001',
      rgn25nm: 'Middle',
      lat: 52.5,
      long: -1.5,
    })),
  );

describe('how whole a list makes the record of a council', () => {
  const database = testDatabase();
  const level = async () => (await database.prisma.coverage.findMany()).map((row) => row.level).join();
  const levelsOn = (...days: readonly string[]) =>
    Promise.all(
      days.map(async (day) => {
        const query = `{ organisation(by: { slug: "aldermere" }) { representatives(asOf: "${day}", endorsements: [ANYONE]) { coverage { level } } } }`;
        const { data } = await askPublic(database.prisma, query);
        return data.organisation.representatives.coverage.level;
      }),
    );
  const begin = async () => {
    const { prisma } = database;
    await emptyRecord(prisma);
    return given(prisma).council('aldermere');
  };
  const registers = (parentId: string | null, names: readonly string[], year = 2025) =>
    Promise.all(
      names.map((nameEn) =>
        database.prisma.area.create({
          data: {
            kind: 'WARD',
            slug: `${nameEn.toLowerCase()}-${year}`,
            nameEn,
            parentId,
            listings: { create: { series: 'WD', year } },
          },
        }),
      ),
    );
  const lists = (rows: readonly Record<string, string>[], listedOn = '2026-06-01') =>
    importText(database.prisma, councillorsCsv(...rows), { ...OF_THE_COUNCIL, listedOn });

  it(
    'a table that was cut at any line is PARTIAL, and the whole one of that day is COMPLETE',
    { timeout: TIMEOUT_MS },
    async () => {
      for (let rows = 1; rows <= LINES.length; rows++) {
        const { areaId } = await begin();
        await registers(areaId, ['Mill', 'Weir', 'Lock']);
        expect(await lists(LINES.slice(0, rows))).toMatchObject({ errors: [], applied: true });
        expect(await level()).toBe(rows === LINES.length ? 'COMPLETE' : 'PARTIAL');
      }
      await lists(LINES.slice(0, 3), '2026-07-01');
      expect(await level()).toBe('PARTIAL');
      await lists(LINES, '2026-07-01');
      expect(await level()).toBe('COMPLETE');
    },
  );

  it(
    'a ward with fewer rows than its office has seats makes it PARTIAL',
    { timeout: TIMEOUT_MS },
    async () => {
      const { id, areaId } = await begin();
      const [mill] = await registers(areaId, ['Mill', 'Weir', 'Lock']);
      const post = { organisationId: id, areaId: mill?.id ?? '', role: 'COUNCILLOR', seats: 3 } as const;
      await database.prisma.post.create({ data: post });
      await lists(LINES);
      expect(await level()).toBe('PARTIAL');
      await lists([...LINES, { Name: 'VACANT', Ward: 'Mill', Party: '' }]);
      expect(await level()).toBe('COMPLETE');
    },
  );

  it(
    'a table alone does not say that it has every ward; a document that shows its end does',
    { timeout: TIMEOUT_MS },
    async () => {
      await begin();
      await lists(LINES);
      await importText(database.prisma, openCouncilDataCsv({}), { listedOn: '2026-06-01' });
      expect(await level()).toBe('PARTIAL');
      const xml = moderngovXml({ Mill: [{ id: 1, name: 'Councillor Ann Example' }] });
      await begin();
      await importText(database.prisma, xml, { council: 'aldermere', listedOn: '2026-06-01' });
      expect(await level()).toBe('COMPLETE');
      expect(
        await importText(database.prisma, xml, { council: 'aldermere', listedOn: '2026-06-01' }),
      ).toMatchObject({
        created: 0,
        updated: 0,
      });
      expect(await level()).toBe('COMPLETE');
    },
  );

  it(
    'a register of wards that comes after the list says it as well as one that came before',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const names of [
        ['Mill', 'Weir', 'Lock'],
        ['Mill', 'Weir', 'Lock', 'Dam'],
      ]) {
        for (const isFirst of [true, false]) {
          const { areaId } = await begin();
          await database.prisma.areaIdentifier.create({
            data: { areaId: areaId ?? '', scheme: 'gss', value: 'E07900001' },
          });
          const files = [() => importText(database.prisma, register(names)), () => lists(LINES)];
          for (const file of isFirst ? files : files.toReversed())
            expect(await file()).toMatchObject({ errors: [], applied: true });
          expect(await level()).toBe(names.length === 3 ? 'COMPLETE' : 'PARTIAL');
          for (const file of files) expect(await file()).toMatchObject({ created: 0, updated: 0 });
          expect(await level()).toBe(names.length === 3 ? 'COMPLETE' : 'PARTIAL');
        }
      }
    },
  );

  it(
    'a day of which a whole list was stays whole when a newer list comes, and the other way round',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const days of [
        ['2025-06-01', '2026-06-01'],
        ['2026-06-01', '2025-06-01'],
      ]) {
        const { areaId } = await begin();
        await registers(areaId, ['Mill', 'Weir', 'Lock']);
        for (const day of days) {
          await lists(LINES, day);
          expect(await lists(LINES, day)).toMatchObject({ created: 0, updated: 0 });
        }
        expect(await levelsOn('2025-05-31', '2025-06-01', '2026-01-01', '2026-06-01')).toEqual([
          'PARTIAL',
          'COMPLETE',
          'COMPLETE',
          'COMPLETE',
        ]);
        // A newer list of some of them says nothing of the days before.
        await lists(LINES.slice(0, 3), '2026-09-01');
        expect(await levelsOn('2026-06-01', '2026-09-01')).toEqual(['COMPLETE', 'PARTIAL']);
      }
    },
  );

  /** The council's own document, which shows its end: each name with a ward and a party. */
  const document = (
    listedOn: string,
    ...rows: readonly (readonly [name: string, party?: string, ward?: string])[]
  ): WardFile => {
    const wards = Map.groupBy(rows, ([, , ward = 'Mill']) => ward);
    const elements = [...wards].map(([ward, own]) => [
      ward,
      own.map(([name, party = 'Labour']) => ({ id: name.charCodeAt(0), name, party })),
    ]);
    return { text: moderngovXml(Object.fromEntries(elements)), options: { council: 'aldermere', listedOn } };
  };
  /** How many of some are known on a day, in words. */
  const figureOn = async (on: string, endorsements = '[ANYONE]') => {
    const scope = 'scope: { organisation: { slug: "aldermere" } }';
    const query = `{ figures(codes: [COUNCILLORS_IN_OFFICE], ${scope}, endorsements: ${endorsements}, asOf: "${on}") { statement { text } } }`;
    return (await askPublic(database.prisma, query)).data.figures[0].statement.text as string;
  };

  it(
    'between two whole lists of other people it is PARTIAL from the day after the first, in either order',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        document('2022-06-01', ['Ann Old', 'Labour'], ['Bob Old', 'Conservative']),
        document('2026-06-01', ['Cat New', 'Labour and Co-operative Party'], ['Dan New', 'Conservative']),
      ];
      for (const order of everyOrder(files)) {
        await beginWard(database, 2);
        for (const file of order) await take(database, file);
        expect(
          await levelsOn('2022-05-31', '2022-06-01', '2022-06-02', '2026-05-31', '2026-06-01', '2026-11-22'),
        ).toEqual(['PARTIAL', 'COMPLETE', 'PARTIAL', 'PARTIAL', 'COMPLETE', 'COMPLETE']);
        expect(await figureOn('2022-06-01')).toBe('2');
        expect(await figureOn('2026-05-31')).toBe('at least 2 known');
        const joint = '[JOINT_BALLOT, OFFICIAL_NO_LABEL]';
        expect(await figureOn('2026-05-31', joint)).toBe('none known, not all collected');
      }
    },
  );

  it(
    'a list in between that shows who was there before brings the doubt to the days after it',
    { timeout: TIMEOUT_MS },
    async () => {
      await beginWard(database, 2);
      const old = [['Ann Old'], ['Bob Old']] as const;
      await take(database, document('2022-06-01', ...old));
      await take(database, document('2024-06-01', ...old));
      await take(database, document('2026-06-01', ['Ann Old'], ['Dan New']));
      expect(await levelsOn('2023-01-01', '2024-06-01', '2024-06-02', '2026-05-31', '2026-06-01')).toEqual([
        'COMPLETE',
        'COMPLETE',
        'PARTIAL',
        'PARTIAL',
        'COMPLETE',
      ]);
    },
  );

  it('a whole list says nothing once a term can have ended since', { timeout: TIMEOUT_MS }, async () => {
    await beginWard(database, 1);
    await take(database, document('2019-06-01', ['Ann Old']));
    expect(await levelsOn('2019-06-01', '2024-07-01', '2024-08-01', '2026-11-22')).toEqual([
      'COMPLETE',
      'COMPLETE',
      'PARTIAL',
      'PARTIAL',
    ]);
    expect(await figureOn('2026-11-22')).toBe('at least 1 known');
  });

  it(
    'who won the seat at a poll came in as the law says, and nobody is in doubt before it',
    { timeout: TIMEOUT_MS },
    async () => {
      await beginWard(database, 1);
      await take(database, document('2022-06-01', ['Ann Old']));
      await take(database, poll('2023-05-04', [1, 'Cat NEW'], [2, 'Ann OLD', 'PP53', 'f']));
      await take(database, document('2024-06-01', ['Cat New']));
      expect(await levelsOn('2022-06-01', '2023-05-03', '2023-05-08', '2024-06-01')).toEqual([
        'COMPLETE',
        'COMPLETE',
        'COMPLETE',
        'COMPLETE',
      ]);
    },
  );

  it(
    'where the documents alone know the wards, a day stays whole when a newer one comes',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = ['2025-06-01', '2026-06-01'].map((on) =>
        document(on, ['Ann Ash'], ['Bob Birch', 'Conservative', 'Weir']),
      );
      for (const order of everyOrder(files)) {
        await begin();
        for (const file of order) await take(database, file);
        for (const file of order)
          expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
        expect(await levelsOn('2025-05-31', '2025-06-01', '2026-01-01', '2026-06-01')).toEqual([
          'PARTIAL',
          'COMPLETE',
          'COMPLETE',
          'COMPLETE',
        ]);
      }
    },
  );
});
