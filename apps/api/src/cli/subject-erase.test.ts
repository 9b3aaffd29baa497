import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { REMOVED_NAME } from '../erasure/removed-name.ts';
import { subjectCommand } from './subject.ts';

const database = testDatabase();
const coop = commandLine(database, subjectCommand);
const FILE = 'suppressions.json';
const REQUEST = ['--reason', 'ERASURE_REQUEST'];

async function somebody(name: string): Promise<{ id: string; slug: string }> {
  const { prisma } = database;
  const { id, slug } = await given(prisma).person(name);
  await prisma.person.update({ where: { id }, data: { bioEn: 'A life.', bioCy: 'Bywyd.' } });
  await prisma.personIdentifier.create({ data: { personId: id, scheme: 'wikidata', value: `Q-${slug}` } });
  return { id, slug };
}
const held = (id: string) =>
  database.prisma.person.findUniqueOrThrow({
    where: { id },
    select: { name: true, slug: true, bioEn: true, identifiers: { select: { value: true } } },
  });
const isFileThere = async () => (await readdir(coop.dataFolder)).includes(FILE);

// The first command loads the starter record.
beforeAll(async () => {
  await given(database.prisma).council('wickford');
});

describe('coop subject erase', () => {
  it.each([
    ['without a reason', [], '--reason takes one of '],
    ['for a reason that is none', ['--reason', 'BECAUSE'], '--reason takes one of '],
    ['of something that nobody has', [...REQUEST, '--fields', 'bio,shoes'], '--fields takes some of name,'],
    ['of nothing', [...REQUEST, '--fields', ''], '--fields takes some of name,'],
    ['with an option that it does not have', [...REQUEST, '--aply'], "Unknown option '--aply'"],
  ])('is wrongly typed %s, and erases nothing', async (_, options, complaint) => {
    const { id, slug } = await somebody('Wyn Wrongly');
    const before = await held(id);
    const { exitCode, stdout, stderr } = await coop.run('erase', slug, '--apply', ...options);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('It is typed: coop subject export PERSON');
    expect(await held(id)).toEqual(before);
    expect(await isFileThere()).toBe(false);
  });

  it('refuses whom nobody in the record is', async () => {
    const { exitCode, stdout, stderr } = await coop.run('erase', 'nobody-at-all', ...REQUEST, '--apply');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nobody in the record is "nobody-at-all".');
  });

  it('says what it would do, and does none of it, until --apply', async () => {
    const { id, slug } = await somebody('Dot Dry-Run');
    const before = await held(id);
    const changes = await database.prisma.changeSet.count();
    const { exitCode, stdout } = await coop.run('erase', slug, ...REQUEST);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Would be erased (nothing was written; --apply does it):');
    expect(stdout).toMatch(/ {2}name: every form of the name[^]* {2}1 row of Person\n/);
    expect(await held(id)).toEqual(before);
    expect(await database.prisma.changeSet.count()).toBe(changes);
    expect(await database.prisma.suppression.count()).toBe(0);
    expect(await isFileThere()).toBe(false);
  });

  it('erases a person with --apply, names the texts that stay, and keeps a file by which no restore brings them back', async () => {
    const { prisma } = database;
    const { id, slug } = await somebody('Ada Applied');
    const council = await prisma.organisation.findFirstOrThrow({ where: { slug: 'wickford' } });
    const { id: manifestoId } = await given(prisma).manifesto(council.id);
    await prisma.manifesto.update({
      where: { id: manifestoId },
      data: { titleEn: 'What Ada Applied promised' },
    });
    const { exitCode, stdout } = await coop.run('erase', slug, ...REQUEST, '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Erased:\n');
    expect(stdout).toContain('Texts that name the person stay: 1.');
    expect(stdout).toContain(`Manifesto.titleEn ${manifestoId}`);
    expect(stdout).not.toMatch(/Ada|Applied/);
    expect(await held(id)).toEqual({
      name: REMOVED_NAME,
      slug: `removed-${id.slice(-12)}`,
      bioEn: null,
      identifiers: [],
    });
    const kept = await readFile(path.join(coop.dataFolder, FILE), 'utf8');
    expect(JSON.parse(kept).suppressions).toContainEqual(
      expect.objectContaining({ scheme: 'wikidata', value: `Q-${slug}`, reason: 'ERASURE_REQUEST' }),
    );
    expect(kept).not.toMatch(/Ada|Applied/);
  });

  it('erases only what --fields names', async () => {
    const { id, slug } = await somebody('Flo Fields');
    const { exitCode, stdout } = await coop.run(
      'erase',
      slug,
      ...REQUEST,
      '--fields',
      'bio, photos',
      '--apply',
    );
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Erased:',
      '  bio: the sentences about their public work',
      '  photos: photographs; their files go at the next daily discard',
    ]);
    expect(await held(id)).toMatchObject({ name: 'Flo Fields', bioEn: null, identifiers: [{}] });
  });

  it('erases nothing where the file of suppressions cannot be understood, for a restore would bring them back', async () => {
    const { id, slug } = await somebody('Hal Half');
    const before = await held(id);
    const count = await database.prisma.suppression.count();
    await writeFile(path.join(coop.dataFolder, FILE), '{"format":"wheatsheaf-suppressions/1","suppr');
    const { exitCode, stdout, stderr } = await coop.run('erase', slug, ...REQUEST, '--apply');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(FILE);
    expect(await held(id)).toEqual(before);
    expect(await database.prisma.suppression.count()).toBe(count);
  });
});
