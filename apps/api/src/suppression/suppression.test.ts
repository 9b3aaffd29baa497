import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { findRowsTelling } from '../../test/every-text.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import { hidePerson } from '../people/hide-person.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { suppressionFileIn } from './suppression-file.ts';

// Two copies of one record: the one that is served, and one restored from a backup made before the suppression.
const served = testDatabase();
const restored = testDatabase();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-restore-'));
  file = suppressionFileIn(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const BALLOT = 'local.aldermere.millgate.2027-05-06';
const SURVIVING = csvOf([
  candidate({ person_id: 501, person_name: 'Zed Hidden', ballot_paper_id: BALLOT }),
  candidate({ person_id: 502, person_name: 'Pat Erased', ballot_paper_id: BALLOT }),
  candidate({ person_id: 503, person_name: 'Kit Shown', ballot_paper_id: BALLOT }),
]);
/** The same people under ids that the record has never seen, at another poll of the same council. */
const OTHER_IDS = csvOf([
  candidate({
    person_id: 901,
    person_name: 'Zed HIDDEN',
    ballot_paper_id: 'local.aldermere.millgate.2031-05-01',
    election_id: 'local.aldermere.2031-05-01',
    election_date: '2031-05-01',
  }),
  candidate({
    person_id: 903,
    person_name: 'Pat Erased',
    ballot_paper_id: 'local.aldermere.millgate.2031-05-01',
    election_id: 'local.aldermere.2031-05-01',
    election_date: '2031-05-01',
  }),
]);

const names = async (prisma: typeof served.prisma): Promise<string[]> => {
  const { data } = await askPublic(prisma, '{ candidacies(first: 100) { nodes { person { name slug } } } }');
  return data.candidacies.nodes.map(({ person }: { person: { name: string } }) => person.name).toSorted();
};

async function personOf(prisma: typeof served.prisma, value: string) {
  const { person } = await prisma.personIdentifier.findUniqueOrThrow({
    where: { scheme_value: { scheme: 'democracy-club', value } },
    include: { person: true },
  });
  return person;
}

describe('a suppression', () => {
  test('survives every import and a restored backup: hidden stays hidden, erased stays erased', async () => {
    for (const { prisma } of [served, restored]) {
      await given(prisma).council('aldermere');
      await importText(prisma, SURVIVING);
    }
    const { prisma } = served;
    const { userId } = await given(prisma).editor('NATIONAL_ADMIN');
    const hidden = await personOf(prisma, '501');
    await hidePerson(
      prisma,
      { id: hidden.id, expectedVersion: hidden.version, reason: 'SAFETY', changeReason: 'x' },
      { userId, suppressionFile: file },
    );
    const erased = await personOf(prisma, '502');
    await prisma.$transaction((tx) =>
      erasePerson(tx, {
        personId: erased.id,
        fields: ['name'],
        reason: 'ERASURE_REQUEST',
        changeReason: 'Asked to.',
        channel: 'cli',
        suppressionFile: file,
      }),
    );
    const left = ['Kit Shown', 'Name removed / Tynnwyd yr enw'];
    expect(await names(prisma)).toEqual(left);

    // Every file again, in both orders, and one that knows the people by other ids.
    for (const content of [SURVIVING, OTHER_IDS, SURVIVING]) await importText(prisma, content);
    expect(await names(prisma)).not.toContain('Zed Hidden');
    expect(await names(prisma)).not.toContain('Zed HIDDEN');
    expect(await names(prisma)).not.toContain('Pat Erased');
    expect(await findRowsTelling(prisma, /Pat Erased/)).toEqual([]);

    // A database from before all that, with the file that no backup holds.
    expect(await names(restored.prisma)).toEqual(['Kit Shown', 'Pat Erased', 'Zed Hidden']);
    expect(await applySuppressions(restored.prisma, file)).toEqual({ hidden: 1, erased: 1 });
    expect(await names(restored.prisma)).toEqual(left);
    expect(await findRowsTelling(restored.prisma, /Pat Erased/)).toEqual([]);
    expect(await applySuppressions(restored.prisma, file)).toEqual({ hidden: 0, erased: 0 });
  });

  test('survives a restore into a record in which the council was made again, with no id of before', async () => {
    const { prisma } = served;
    const list = (listedOn: string, ...rows: Record<string, string>[]) => ({
      text: councillorsCsv(...rows),
      options: { council: 'ambridge', mapping: { name: 'Name', ward: 'Ward', party: 'Party' }, listedOn },
    });
    const first = list('2026-05-20', { Name: 'Zoe Unseen' }, { Name: 'Pip Unnamed' }, { Name: 'Kim Listed' });
    await given(prisma).council('ambridge', { gss: 'E07900077' });
    await importText(prisma, first.text, first.options);
    const named = (name: string) => prisma.person.findFirstOrThrow({ where: { name } });
    const [unseen, unnamed] = [await named('Zoe Unseen'), await named('Pip Unnamed')];
    const { userId } = await given(prisma).editor('NATIONAL_ADMIN');
    await hidePerson(
      prisma,
      { id: unseen.id, expectedVersion: unseen.version, reason: 'SAFETY', changeReason: 'x' },
      { userId, suppressionFile: file },
    );
    await prisma.$transaction((tx) =>
      erasePerson(tx, {
        personId: unnamed.id,
        fields: ['name'],
        reason: 'ERASURE_REQUEST',
        changeReason: 'Asked to.',
        channel: 'cli',
        suppressionFile: file,
      }),
    );

    // The backup is from before the council was in the record. It is made again under another address, and known by its code alone.
    const again = restored.prisma;
    await applySuppressions(again, file);
    await given(again).council('new-ambridge', { gss: 'E07900077' });
    const poll = (fields: Record<string, string | number>) =>
      candidate({
        ballot_paper_id: 'local.ambridge.mill.2027-05-06',
        election_id: 'local.ambridge.2027-05-06',
        ...fields,
      });
    const inCapitals = list(
      '2026-06-20',
      { Name: 'ZOE UNSEEN', Ward: 'Weir' },
      { Name: 'Cllr Pip Unnamed', Ward: 'Weir' },
    );
    const files = [
      first,
      inCapitals,
      // Of a council that the record does not know by this address.
      {
        text: csvOf([
          poll({ person_id: 771, person_name: 'Zoe Unseen' }),
          poll({ person_id: 772, person_name: 'Pip UNNAMED' }),
        ]),
      },
    ];
    await again.organisation.update({
      where: { slug: 'new-ambridge' },
      data: { nameEn: 'Ambridge Council' },
    });
    for (const { text, options } of files.map((each) => ({ options: {}, ...each })))
      expect(
        await importText(again, text, 'council' in options ? { ...options, council: 'E07900077' } : options),
      ).toMatchObject({ errors: [], applied: true });
    const shown = await again.person.findMany({
      where: {
        state: 'PUBLISHED',
        name: { mode: 'insensitive', in: ['Zoe Unseen', 'Pip Unnamed', 'Kim Listed'] },
      },
    });
    expect(shown.map(({ name }) => name)).toEqual(['Kim Listed']);
    expect(await findRowsTelling(again, /pip[ -]unnamed/i)).toEqual([]);
    expect(await applySuppressions(again, file)).toEqual({ hidden: 0, erased: 0 });
  });

  test('what was imported under other ids is known by them from then on: importing again changes nothing', async () => {
    const { prisma } = served;
    const people = await prisma.person.count();
    expect(await importText(prisma, OTHER_IDS)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await prisma.person.count()).toBe(people);
  });

  test('a file that cannot be understood refuses the start in a sentence', async () => {
    const broken = path.join(folder, 'broken.json');
    await writeFile(broken, '{"format":"wheatsheaf-suppressions/1","suppr');
    await expect(applySuppressions(served.prisma, broken)).rejects.toThrow(
      'is not a whole list of suppressions: put back the last good copy of it.',
    );
  });

  test('the list of what is suppressed is made again from the database where the file is lost', async () => {
    const lost = path.join(folder, 'lost.json');
    await applySuppressions(served.prisma, lost);
    const rows = await served.prisma.suppression.findMany();
    const again = await readFile(lost, 'utf8');
    expect(rows.length).toBeGreaterThan(5);
    for (const { value } of rows) expect(again).toContain(value);
  });
});
