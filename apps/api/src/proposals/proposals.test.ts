import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;
let post: { id: string };
let count = 0;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
  post = await story.ward((await story.council()).id);
});

const propose = (patch: object, kind = 'OFFICE_HOLDING') =>
  database.prisma.proposal.create({
    data: { kind, key: `${kind} ${(count += 1)}`, recordType: 'OfficeHolding', patch },
  });
const write = (field: 'acceptOffice' | 'rejectProposal', id: string, more: Record<string, unknown> = {}) =>
  askWrite(
    database.prisma,
    editor,
    field,
    { proposal: formatGlobalId('Proposal', id), ...more },
    field === 'acceptOffice'
      ? '... on OfficeHolding { startedOn { on } endedOn { on } candidacy { id } }'
      : '... on Proposal { state }',
  );
const stateOf = async (id: string) =>
  (await database.prisma.proposal.findUniqueOrThrow({ where: { id } })).state;

test('a member whose days an import could not tell is accepted once they are said', async () => {
  const { id: personId } = await story.person();
  const { id } = await propose({ personId, postId: null, seat: { from: '2019-05-07', to: null } });
  expect(await write('acceptOffice', id)).toMatchObject({ code: 'INPUT_REFUSED', path: ['post'] });
  const accepted = await write('acceptOffice', id, {
    post: formatGlobalId('Post', post.id),
    to: '2023-05-09',
    endReason: 'STOOD_DOWN',
  });
  expect(accepted).toMatchObject({ startedOn: { on: '2019-05-07' }, endedOn: { on: '2023-05-09' } });
  expect(await stateOf(id)).toBe('ACCEPTED');
  expect(await write('acceptOffice', id)).toMatchObject({ code: 'PROPOSAL_DECIDED' });
  expect(await write('rejectProposal', id)).toMatchObject({ code: 'PROPOSAL_DECIDED' });
});

test('a winner begins on the day of the law, and keeps the candidacy', async () => {
  const { person, candidacy, holding } = await story.councillor(post.id, { stoodFor: ['labour'] });
  await database.prisma.officeHolding.delete({ where: { id: holding.id } });
  const { id } = await propose({
    personId: person.id,
    postId: post.id,
    candidacyId: candidacy?.id,
    ballotId: candidacy?.ballotId,
    pollingOn: '2023-05-04',
  });
  expect(await write('acceptOffice', id)).toMatchObject({
    startedOn: { on: '2023-05-09' },
    candidacy: { id: formatGlobalId('Candidacy', candidacy?.id ?? '') },
  });
});

test('a proposal of any kind is rejected, and leaves the list', async () => {
  const { id } = await propose({ electionId: 'parl.2024-07-04' }, 'TIED_CONTEST');
  expect(await write('acceptOffice', id)).toMatchObject({ code: 'INPUT_REFUSED', path: ['proposal'] });
  const open = async () =>
    (
      await askAdmin(
        database.prisma,
        editor,
        '{ proposalList(kind: "TIED_CONTEST") { total items { id patch } } }',
      )
    ).data.proposalList;
  expect(await open()).toMatchObject({ total: 1, items: [{ patch: '{"electionId":"parl.2024-07-04"}' }] });
  expect(await write('rejectProposal', id)).toMatchObject({ state: 'REJECTED' });
  expect(await open()).toEqual({ total: 0, items: [] });
  const row = await database.prisma.proposal.findUniqueOrThrow({ where: { id } });
  expect(row.decidedById).not.toBeNull();
});

test('a seat that is taken refuses the proposal, which stays open', async () => {
  const single = await story.ward((await story.council()).id, { seats: 1 });
  await story.councillor(single.id, { from: '2023-05-09' });
  const { id: personId } = await story.person();
  const { id } = await propose({ personId, postId: single.id, seat: { from: '2024-01-01', to: null } });
  expect(await write('acceptOffice', id)).toMatchObject({ code: 'SEAT_TAKEN' });
  expect(await stateOf(id)).toBe('OPEN');
  expect(await database.prisma.officeHolding.count({ where: { personId, from: day('2024-01-01') } })).toBe(0);
});

const accept = (id: string) =>
  askWrite(
    database.prisma,
    editor,
    'acceptProposal',
    { proposal: formatGlobalId('Proposal', id) },
    '... on Proposal { state }',
  );

test('a value that a source proposes is written as an editor’s, with its change, and no import takes it back', async () => {
  const { prisma } = database;
  const person = await story.person();
  const { id } = await prisma.proposal.create({
    data: {
      kind: 'FIELD',
      key: `FIELD ${(count += 1)}`,
      recordType: 'Person',
      recordId: person.id,
      patch: { field: 'honorificPrefix', source: 'DEMOCRACY_CLUB', honorificPrefix: 'Dr' },
    },
  });
  expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
  expect(await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
    honorificPrefix: 'Dr',
    version: person.version + 1,
  });
  expect(
    await prisma.fieldSource.findFirst({ where: { recordId: person.id, field: 'honorificPrefix' } }),
  ).toMatchObject({ source: 'EDITOR' });
  const revision = await prisma.revision.findFirstOrThrow({
    where: { recordType: 'Person', recordId: person.id },
    orderBy: { id: 'desc' },
    include: { payload: true },
  });
  expect(revision).toMatchObject({ recordVersion: person.version + 1 });
  expect(await accept(id)).toMatchObject({ code: 'PROPOSAL_DECIDED' });
});

test('a spell that cuts across one of the same party becomes one with it; whoever joins another than Labour leaves both parties', async () => {
  const { prisma } = database;
  const { id: personId } = await story.person();
  const [labour, green, coOperative] = await Promise.all(
    ['labour', 'green', 'co-operative'].map((slug) => story.party(slug)),
  );
  const organisations = [labour?.id ?? '', green?.id ?? '', coOperative?.id ?? ''];
  const [labourId = '', greenId = '', coOperativeId = ''] = organisations;
  const spell = (organisationId: string, from: string, to: string | null) =>
    prisma.membership.create({
      data: { personId, organisationId, role: 'MEMBER', from: day(from), to: to === null ? null : day(to) },
    });
  await spell(labourId, '2019-05-02', '2023-05-04');
  await spell(coOperativeId, '2019-05-02', null);
  const wider = await propose(
    { personId, organisationId: labourId, from: '2021-01-01', to: '2024-01-01' },
    'AFFILIATION',
  );
  expect(await accept(wider.id)).toMatchObject({ state: 'ACCEPTED' });
  const joins = await propose(
    { personId, organisationId: greenId, from: '2023-12-01', to: null },
    'AFFILIATION',
  );
  expect(await accept(joins.id)).toMatchObject({ state: 'ACCEPTED' });
  const spells = await prisma.membership.findMany({
    where: { personId },
    orderBy: [{ from: 'asc' }, { organisation: { slug: 'desc' } }],
  });
  expect(spells.map(({ organisationId, from, to }) => [organisationId, from, to])).toEqual([
    [labourId, day('2019-05-02'), day('2023-12-01')],
    [coOperativeId, day('2019-05-02'), day('2023-12-01')],
    [greenId, day('2023-12-01'), null],
  ]);
});

test('an id goes to whom it is proposed for where it is nobody’s; what needs a form of its own is only noted', async () => {
  const { prisma } = database;
  const [one, other] = [await story.person(), await story.person()];
  const identifier = (recordId: string) =>
    prisma.proposal.create({
      data: {
        kind: 'PERSON_IDENTIFIER',
        key: `PERSON_IDENTIFIER ${(count += 1)}`,
        recordType: 'Person',
        recordId,
        patch: { scheme: 'mnis', value: '990077' },
      },
    });
  expect(await accept((await identifier(one.id)).id)).toMatchObject({ state: 'ACCEPTED' });
  expect(await accept((await identifier(other.id)).id)).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await prisma.personIdentifier.findMany({ where: { value: '990077' } })).toMatchObject([
    { personId: one.id },
  ]);
  expect(await accept((await propose({ postId: post.id }, 'VACANCY')).id)).toMatchObject({
    state: 'ACCEPTED',
  });
  expect(await accept((await propose({}, 'OFFICE_HOLDING')).id)).toMatchObject({ code: 'INPUT_REFUSED' });
  expect(await accept((await propose({}, 'PARTY_ALIAS')).id)).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('the members of a parliament whose file does not say until when they sat are accepted together, or none of them', async () => {
  const { prisma } = database;
  const [seat, ward] = [await story.ward((await story.council()).id, { seats: 1 }), post];
  const people = await Promise.all([story.person(), story.person(), story.person()]);
  const run = await prisma.importRun.create({
    data: {
      format: 'POPOLO_JSON',
      fileName: 'assembly.json',
      fileHash: 'a'.repeat(64),
      state: 'APPLIED',
      rowCount: 3,
      createdCount: 3,
      updatedCount: 0,
      unchangedCount: 0,
      errorCount: 0,
    },
  });
  const terms = [
    { postId: ward.id, seat: { from: '2016-05-06', to: null }, missing: ['to'] },
    { postId: ward.id, seat: { from: '2018-08-02', to: '2019-01-31' }, missing: ['room'] },
    { postId: seat.id, seat: { from: '2016-05-06', to: null }, missing: ['to'] },
  ];
  const ids: string[] = [];
  for (const [index, term] of terms.entries()) {
    const { id } = await propose({ personId: people[index]?.id, ...term });
    await prisma.proposal.update({ where: { id }, data: { importRunId: run.id } });
    ids.push(id);
  }
  const { data } = await askAdmin(
    prisma,
    editor,
    '{ proposalList(file: "assembly.json", missing: "to") { total items { id file } } }',
  );
  const withoutEnd = [ids[0], ids[2]].map((id) => ({
    id: formatGlobalId('Proposal', id ?? ''),
    file: 'assembly.json',
  }));
  expect(data.proposalList).toEqual({ total: 2, items: withoutEnd });

  const acceptAll = (more: Record<string, unknown> = {}) =>
    askWrite(
      prisma,
      editor,
      'acceptOffices',
      {
        proposals: ids.map((id) => formatGlobalId('Proposal', id)),
        to: '2021-04-29',
        endReason: 'DISSOLUTION',
        ...more,
      },
      '... on AcceptedOffices { holdings { person { id } startedOn { on } endedOn { on } endReason } }',
    );
  const { holding } = await story.councillor(seat.id, { from: '2016-05-06' });
  expect(await acceptAll()).toMatchObject({ code: 'SEAT_TAKEN', path: ['proposals', '2'] });
  expect(await Promise.all(ids.map(stateOf))).toEqual(['OPEN', 'OPEN', 'OPEN']);
  expect(await acceptAll({ proposals: [] })).toMatchObject({ code: 'INPUT_REFUSED', path: ['proposals'] });
  await prisma.officeHolding.delete({ where: { id: holding.id } });
  const { holdings } = await acceptAll();
  expect(holdings).toEqual(
    [
      { startedOn: { on: '2016-05-06' }, endedOn: { on: '2021-04-29' } },
      // A day that the file has itself stays.
      { startedOn: { on: '2018-08-02' }, endedOn: { on: '2019-01-31' } },
      { startedOn: { on: '2016-05-06' }, endedOn: { on: '2021-04-29' } },
    ].map((days, index) => ({
      person: { id: formatGlobalId('Person', people[index]?.id ?? '') },
      ...days,
      endReason: 'DISSOLUTION',
    })),
  );
  expect(await Promise.all(ids.map(stateOf))).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
});
