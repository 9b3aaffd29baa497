import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportLines, verifyExported, writeLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { hashChangeSet, hashNote, hashPayload, hashRevisions } from './chain.ts';

const database = testDatabase();
const LENGTH = 6;

beforeAll(async () => {
  await writeLog(database.prisma, ['one', 'two', 'three', 'four', 'five', 'six']);
});

describe('an exported log', () => {
  test.each([true, false])('is sound as written, with payloads %s', async (withPayloads) => {
    expect(await verifyExported(await exportLines(database.prisma, withPayloads))).toEqual([]);
  });

  test('holds neither what was written, nor who, nor why, unless asked', async () => {
    const [bare, full] = [
      await exportLines(database.prisma, false),
      await exportLines(database.prisma, true),
    ];
    for (const secret of ['Sam 1', 'an-editor', 'three', 'salt']) {
      expect(bare.join('\n')).not.toContain(secret);
      expect(full.join('\n')).toContain(secret);
    }
  });

  test('a cut tail shows: by the missing last line, by the head, and by a kept checkpoint when both were made up', async () => {
    const lines = await exportLines(database.prisma, false);
    const kept = [{ on: '2026-11-21', changeSets: 5n, hash: hashIn(lines[5]) }];
    const cut = lines.slice(0, 5);
    expect((await verifyExported(cut)).map(({ code }) => code)).toEqual(['FILE_CUT']);
    expect((await verifyExported([...cut, lines.at(-1) ?? ''])).map(({ code }) => code)).toEqual(['HEAD']);
    const madeUp = [...cut, JSON.stringify({ end: { sequence: 4, hash: hashIn(lines[4]) } })];
    expect(await verifyExported(madeUp)).toEqual([]);
    expect((await verifyExported(madeUp, kept)).map(({ message }) => message)).toEqual([
      'change set 5, the last one in the checkpoint of 2026-11-21, is not in the log: it was cut',
    ]);
    expect(await verifyExported(lines, kept)).toEqual([]);
  });

  test('a history written anew, with every hash right, is told by a kept checkpoint alone', async () => {
    const lines = await exportLines(database.prisma, true);
    const kept = [{ on: '2026-11-21', changeSets: 5n, hash: hashIn(lines[5]) }];
    const forged = forge(lines);
    expect(await verifyExported(forged)).toEqual([]);
    expect((await verifyExported(forged, kept)).map(({ code, sequence }) => `${code} ${sequence}`)).toEqual([
      'CHECKPOINT 5',
    ]);
  });

  test('swapped, doubled and missing lines are named', async () => {
    const [header = '', one = '', two = '', three = '', ...rest] = await exportLines(database.prisma, false);
    const codes = async (lines: string[]) =>
      (await verifyExported(lines)).map(({ code, sequence }) => `${code} ${sequence}`);
    expect(await codes([header, one, three, two, ...rest])).toEqual([
      'SEQUENCE_GAP 3',
      'SEQUENCE_OUT_OF_ORDER 2',
    ]);
    expect(await codes([header, one, two, two, three, ...rest])).toEqual(['SEQUENCE_REPEATED 2']);
    expect(await codes([header, one, three, ...rest])).toEqual(['SEQUENCE_GAP 3']);
    expect(await codes([one, two, three, ...rest])).toEqual(['LINE_UNREADABLE null']);
    expect((await verifyExported([header, one, '{"sequence":2}', three, ...rest]))[0]?.message).toMatch(
      /^line 3 cannot be read: its id/,
    );
  });

  test('any change of any digit or word of it shows', async () => {
    const lines = await exportLines(database.prisma, true);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: LENGTH + 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom('0', '1', 'a', 'f', 'x', '"', ','),
        async (index, where, character) => {
          const line = lines[index] ?? '';
          const at = Math.floor(where * line.length);
          fc.pre(line[at] !== character);
          const altered = line.slice(0, at) + character + line.slice(at + 1);
          fc.pre(!isSameJson(line, altered));
          const failures = await verifyExported(lines.with(index, altered));
          expect(failures.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- a forger edits whatever there is
type Line = any;

/** The export with the reason of its second change set rewritten, and every hash from there made to fit. */
function forge(lines: readonly string[]): string[] {
  let previousHash: string | null = null;
  return lines.map((text) => {
    const line: Line = JSON.parse(text);
    if (line.end) return JSON.stringify({ end: { ...line.end, hash: previousHash } });
    if (line.export) return text;
    if (line.sequence === 2) {
      line.note.reason = 'never happened';
      line.noteHash = hashNote(line.note);
      line.revisions[0].payload.after.name = 'Forged';
      line.revisions[0].payloadHash = hashPayload(line.revisions[0].payload);
      line.payloadHash = hashRevisions(2, line.revisions);
    }
    line.previousHash = previousHash;
    line.hash = hashChangeSet({
      ...line,
      sequence: BigInt(line.sequence),
      occurredAt: new Date(line.occurredAt),
    });
    previousHash = line.hash;
    return JSON.stringify(line);
  });
}

const hashIn = (line: string | undefined): string => (JSON.parse(line ?? '') as { hash: string }).hash;

function isSameJson(a: string, b: string): boolean {
  try {
    return canonicalJson(JSON.parse(a)) === canonicalJson(JSON.parse(b));
  } catch {
    return false;
  }
}
