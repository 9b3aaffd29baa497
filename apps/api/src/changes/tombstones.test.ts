import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect, test } from 'vitest';
import { changeFeed } from '../../test/change-feed.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given, LISTED } from '../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../test/import-csv.ts';
import { followSplit } from '../importers/settling/follow-split.ts';
import { setControl } from '../organisations/set-control.ts';
import { hidePerson } from '../people/hide-person.ts';
import { mergePeople } from '../people/merge-people.ts';
import { showPerson } from '../people/show-person.ts';
import { splitPerson } from '../people/split-person.ts';

const database = testDatabase();
const { read, now, write } = changeFeed(() => database.prisma);

type Node = { kind: string; action: string; fields: { field: string; after: string | null }[] };

/** Each change as its kind, what became of it and its fields after. */
const told = (nodes: readonly Node[]) =>
  nodes.map(({ kind, action, fields }) => [
    kind,
    action,
    Object.fromEntries(fields.map(({ field, after }) => [field, after])),
  ]);

test('a person who is hidden is told of by their opaque id alone, and as one that is new when they are shown again', async () => {
  const story = given(database.prisma);
  const [person, editor] = [await story.person('Quiet, Sam'), await story.editor()];
  const from = await now();
  await hidePerson(
    database.prisma,
    { id: person.id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'The police asked for it' },
    { userId: editor.userId, suppressionFile: null },
  );
  const { nodes } = await read(from);
  expect(nodes).toEqual([
    {
      kind: 'PERSON',
      action: 'REMOVED',
      mergedInto: null,
      recordId: formatGlobalId('Person', person.id),
      partOf: [],
      channel: 'EDITOR',
      isRedacted: false,
      reason: null,
      fields: [],
    },
  ]);
  await showPerson(
    database.prisma,
    { id: person.id, expectedVersion: 2, changeReason: 'They asked for it' },
    { userId: editor.userId, suppressionFile: null },
  );
  expect(told((await read(from)).nodes)).toEqual([
    ['PERSON', 'REMOVED', {}],
    ['PERSON', 'ADDED', { state: 'PUBLISHED' }],
  ]);
});

test('a merged entry leads to the one that stands for it, and is new again when it is split off', async () => {
  const story = given(database.prisma);
  const editor = await story.editor();
  const [survivor, duplicate] = [await story.person('Twice, Ann'), await story.person('Twice, Anne')];
  const from = await now();
  await mergePeople(
    database.prisma,
    {
      survivorId: survivor.id,
      survivorVersion: 1,
      duplicateId: duplicate.id,
      duplicateVersion: 1,
      changeReason: 'The same',
    },
    editor,
  );
  const merged = {
    kind: 'PERSON',
    action: 'MERGED',
    recordId: formatGlobalId('Person', duplicate.id),
    mergedInto: formatGlobalId('Person', survivor.id),
    fields: [],
  };
  expect((await read(from)).nodes).toMatchObject([merged]);
  await splitPerson(
    database.prisma,
    { duplicateId: duplicate.id, duplicateVersion: 2, survivorVersion: 2, changeReason: 'Not the same' },
    editor,
    followSplit,
  );
  expect((await read(from)).nodes).toMatchObject([
    merged,
    { kind: 'PERSON', action: 'ADDED', recordId: merged.recordId, mergedInto: null },
  ]);
});

test('the end of a joint label, control, vacancies, coverage and memberships are told of', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const editor = await story.editor();
  const [labour, council] = [await story.party('labour'), await story.council('followmere')];
  const ward = await story.ward(council.id, { seats: 2 });
  const { person, holding } = await story.councillor(ward.id, { stoodFor: ['labour', 'co-operative'] });
  const spell = { personId: person.id, organisationId: labour.id, role: 'MEMBER' as const };
  const membership = await prisma.membership.create({ data: { ...spell, from: day('2023-05-08') } });
  const vacancy = await prisma.vacancy.create({ data: { postId: ward.id, from: day('2024-03-01') } });
  const coverage = await prisma.coverage.create({
    data: {
      organisationId: council.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2024-05-01'),
      sources: LISTED,
    },
  });
  const from = await now();
  const { id: holdingId, ...ofHolding } = holding;
  await write([
    {
      recordType: 'OfficeHolding',
      recordId: holdingId,
      recordVersion: 2,
      before: ofHolding,
      after: { ...ofHolding, jointEndedOn: '2024-05-01T00:00:00.000Z' },
    },
    { recordType: 'Membership', recordId: membership.id, recordVersion: 1, before: null, after: membership },
    { recordType: 'Vacancy', recordId: vacancy.id, recordVersion: 1, before: null, after: vacancy },
    {
      recordType: 'Coverage',
      recordId: coverage.id,
      recordVersion: 2,
      before: { ...coverage, level: 'PARTIAL' },
      after: coverage,
    },
  ]);
  await setControl(
    prisma,
    {
      councilId: council.id,
      expectedVersion: 1,
      spells: [
        {
          kind: 'NO_OVERALL_CONTROL',
          partyId: null,
          from: day('2023-05-08'),
          to: null,
          sources: [
            {
              url: 'https://followmere.example.org/',
              publisher: 'Followmere Council',
              licence: 'OGL-3.0',
              retrievedOn: '2026-11-01',
            },
          ],
        },
      ],
      changeReason: 'The council says so',
    },
    editor,
  );
  const { nodes } = await read(from);
  expect(told(nodes)).toMatchObject([
    ['OFFICE_HOLDING', 'CHANGED', { jointEndedOn: '2024-05-01' }],
    ['MEMBERSHIP', 'ADDED', { role: 'MEMBER', from: '2023-05-08' }],
    ['VACANCY', 'ADDED', { from: '2024-03-01', seats: '1' }],
    ['COVERAGE', 'CHANGED', { level: 'COMPLETE' }],
    ['ORGANISATION', 'CHANGED', { control: '[{"kind":"NO_OVERALL_CONTROL","from":"2023-05-08","to":null}]' }],
  ]);
  expect(nodes[1].partOf).toEqual([
    formatGlobalId('Person', person.id),
    formatGlobalId('Organisation', labour.id),
  ]);

  const behind = await now();
  await prisma.vacancy.delete({ where: { id: vacancy.id } });
  await write([
    { recordType: 'Vacancy', recordId: vacancy.id, recordVersion: null, before: vacancy, after: null },
  ]);
  expect(told((await read(behind)).nodes)).toEqual([['VACANCY', 'REMOVED', {}]]);
});

test('R16: support is told of from the day it is public, and that it is so no longer', async () => {
  const { prisma } = database;
  const person = await given(prisma).person('Supported, Sam');
  const endorsement = await prisma.endorsement.create({
    data: { personId: person.id, kind: 'SUPPORTED', isPublic: true, from: day('2024-01-01') },
  });
  const from = await now();
  const row = { recordType: 'Endorsement' as const, recordId: endorsement.id, recordVersion: 1 };
  const hidden = { ...endorsement, isPublic: false };
  await write([{ ...row, before: null, after: hidden }]);
  await write([{ ...row, before: hidden, after: endorsement }]);
  const published = ['ENDORSEMENT', 'ADDED', { kind: 'SUPPORTED', from: '2024-01-01' }];
  expect(told((await read(from)).nodes)).toEqual([published]);
  await prisma.endorsement.update({ where: { id: endorsement.id }, data: { isPublic: false } });
  await write([{ ...row, before: endorsement, after: hidden }]);
  expect(told((await read(from)).nodes)).toEqual([['ENDORSEMENT', 'REMOVED', {}]]);
});

test('who two files made two entries of leads to the one that a third file joins them in, as after an editor’s merge', async () => {
  const { prisma } = database;
  const election = { 'ONS ID': 'E14000530' };
  const take = async (text: string, name: string) =>
    expect(await importText(prisma, text, { name })).toMatchObject({ errors: [], applied: true });
  await take(contest({ 'Member MNIS ID': 5001 }, {}, election), 'ge2017.csv');
  await given(prisma).council('aldermere');
  await take(csvOf([candidate({ person_id: 77, person_name: 'Wyn WINNER' })]), 'candidates.csv');
  const from = await now();
  await take(contest({ 'Member MNIS ID': 5001, 'DC Person ID': 77 }, {}, election), 'ge2019.csv');
  const { id, mergedIntoId } = await prisma.person.findFirstOrThrow({
    where: { mergedIntoId: { not: null } },
  });
  const merged = {
    kind: 'PERSON',
    action: 'MERGED',
    recordId: formatGlobalId('Person', id),
    mergedInto: formatGlobalId('Person', mergedIntoId ?? ''),
    fields: [],
  };
  expect((await read(from)).nodes).toContainEqual(expect.objectContaining(merged));

  const behind = await now();
  await write([
    {
      recordType: 'Person',
      recordId: id,
      recordVersion: 2,
      before: { mergedIntoId: null },
      after: { mergedIntoId },
    },
  ]);
  expect((await read(behind)).nodes).toMatchObject([merged]);
});
