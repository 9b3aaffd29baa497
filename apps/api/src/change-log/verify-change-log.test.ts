import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportLines, verifyExported, verifyLog, whileTampered, writeLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { newId } from '../db/new-id.ts';
import { hashChangeSet, hashNote, hashPayload, hashRevisions } from './chain.ts';
import type { LogFailureCode } from './verify-change-log.ts';

const database = testDatabase();
const LENGTH = 6;

beforeAll(async () => {
  await writeLog(database.prisma, ['one', 'two', 'three', 'four', 'five', 'six']);
});

const set3 = `"sequence" = 3`;
const revision3 = `"changeSetId" = (SELECT "id" FROM "ChangeSet" WHERE ${set3}) AND "position" = 0`;
const payload3 = `"revisionId" = (SELECT "id" FROM "Revision" WHERE ${revision3})`;
const OTHER_HASH = 'f'.repeat(64);

/** Every column of the log altered in turn, and what a verification says of change set 3. */
const TAMPERINGS: [what: string, sql: string, code: LogFailureCode][] = [
  ['the sequence', `UPDATE "ChangeSet" SET "sequence" = 99 WHERE ${set3}`, 'SEQUENCE_GAP'],
  ['the id', `UPDATE "ChangeSet" SET "id" = '${newId()}' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['the format', `UPDATE "ChangeSet" SET "format" = 1 WHERE ${set3}`, 'FORMAT_OLDER'],
  ['the actor', `UPDATE "ChangeSet" SET "actorId" = 'another' WHERE ${set3}`, 'NOTE_HASH'],
  ['the reason', `UPDATE "ChangeSet" SET "reason" = 'another' WHERE ${set3}`, 'NOTE_HASH'],
  ['the salt of actor and reason', `UPDATE "ChangeSet" SET "noteSalt" = 'another' WHERE ${set3}`, 'NOTE_HASH'],
  ['the hash of actor and reason', `UPDATE "ChangeSet" SET "noteHash" = '${OTHER_HASH}' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['that actor and reason are redacted', `UPDATE "ChangeSet" SET "noteSalt" = NULL, "noteRedactedAt" = now() WHERE ${set3}`, 'NOT_REDACTED'],
  ['the channel', `UPDATE "ChangeSet" SET "channel" = 'import' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['the time', `UPDATE "ChangeSet" SET "occurredAt" = "occurredAt" - interval '1 day' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['the hash of the revisions', `UPDATE "ChangeSet" SET "payloadHash" = '${OTHER_HASH}' WHERE ${set3}`, 'REVISIONS_HASH'],
  ['the hash', `UPDATE "ChangeSet" SET "hash" = '${OTHER_HASH}' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['the hash before', `UPDATE "ChangeSet" SET "previousHash" = '${OTHER_HASH}' WHERE ${set3}`, 'PREVIOUS_HASH'],
  ['the position of a revision', `UPDATE "Revision" SET "position" = 7 WHERE ${revision3}`, 'REVISIONS_HASH'],
  ['the type of a record', `UPDATE "Revision" SET "recordType" = 'Area' WHERE ${revision3}`, 'REVISIONS_HASH'],
  ['the id of a record', `UPDATE "Revision" SET "recordId" = '${newId()}' WHERE ${revision3}`, 'REVISIONS_HASH'],
  ['the version of a record', `UPDATE "Revision" SET "recordVersion" = 70 WHERE ${revision3}`, 'REVISIONS_HASH'],
  ['the hash of a payload', `UPDATE "Revision" SET "payloadHash" = '${OTHER_HASH}' WHERE ${revision3}`, 'PAYLOAD_HASH'],
  ['what was before', `UPDATE "RevisionPayload" SET "before" = '{"name":"Alex"}' WHERE ${payload3}`, 'PAYLOAD_HASH'],
  ['what was after', `UPDATE "RevisionPayload" SET "after" = jsonb_set("after", '{name}', '"Alex"') WHERE ${payload3}`, 'PAYLOAD_HASH'],
  ['the salt of a payload', `UPDATE "RevisionPayload" SET "salt" = 'another' WHERE ${payload3}`, 'PAYLOAD_HASH'],
  ['that a payload is redacted', `UPDATE "RevisionPayload" SET "before" = NULL, "after" = NULL, "salt" = NULL, "redactedAt" = now() WHERE ${payload3}`, 'NOT_REDACTED'],
  ['that there is a payload', `DELETE FROM "RevisionPayload" WHERE ${payload3}`, 'PAYLOAD_MISSING'],
];

describe('an altered log', () => {
  test('a log as it was written is sound', async () => {
    const { failures, counts } = await verifyLog(database.prisma);
    expect(failures).toEqual([]);
    expect(counts).toEqual({ changeSets: 6, revisions: 12, payloadsChecked: 12, redacted: 0, firstFormat: 0 });
  });

  test.each(TAMPERINGS)('shows that %s was altered', async (_what, sql, code) => {
    const { failures } = await whileTampered(database.prisma, sql, () => verifyLog(database.prisma));
    const found = failures.find((failure) => failure.code === code);
    expect(failures.map((failure) => failure.code)).toContain(code);
    expect(found?.message).toMatch(code === 'SEQUENCE_GAP' ? /^change set 4: before it, 3 is missing$/ : /^change set 3: /);
  });

  test('shows a revision that was moved to another change set', async () => {
    const moved = `UPDATE "Revision" SET "changeSetId" = (SELECT "id" FROM "ChangeSet" WHERE "sequence" = 4), "position" = 2 WHERE ${revision3}`;
    const { failures } = await whileTampered(database.prisma, moved, () => verifyLog(database.prisma));
    expect(failures.map(({ code, sequence }) => `${code} ${sequence}`)).toEqual(['REVISIONS_HASH 3', 'REVISIONS_HASH 4']);
  });

  test.each([
    ['sequence', 5],
    ['hash', `'${OTHER_HASH}'`],
  ])('shows that the %s of its head was altered', async (column, value) => {
    const { failures } = await whileTampered(
      database.prisma,
      `UPDATE "ChainHead" SET "${column}" = ${value}`,
      () => verifyLog(database.prisma),
    );
    expect(failures.map(({ code }) => code)).toEqual(['HEAD']);
  });
});

describe('an exported log', () => {
  test.each([true, false])('is sound as written, with payloads %s', async (withPayloads) => {
    expect(await verifyExported(await exportLines(database.prisma, withPayloads))).toEqual([]);
  });

  test('holds neither what was written, nor who, nor why, unless asked', async () => {
    const [bare, full] = [await exportLines(database.prisma, false), await exportLines(database.prisma, true)];
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
    expect((await verifyExported(forged, kept)).map(({ code, sequence }) => `${code} ${sequence}`)).toEqual(['CHECKPOINT 5']);
  });

  test('swapped, doubled and missing lines are named', async () => {
    const [header = '', one = '', two = '', three = '', ...rest] = await exportLines(database.prisma, false);
    const codes = async (lines: string[]) =>
      (await verifyExported(lines)).map(({ code, sequence }) => `${code} ${sequence}`);
    expect(await codes([header, one, three, two, ...rest])).toEqual(['SEQUENCE_GAP 3', 'SEQUENCE_OUT_OF_ORDER 2']);
    expect(await codes([header, one, two, two, three, ...rest])).toEqual(['SEQUENCE_REPEATED 2']);
    expect(await codes([header, one, three, ...rest])).toEqual(['SEQUENCE_GAP 3']);
    expect(await codes([one, two, three, ...rest])).toEqual(['LINE_UNREADABLE null']);
    expect((await verifyExported([header, one, '{"sequence":2}', three, ...rest]))[0]?.message).toMatch(/^line 3 cannot be read: its id/);
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

test('rows of the first format stay verifiable, and a new one follows on them', async () => {
  const first = testChainOfFirstFormat();
  const lines = [JSON.stringify({ export: 'wheatsheaf-change-log/1', exportedAt: '2026-11-22T00:00:00Z', withPayloads: true }), ...first.lines, first.end];
  expect(await verifyExported(lines)).toEqual([]);
  const altered = lines.map((line) => line.replace('"name":"Ann"', '"name":"Bob"'));
  expect((await verifyExported(altered)).map(({ code, sequence }) => `${code} ${sequence}`)).toEqual(['PAYLOAD_HASH 2']);
});

/** Two change sets with the hashes that format 1 wrote: no salt, no note. */
function testChainOfFirstFormat() {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  let previousHash: string | null = null;
  const lines = ['Eve', 'Ann'].map((name, index) => {
    const payload = { before: null, after: { name } };
    const [payloadHash, recordId] = [sha(canonicalJson(payload)), newId()];
    const listHash = sha(`Person ${recordId} ${payloadHash}`);
    const hash = sha(`${previousHash ?? ''}\n${index + 1}\n${listHash}`);
    const line = {
      sequence: index + 1,
      id: newId(),
      format: 1,
      previousHash,
      occurredAt: '2026-11-20T10:00:00.000Z',
      channel: 'admin',
      importRunId: null,
      noteHash: null,
      payloadHash: listHash,
      hash,
      note: null,
      revisions: [
        { id: newId(), position: 0, recordType: 'Person', recordId, recordVersion: 1, payloadHash, payload: { salt: null, ...payload } },
      ],
    };
    previousHash = hash;
    return JSON.stringify(line);
  });
  return { lines, end: JSON.stringify({ end: { sequence: 2, hash: previousHash } }) };
}

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
    line.hash = hashChangeSet({ ...line, sequence: BigInt(line.sequence), occurredAt: new Date(line.occurredAt) });
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
