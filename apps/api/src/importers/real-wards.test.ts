import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths, writeSource } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

/** Polls whose wards the files tell otherwise, or by codes that were replaced on the day of the poll. */
const POLLS =
  /local\.(?:city-of-lincoln\.|cherwell\.(?:adderbury|banbury-calthorpe)|leeds\.(?:garforth|horsforth|kippax|rothwell|temple)|richmond-upon-thames\.whitton)/;
/** Their wards, and those of Craven. */
const WARDS =
  /E050107(?:8\d|9[0-4])|E05010(?:919|920)|E0501134[89]|E05011(?:393|398|401|408|41[02])|E050115(?:4[6-9]|5[01])|E05000533/;

/** In the order in which the folder's README has them. */
const FILES: readonly [file: string, rows: RegExp, headerLines?: number][] = [
  ['geography/gss-names-2025.csv', WARDS],
  ['geography/wards-2018-uk.csv', WARDS],
  ['geography/ward-code-changes-2014-2018.csv', WARDS],
  ['democracy-club/results-2018-05-03-outside-london.csv', POLLS, 2],
  ['democracy-club/ballot-id-to-gss-2018-05-03.csv', POLLS],
  ['democracy-club/candidates-2026-05-07.csv', POLLS],
];

const ORDERS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1, 0],
  [3, 2, 5, 1, 4, 0],
  [4, 0, 3, 5, 2, 1],
];

async function cutFiles(): Promise<string[]> {
  return Promise.all(
    FILES.map(async ([file, rows, headerLines = 1]) => {
      const lines = (await readFile(realDataPath(file), 'utf8')).split(/\r?\n/);
      const kept = lines.filter((line, index) => index < headerLines || rows.test(line));
      return writeSource(`${kept.join('\n')}\n`, file.split('/').at(-1));
    }),
  );
}

describe.skipIf(!hasRealData)(`wards that real files tell differently (${NO_REAL_DATA})`, () => {
  const databases = ORDERS.map(() => testDatabase());

  it('are the same in every order of registers, codes, results and candidates, and so are their polls and what is asked', async () => {
    const files = await cutFiles();
    const digests = [];
    for (const [index, order] of ORDERS.entries()) {
      const { prisma } = databases[index] ?? {};
      if (!prisma) throw new Error(`no database for order ${index}`);
      await loadStarterRecord(prisma);
      for (const position of order) {
        const outcome = await importPaths(prisma, [files[position] ?? '']);
        expect(outcome).toMatchObject({ applied: true, errors: [] });
      }
      digests.push(await digestRecord(prisma));
    }
    const [first, ...others] = digests;
    for (const other of others) expect(other).toEqual(first);
    const { prisma } = databases[1] ?? {};
    if (!prisma || !first) throw new Error('no database');
    expect(await importPaths(prisma, files)).toMatchObject({ created: 0, updated: 0 });

    // A register of 2018 has Lincoln's wards in Craven, which was no more in 2026, when they elected to Lincoln.
    const { data } = await askPublic(
      prisma,
      `{ areas(within: { slug: "lincoln" }, kind: WARD) { totalCount }
        ballots(gssCodes: ["E07000138"], from: "2026-05-07") { totalCount }
        elsewhere: ballots(gssCodes: ["E07000163"]) { totalCount } }`,
    );
    expect(data).toEqual({
      areas: { totalCount: 11 },
      ballots: { totalCount: 11 },
      elsewhere: { totalCount: 0 },
    });
    const asked = first.proposals.filter((proposal) => String(proposal).includes('E07000163'));
    expect(asked).toHaveLength(11);

    const areaOf = new Map(first.ballots.map(({ ballotId, area }) => [ballotId, area]));
    // Codes of orders that others overtook by the day of the poll: the names say the wards. Two of them the register lists again.
    expect(
      [
        'cherwell.adderbury-bloxham-bodicote',
        'leeds.garforth-swillington',
        'leeds.kippax-methley',
        'richmond-upon-thames.whitton',
      ].map((poll) => areaOf.get(`local.${poll}.2018-05-03`)),
    ).toEqual([
      'WARD gss:E05011348 Adderbury, Bloxham and Bodicote',
      'WARD gss:E05011546 Garforth & Swillington',
      'WARD gss:E05011401 Kippax & Methley',
      'WARD gss:E05000533 Whitton',
    ]);
    const livesOf = (code: string) => first.areas.filter(({ area }) => String(area).includes(code));
    expect(livesOf('E05011401')).toMatchObject([
      { validFrom: new Date('2018-05-03'), validTo: null, parent: 'DISTRICT gss:E08000035 Leeds' },
    ]);
    expect(livesOf('E05000533 Whitton')).toMatchObject([
      { parent: 'DISTRICT gss:E09000027 Richmond upon Thames' },
    ]);
  }, 120_000);
});
