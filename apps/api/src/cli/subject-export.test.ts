import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { subjectCommand } from './subject.ts';

const database = testDatabase();
const coop = commandLine(database, subjectCommand);
const NAME = 'Zed Secretly-Named';
let personId = '';
let slug = '';

beforeAll(async () => {
  const { prisma } = database;
  const person = await given(prisma).person(NAME);
  ({ id: personId, slug } = person);
  await prisma.personIdentifier.create({ data: { personId, scheme: 'democracy-club', value: '4711' } });
  await prisma.endorsement.create({
    data: { personId, kind: 'SUPPORTED', from: day('2026-01-20'), isPublic: false },
  });
});

describe('coop subject export', () => {
  it.each([
    ['without a person', ['export']],
    ['for two people', ['export', 'ann', 'bob']],
    ['for another act', ['show', 'ann']],
    ['with an option that it does not have', ['export', 'ann', '--everything']],
    ['with a file without a name', ['export', 'ann', '--out']],
  ])('is wrongly typed %s', async (_, input) => {
    const { exitCode, stdout, stderr } = await coop.run(...input);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('It is typed: coop subject export PERSON [--out FILE]');
  });

  it('refuses whom nobody in the record is, in a sentence that says how to name people', async () => {
    const { exitCode, stdout, stderr } = await coop.run('export', 'nobody-at-all');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'Nobody in the record is "nobody-at-all". Name a person by the slug of their page, by id (per_…) or by an id elsewhere, such as democracy-club:4711.',
    );
  });

  it('prints everything that is held as JSON, what readers never see among it, however the person is named', async () => {
    const copies = [];
    for (const typed of [slug, 'democracy-club:4711', formatGlobalId('Person', personId)]) {
      const { exitCode, stdout, stderr } = await coop.run('export', typed);
      expect([exitCode, stderr]).toEqual([0, '']);
      const { about, ...held } = JSON.parse(stdout);
      expect(about).toMatchObject({ person: formatGlobalId('Person', personId) });
      copies.push(held);
    }
    expect(copies[0]).toMatchObject({
      person: { name: NAME, identifiers: [{ value: '4711' }] },
      endorsements: [{ kind: 'SUPPORTED', isPublic: false }],
      candidacies: [],
    });
    expect(copies.slice(1)).toEqual([copies[0], copies[0]]);
  });

  it('writes it to a file that its owner alone may read, found from where it was typed, and prints none of it', async () => {
    const { exitCode, stdout } = await coop.run('export', slug, '--out', 'copy.json');
    expect(exitCode).toBe(0);
    const file = path.join(coop.folder, 'copy.json');
    expect(stdout).toBe(`${file}: for that person alone; it holds what readers never see.\n`);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ person: { name: NAME } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('writes over no file that is there, and says where none can be written', async () => {
    const file = path.join(coop.folder, 'notes.txt');
    await writeFile(file, 'Mine.');
    for (const [out, reason] of [
      [file, 'is there already'],
      [path.join(coop.folder, 'nowhere/copy.json'), 'cannot be written'],
    ] as const) {
      const { exitCode, stdout, stderr } = await coop.run('export', slug, '--out', out);
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`${out} ${reason}`);
    }
    expect(await readFile(file, 'utf8')).toBe('Mine.');
  });
});
