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
import type { ErasableCode } from '../erasure/erasable-fields.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import { hidePerson } from '../people/hide-person.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { suppressionFileIn } from './suppression-file.ts';
import { nameKey } from './suppression-keys.ts';

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

const erase = (prisma: typeof served.prisma, personId: string, ...fields: ErasableCode[]) =>
  prisma.$transaction((tx) =>
    erasePerson(tx, {
      personId,
      fields,
      reason: 'ERASURE_REQUEST',
      changeReason: 'Asked to.',
      channel: 'cli',
      suppressionFile: file,
    }),
  );

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
    await erase(prisma, erased.id, 'name');
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
    const list = (listedOn: string, ...people: string[]) => ({
      text: councillorsCsv(...people.map((Name) => ({ Name, Party: 'Labour' }))),
      options: { council: 'E07900077', mapping: { name: 'Name', ward: 'Ward', party: 'Party' }, listedOn },
    });
    const first = list('2026-05-20', 'Zoe Unseen', 'Pip Unnamed', 'Meg Unsaid', 'Kim Listed');
    const { prisma } = served;
    await given(prisma).council('ambridge', { gss: 'E07900077' });
    await importText(prisma, first.text, first.options);
    const named = (name: string) => prisma.person.findFirstOrThrow({ where: { name } });
    const [unseen, unnamed, unsaid] = [
      await named('Zoe Unseen'),
      await named('Pip Unnamed'),
      await named('Meg Unsaid'),
    ];
    const { userId } = await given(prisma).editor('NATIONAL_ADMIN');
    await hidePerson(
      prisma,
      { id: unseen.id, expectedVersion: unseen.version, reason: 'SAFETY', changeReason: 'x' },
      { userId, suppressionFile: file },
    );
    await erase(prisma, unnamed.id, 'name');
    await erase(prisma, unsaid.id, 'memberships');
    // A code that the council gets later is among what it is known by from the next start on.
    const keyOf = (name: string, bodyKey: string) => ({ where: nameKey(name, bodyKey) });
    const council = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'ambridge' } });
    await prisma.organisationIdentifier.create({
      data: { organisationId: council.id, scheme: 'gss', value: 'E06900078' },
    });
    await applySuppressions(prisma, file);
    expect(await prisma.suppression.count(keyOf('Zoe Unseen', 'gss e06900078'))).toBe(1);

    // The backup is from before the council was in the record. It is made again under another address, and only its code is the same.
    const again = restored.prisma;
    await applySuppressions(again, file);
    await given(again).council('new-ambridge', { gss: 'E07900077' });
    const poll = (person_id: number, person_name: string) =>
      candidate({
        person_id,
        person_name,
        ballot_paper_id: 'local.ambridge.mill.2027-05-06',
        election_id: 'local.ambridge.2027-05-06',
      });
    const files = [
      first,
      list('2026-06-20', 'ZOE UNSEEN', 'Cllr Pip Unnamed', 'Meg UNSAID', 'Kim Listed'),
      // Of a council that the record does not know by this address, and with ids that it has never seen.
      { text: csvOf([poll(771, 'Zoe Unseen'), poll(772, 'Pip UNNAMED')]), options: {} },
    ];
    for (const { text, options } of files)
      expect(await importText(again, text, options)).toMatchObject({ errors: [], applied: true });
    const told = await again.person.findMany({
      where: { name: { mode: 'insensitive', in: ['Zoe Unseen', 'Pip Unnamed', 'Meg Unsaid', 'Kim Listed'] } },
      include: { memberships: true, listedDays: true, listEntries: true },
    });
    expect(told.filter(({ state }) => state === 'PUBLISHED').map(({ name }) => name)).toEqual([
      'Meg Unsaid',
      'Kim Listed',
    ]);
    const partiesOf = (name: string) => {
      const person = told.find((one) => one.name === name);
      return [person?.memberships, person?.listedDays, person?.listEntries].map(
        (rows) => rows?.filter((row) => !('partyName' in row) || row.partyName !== null).length,
      );
    };
    expect(partiesOf('Kim Listed')).toEqual([1, 2, 1]);
    expect(partiesOf('Meg Unsaid')).toEqual([0, 0, 0]);
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
