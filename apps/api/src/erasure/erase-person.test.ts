import { expect, test } from 'vitest';
import { verifyLog } from '../../test/change-log-story.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { findRowsTelling } from '../../test/every-text.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { compareCouncil } from '../reconciliation/compare-council.ts';
import { proposeMends } from '../reconciliation/propose-mends.ts';
import { exportSubject } from '../subject/export-subject.ts';
import { getSubjectId } from '../subject/find-subject.ts';
import { ERASABLE_FIELDS, type ErasableCode, isErasable } from './erasable-fields.ts';
import { erasePerson } from './erase-person.ts';

const database = testDatabase();
const NAME = 'Zed Secretly-Named';
const EVERY = Object.keys(ERASABLE_FIELDS).filter(isErasable);

const erase = (personId: string, fields: readonly ErasableCode[]) =>
  database.prisma.$transaction((tx) =>
    erasePerson(tx, {
      personId,
      fields,
      reason: 'ERASURE_REQUEST',
      changeReason: 'Asked to.',
      channel: 'cli',
      suppressionFile: null,
    }),
  );

/** Somebody imported, then edited by hand in every way. */
async function somebody(value: string): Promise<string> {
  const { prisma } = database;
  const story = given(prisma);
  await importText(
    prisma,
    csvOf([
      candidate({
        person_id: value,
        person_name: NAME,
        // Each in a council of its own: of one name in one council, who comes after an erasure is taken for the same person.
        ballot_paper_id: `local.council-${value}.mill.2027-05-06`,
        election_id: `local.council-${value}.2027-05-06`,
      }),
    ]),
  );
  const id = await getSubjectId(prisma, `democracy-club:${value}`);
  const council = await story.council();
  const ward = await story.ward(council.id);
  const labour = await story.party('labour');
  await prisma.officeHolding.create({ data: { personId: id, postId: ward.id, from: day('2023-05-08') } });
  await prisma.person.update({
    where: { id },
    data: {
      bioEn: `${NAME} drove buses.`,
      honorificPrefix: 'Cllr',
      formerSlugs: { create: { slug: `zed-of-old-${value}` } },
      contactPoints: {
        create: { kind: 'EMAIL', purpose: 'OFFICE', value: `zed${value}@council.example.org` },
      },
      memberships: { create: { organisationId: labour.id, from: day('2010-01-01') } },
      endorsements: { create: { kind: 'SUPPORTED', from: day('2023-01-01') } },
      applications: { create: { receivedOn: day('2022-01-01'), state: 'APPROVED' } },
    },
  });
  await prisma.proposal.create({
    data: { kind: 'FIELD', key: `FIELD ${id}`, recordType: 'Person', recordId: id, patch: { name: NAME } },
  });
  const pledge = await story.pledge(await story.manifesto(council.id));
  await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01', { summary: `${NAME} told the council so.` });
  await prisma.pledge.update({ where: { id: pledge.id }, data: { leadPersonId: id } });
  return id;
}

async function holding(id: string): Promise<string> {
  const held = await database.prisma.$transaction((tx) => exportSubject(tx, id, new Date()));
  return JSON.stringify(held, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

test('a person is given everything that is held about them, the hidden parts too, in an order a person reads', async () => {
  const id = await somebody('7101');
  const held = await database.prisma.$transaction((tx) => exportSubject(tx, id, new Date('2026-11-22')));
  expect(Object.keys(held)).toEqual([
    'about',
    'person',
    'entriesMergedIntoTheirs',
    'officesHeld',
    'candidacies',
    'endorsements',
    'decisionsOnJointBallots',
    'memberships',
    'listedByCouncils',
    'daysOnListsOfCouncillors',
    'termsInSeats',
    'termsForParties',
    'pledgesTheyAnswerFor',
    'motionsMovedOrSeconded',
    'internal',
    'traces',
    'otherEntriesThatMayBeTheirs',
    'textsThatNameThem',
  ]);
  expect(held).toMatchObject({
    person: { name: NAME, contactPoints: [{ value: 'zed7101@council.example.org' }] },
    endorsements: [{ kind: 'SUPPORTED', isPublic: false }],
    internal: { applications: [{ state: 'APPROVED' }] },
    traces: {
      history: expect.arrayContaining([
        expect.objectContaining({ recordType: 'Person', channel: 'import' }),
        expect.objectContaining({ recordType: 'Candidacy' }),
      ]),
      importedRows: [expect.objectContaining({ line: 2 })],
      proposals: [expect.objectContaining({ kind: 'FIELD' })],
    },
    textsThatNameThem: expect.arrayContaining([
      expect.objectContaining({ table: 'StatusUpdate', text: `${NAME} told the council so.` }),
    ]),
  });
});

test('an erasure leaves that a seat was held and a poll fought, and nothing that says by whom; the log still verifies', async () => {
  const { prisma } = database;
  const id = await somebody('7102');
  const before = await holding(id);
  expect(before).toContain('7102');
  const told = { externalId: '7102' };
  expect(await prisma.fieldSource.count({ where: { ...told, recordType: 'Candidacy' } })).toBeGreaterThan(0);
  const sources = await prisma.fieldSource.count({ where: { recordType: 'Candidacy' } });
  const erased = await erase(id, EVERY);
  expect(erased.revisions).toBeGreaterThan(1);
  expect(erased).toMatchObject({ proposals: 1 });
  // The one of before has the same name and is somebody else.
  const namesake = await getSubjectId(prisma, 'democracy-club:7101');
  expect(await prisma.proposal.count({ where: { recordId: namesake } })).toBe(1);
  const person = await prisma.person.findUniqueOrThrow({
    where: { id },
    include: {
      holdings: true,
      candidacies: true,
      memberships: true,
      endorsements: true,
      contactPoints: true,
      identifiers: true,
      formerSlugs: true,
      applications: true,
      pledgesLed: true,
    },
  });
  expect(person).toMatchObject({
    name: 'Name removed / Tynnwyd yr enw',
    state: 'PUBLISHED',
    bioEn: null,
    honorificPrefix: null,
    memberships: [],
    endorsements: [],
    contactPoints: [],
    identifiers: [],
    formerSlugs: [],
    applications: [],
    pledgesLed: [],
  });
  expect(person.holdings).toHaveLength(1);
  expect(person.candidacies).toMatchObject([{ nameAsPrinted: null }]);
  // Which source said what of the candidacy still decides between sources (R12); the id that leads to the person is gone.
  expect(await prisma.fieldSource.count({ where: told })).toBe(0);
  expect(await prisma.fieldSource.count({ where: { recordType: 'Candidacy' } })).toBe(sources);
  const rest = await holding(id);
  expect(rest).not.toMatch(/Secretly|zed7102|drove buses/);
  expect((await verifyLog(prisma)).failures).toEqual([]);
});

test('what lists without ids asked about them by name is theirs too: handed over, erased, and nobody else’s', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const [council, other] = [await story.council('wickford'), await story.council('elsewhere')];
  const listed = (listedOn: string, ...names: string[]) =>
    importText(prisma, councillorsCsv(...names.map((Name) => ({ Name }))), {
      council: 'wickford',
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
      listedOn,
    });
  await listed('2024-06-01', 'Cllr Kim Imported', 'Cllr Vic Other', 'Cllr Tess Zedd');
  // The ward is full, and the newcomer may be another spelling of somebody: they are asked about by name, as by the Party's list and the comparison of lists.
  await listed('2026-05-20', 'Cllr Kim Imported', 'Cllr Nova Zedd');
  await importText(
    prisma,
    csvOf([
      {
        name: 'Nova Zedd',
        external_id: 'M-9',
        council: '',
        ward: '',
        endorsement_kind: 'JOINT_BALLOT',
        decided_on: '',
        local_party: '',
      },
    ]),
  );
  await proposeMends(prisma, await compareCouncil(prisma, council.id, day('2026-06-01')));
  const namesake = await prisma.proposal.create({
    data: {
      kind: 'OFFICE_HOLDING',
      key: 'OFFICE_HOLDING COUNCIL elsewhere mill/nova-zedd',
      recordType: 'OfficeHolding',
      patch: { name: 'Nova Zedd', personId: null, organisationId: other.id },
    },
  });
  const post = await prisma.post.findFirstOrThrow({ where: { organisationId: council.id } });
  const vic = await prisma.person.findFirstOrThrow({ where: { name: 'Vic Other' } });
  await prisma.officeHolding.updateMany({ where: { personId: vic.id }, data: { to: day('2026-05-11') } });
  const nova = await story.person('Nova Zedd');
  await prisma.officeHolding.create({
    data: { personId: nova.id, postId: post.id, from: day('2026-05-11') },
  });

  const copyOf = (id: string) => prisma.$transaction((tx) => exportSubject(tx, id, new Date()));
  expect(await copyOf(nova.id)).toMatchObject({
    listedByCouncils: [{ name: 'Nova Zedd', personId: null, organisationId: council.id }],
    traces: {
      proposals: [
        { key: expect.stringContaining('OFFICE_HOLDING COUNCIL wickford') },
        { kind: 'ENDORSEMENT', key: expect.stringContaining('M-9') },
        { key: expect.stringContaining('RECONCILE') },
      ],
    },
  });
  const kim = await prisma.person.findFirstOrThrow({ where: { name: 'Kim Imported' } });
  expect(await copyOf(kim.id)).toMatchObject({
    internal: {
      fieldSources: expect.arrayContaining([expect.objectContaining({ recordType: 'OfficeHolding' })]),
    },
    traces: { importedRows: [{ line: 2, payload: expect.objectContaining({ ward: 'Mill' }) }] },
  });

  expect(await erase(nova.id, ['name'])).toMatchObject({ proposals: 3 });
  expect(await findRowsTelling(prisma, /nova[ -]zedd/i)).toEqual([
    expect.stringContaining(`"id": "${namesake.id}"`),
  ]);
});

test('only the fields that are asked for go, and the history keeps the versions that do not hold them', async () => {
  const { prisma } = database;
  const id = await somebody('7103');
  await erase(id, ['bio', 'contactPoints']);
  expect(
    await prisma.person.findUniqueOrThrow({
      where: { id },
      include: { contactPoints: true, memberships: true },
    }),
  ).toMatchObject({ name: NAME, bioEn: null, contactPoints: [], memberships: [{ role: 'MEMBER' }] });
  const versions = await prisma.revision.findMany({ where: { recordId: id }, include: { payload: true } });
  expect(versions.some(({ payload }) => JSON.stringify(payload?.after ?? null).includes(NAME))).toBe(true);
  expect((await verifyLog(prisma)).failures).toEqual([]);
});

test.each([['nobody-at-all'], ['democracy-club:0'], ['per_00000000000000000000000000']])(
  '%s is refused in a sentence: nobody is guessed',
  async (typed) => {
    await expect(getSubjectId(database.prisma, typed)).rejects.toThrow(`Nobody in the record is "${typed}".`);
  },
);
