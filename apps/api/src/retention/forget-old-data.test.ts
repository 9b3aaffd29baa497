import { expect, test } from 'vitest';
import { verifyLog } from '../../test/change-log-story.ts';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { forgetOldData } from './forget-old-data.ts';

const database = testDatabase();
const TODAY = day('2026-11-22');

async function importOf(startedAt: string) {
  return database.prisma.importRun.create({
    data: {
      format: 'POPOLO',
      fileName: 'x.json',
      fileHash: '0',
      state: 'APPLIED',
      rowCount: 1,
      createdCount: 1,
      updatedCount: 0,
      unchangedCount: 0,
      errorCount: 0,
      startedAt: day(startedAt),
      rows: { create: { line: 2, state: 'CREATED', payload: { person: 'Sam' } } },
    },
    include: { rows: true },
  });
}

test('what a line of an import said goes after 90 days, what became of it stays', async () => {
  const [old, young] = [await importOf('2026-08-23'), await importOf('2026-08-24')];
  expect(await forgetOldData(database.prisma, TODAY)).toMatchObject({ importPayloads: 1 });
  const rows = await database.prisma.importRow.findMany({ where: { runId: { in: [old.id, young.id] } } });
  const byRun = new Map(rows.map((row) => [row.runId, row]));
  expect(byRun.get(old.id)).toMatchObject({ line: 2, state: 'CREATED', payload: null });
  expect(byRun.get(young.id)).toMatchObject({ payload: { person: 'Sam' } });
  expect(await forgetOldData(database.prisma, TODAY)).toEqual({
    importPayloads: 0,
    applications: 0,
    contacts: 0,
    memoranda: 0,
    readers: 0,
  });
});

test('a declined or withdrawn application goes after twelve months, out of the history too; others stay', async () => {
  const { prisma } = database;
  const { id: personId } = await given(prisma).person();
  const apply = (state: 'DECLINED' | 'WITHDRAWN' | 'APPROVED' | 'IN_REVIEW', decidedOn: string | null) =>
    prisma.application.create({
      data: {
        personId,
        receivedOn: day('2020-01-01'),
        state,
        decidedOn: decidedOn === null ? null : day(decidedOn),
      },
    });
  const gone = [await apply('DECLINED', '2025-11-21'), await apply('WITHDRAWN', '2024-01-01')];
  const kept = [
    await apply('DECLINED', '2025-11-22'),
    await apply('APPROVED', '2021-01-01'),
    await apply('IN_REVIEW', null),
  ];
  await prisma.$transaction((tx) =>
    writeChangeSet(tx, {
      actorId: null,
      channel: 'admin',
      reason: 'Received.',
      revisions: gone.map((row) => ({
        recordType: 'Application',
        recordId: row.id,
        recordVersion: 1,
        before: null,
        after: { personId, note: 'told in confidence' },
      })),
    }),
  );
  expect(await forgetOldData(prisma, TODAY)).toMatchObject({ applications: 2 });
  const left = await prisma.application.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
  expect(JSON.stringify(await prisma.revisionPayload.findMany())).not.toContain('told in confidence');
  expect((await verifyLog(prisma)).failures).toEqual([]);
});

test('contacts are shown while an office is held, and 60 days after the last one nothing of them stays', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council();
  const ward = await story.ward(council.id, { seats: 3 });
  const holderUntil = async (to: string | null) => {
    const { person } = await story.councillor(ward.id, { from: '2022-05-09', ...(to && { to }) });
    const contact = await prisma.contactPoint.create({
      data: { personId: person.id, kind: 'TELEPHONE', purpose: 'CASEWORK', value: '01632 960111' },
    });
    return { person, contact };
  };
  const left = await holderUntil('2026-09-22');
  const leaving = await holderUntil('2026-09-24');
  const holds = await holderUntil(null);
  const kept = await prisma.contactPoint.create({
    data: { organisationId: council.id, kind: 'TELEPHONE', purpose: 'OFFICE', value: '01632 960000' },
  });
  await prisma.$transaction((tx) =>
    writeChangeSet(tx, {
      actorId: null,
      channel: 'admin',
      reason: 'Set.',
      revisions: [
        {
          recordType: 'ContactPoint',
          recordId: left.contact.id,
          recordVersion: 1,
          before: null,
          after: { value: '01632 960111' },
        },
      ],
    }),
  );
  const shown = async ({ person: { slug } }: { person: { slug: string } }) =>
    (await askPublic(prisma, `{ person(by: { slug: "${slug}" }) { contactPoints { value } } }`)).data;
  expect(await shown(left)).toEqual({ person: { contactPoints: [] } });
  expect(await shown(leaving)).toEqual({ person: { contactPoints: [] } });
  expect(await shown(holds)).toEqual({ person: { contactPoints: [{ value: '01632 960111' }] } });

  expect(await forgetOldData(prisma, TODAY)).toMatchObject({ contacts: 1 });
  const stays = await prisma.contactPoint.findMany({ select: { id: true } });
  expect(stays.map(({ id }) => id).toSorted()).toEqual(
    [leaving.contact.id, holds.contact.id, kept.id].toSorted(),
  );
  expect(JSON.stringify(await prisma.revisionPayload.findMany())).not.toContain('960111');
  expect((await verifyLog(prisma)).failures).toEqual([]);
  expect(await forgetOldData(prisma, TODAY)).toMatchObject({ contacts: 0 });
});

test('a memorandum stays while an office is sought or held, and 60 days later nothing of it does', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council();
  const ward = await story.ward(council.id, { seats: 9 });
  const branch = await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'branch', nameEn: 'Branch', state: 'PUBLISHED' },
  });
  const sign = (personId: string, signedOn: string) =>
    prisma.memorandum.create({
      data: {
        personId,
        localPartyId: branch.id,
        signedOn: day(signedOn),
        willDescribeAsJoint: true,
        willMeetAsGroup: true,
        willReportBack: true,
      },
    });
  const standing = async (personId: string, pollingOn: string) => {
    const electionId = `local.memoranda.${pollingOn}`;
    const election = await prisma.election.upsert({
      where: { electionId },
      create: { electionId, pollingOn: day(pollingOn) },
      update: {},
    });
    const ballot = await prisma.ballot.create({ data: { electionId: election.id, label: electionId } });
    await prisma.candidacy.create({ data: { ballotId: ballot.id, personId } });
    return personId;
  };
  const someone = async () => (await story.person()).id;
  const holderUntil = async (to: string | null) =>
    (await story.councillor(ward.id, { from: '2022-05-09', ...(to && { to }) })).person.id;
  const kept = [
    await sign(await someone(), '2026-11-20'),
    await sign(await standing(await someone(), '2027-05-06'), '2024-01-01'),
    await sign(await standing(await someone(), '2026-10-01'), '2026-08-01'),
    await sign(await holderUntil(null), '2022-03-01'),
    await sign(await holderUntil('2026-09-24'), '2022-03-01'),
    await sign(await holderUntil('2023-05-08'), '2026-11-01'),
  ];
  const gone = [
    await sign(await holderUntil('2026-09-22'), '2022-03-01'),
    await sign(await standing(await someone(), '2026-05-07'), '2026-03-01'),
    await sign(await someone(), '2024-11-22'),
  ];
  const report = await prisma.reportBack.create({
    data: { memorandumId: gone[0]?.id ?? '', reportedOn: day('2023-01-01'), note: 'told to the branch' },
  });
  await prisma.$transaction((tx) =>
    writeChangeSet(tx, {
      actorId: null,
      channel: 'admin',
      reason: 'Reported.',
      revisions: [
        {
          recordType: 'ReportBack',
          recordId: report.id,
          recordVersion: 1,
          before: null,
          after: { note: 'told to the branch' },
        },
      ],
    }),
  );

  expect(await forgetOldData(prisma, TODAY)).toMatchObject({ memoranda: gone.length });
  const left = await prisma.memorandum.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
  expect(JSON.stringify(await prisma.revisionPayload.findMany())).not.toContain('told to the branch');
  const traces = await prisma.revision.findMany({ where: { recordType: 'Memorandum' } });
  expect(traces.map(({ recordId }) => recordId).toSorted()).toEqual(gone.map(({ id }) => id).toSorted());
  expect((await verifyLog(prisma)).failures).toEqual([]);
});
