import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contest, csvOf, result, writeSource } from '../../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../../test/real-data.ts';
import { importSamples } from '../../../test/samples/import-samples.ts';
import { readSample } from '../source-file/read-sample.ts';
import { openSourceFile } from '../source-file/source-file.ts';
import { recogniseFormat } from '../formats.ts';
import { ShareSum } from './share-sum.ts';

/** What a reading of a file as one of the general election of 2024 complains of. */
async function errorsOf(text: string) {
  const file = await openSourceFile(await writeSource(text, 'ge2024.csv'));
  const sample = await readSample(file);
  const options = { election: null, council: null };
  const format = recogniseFormat(sample, options);
  if ('load' in format) throw new Error('not a file of results');
  const { errors } = await format.open(file, sample, options).survey();
  return errors.map(({ code, line, column }) => [code, line, column]);
}

const linesOf = (text: string) => text.trimEnd().split(/\r?\n/);

describe('half of a file of Parliament’s results', () => {
  const whole = csvOf([
    result({ 'DC Person ID': 1, Votes: 4052, Share: 0.083471 }),
    result({ 'DC Person ID': 2, Votes: 24_728, Share: 0.509393 }),
    result({ 'DC Person ID': 3, Votes: 19_764, Share: 0.407136 }),
  ]);

  it('is refused at the first line of the contest that it has not wholly, wherever the line ends that it was cut at', async () => {
    const lines = linesOf(whole);
    expect(await errorsOf(whole)).toEqual([]);
    for (const end of [2, 3])
      expect(await errorsOf(lines.slice(0, end).join('\n'))).toEqual([['FILE_TRUNCATED', 2, 'Share']]);
  });

  it('is refused in every one of its forms: without a header, of by-elections, of the Election Manager', async () => {
    const headerless = linesOf(whole).slice(1, 3).join('\n');
    expect(await errorsOf(headerless)).toEqual([['FILE_TRUNCATED', 1, 'Share']]);
    for (const [format, column] of [
      ['PSEPHOLOGY_BY_ELECTIONS_CSV', 'Share'],
      ['ELECTION_MANAGER_CSV', 'Vote_Share'],
    ] as const) {
      const lines = linesOf(importSamples[format].text);
      expect(await errorsOf(lines.join('\n'))).toEqual([]);
      expect(await errorsOf(lines.slice(0, 2).join('\n'))).toEqual([['FILE_TRUNCATED', 2, column]]);
    }
  });

  it('is one where a share is blank that others leave room for, and not one where nobody is missing', async () => {
    expect(await errorsOf(contest({ Share: 1 }, { Share: '' }))).toEqual([]);
    expect(await errorsOf(contest({ Share: '' }, { Share: '' }))).toEqual([['FILE_TRUNCATED', 2, 'Share']]);
    expect(await errorsOf(contest({ Share: 0.9 }, { Share: 0.4 }))).toEqual([
      ['VALUES_DISAGREE', 2, 'Share'],
    ]);
  });

  it('is told from shares that are rounded, and from one that is printed wrong', () => {
    const isWhole = (rows: readonly [votes: number, voteShare: number][]) => {
      const sum = new ShareSum();
      for (const [votes, voteShare] of rows) sum.add({ votes, voteShare });
      return sum.isWhole();
    };
    expect(
      isWhole([
        [1, 0.333],
        [1, 0.333],
        [1, 0.333],
      ]),
    ).toBe(true);
    expect(
      isWhole([
        [500, 0.5],
        [300, 0.3],
        [200, 0.1995],
      ]),
    ).toBe(true);
    expect(
      isWhole([
        [500, 0.5005],
        [497, 0.4975],
      ]),
    ).toBe(false);
  });

  it.skipIf(!hasRealData)(
    `never passes for the whole, whichever candidate of the real files is missing${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
    async () => {
      const text = await readFile(realDataPath('psephology/ge2024-candidacies.csv'), 'utf8');
      const lines = linesOf(text);
      expect(await errorsOf(text)).toEqual([]);
      const [, first = ''] = lines;
      const contestOf = (line: string) => line.slice(0, first.indexOf(','));
      // Candidates of every tenth contest are left out, one a contest, and each of those is named.
      const contests = [...Map.groupBy(lines.slice(1), contestOf).values()];
      const cut = contests.filter((_, index) => index % 10 === 0);
      const kept = contests.map((rows, index) =>
        cut.includes(rows) ? rows.filter((_, row) => row !== index % rows.length) : rows,
      );
      const errors = await errorsOf([lines[0], ...kept.flat()].join('\n'));
      expect(errors.map(([code]) => code)).toEqual(cut.map(() => 'FILE_TRUNCATED'));
    },
  );
});
