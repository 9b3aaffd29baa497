import { beforeAll, describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { contest, csvOf, importText, result } from '../../test/import-csv.ts';
import { setCoverage } from '../organisations/set-coverage.ts';
import { hideWhoIsLeft } from '../importers/settling/hide-who-is-left.ts';
import { acceptProposal } from '../proposals/accept-proposal.ts';
import { correctOfficeHolding } from '../representatives/correct-office-holding.ts';
import { editPost } from '../representatives/edit-post.ts';
import { endOfficeHolding } from '../representatives/end-office-holding.ts';

const database = testDatabase();
const changeReason = 'As the council published.';
const sources = [{ url: 'https://aldermere.example.org', publisher: null, licence: null, retrievedOn: null }];
const TODAY = day('2026-11-22');
let story: ReturnType<typeof given>;
let editor: { userId: string; role: 'NATIONAL_ADMIN' };

beforeAll(async () => {
  story = given(database.prisma);
  const { userId } = await story.editor();
  editor = { userId, role: 'NATIONAL_ADMIN' };
});

describe('results of Parliament that come later', () => {
  it('end no MP’s time whose end an editor said: the winner of the by-election is proposed', async () => {
    const { prisma } = database;
    const seat = { 'ONS ID': 'E14000530' };
    await importText(prisma, contest({ 'Member MNIS ID': 5100 }, {}, seat), { name: 'ge2019.csv' });
    const held = { where: { person: { name: 'Wyn Winner' }, post: { role: 'MP' as const } } };
    const { id, to } = await prisma.officeHolding.findFirstOrThrow(held);
    const correction = { id, sourceUrl: null, changeReason };
    const shorter = { ...correction, expectedVersion: 1, changes: { to: day('2022-01-01') } };
    await correctOfficeHolding(prisma, shorter, editor);
    await correctOfficeHolding(prisma, { ...correction, expectedVersion: 2, changes: { to } }, editor);
    const { 'ONS ID': _, ...columns } = result({ 'Member MNIS ID': 5101, Votes: 700, Share: 1 });
    const byElection = { 'Election date': '06/05/2021', 'ONS ID2': seat['ONS ID'], ...columns };
    expect(await importText(prisma, csvOf([byElection]))).toMatchObject({ errors: [], applied: true });
    expect(await prisma.officeHolding.findUniqueOrThrow({ where: { id } })).toMatchObject({ to, version: 3 });
    const asked = await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } });
    expect(asked.map(({ patch }) => (patch as { pollingOn?: string }).pollingOn)).toContain('2021-05-06');
  });

  it('nor does a term of another file move it: its days are asked about', async () => {
    const { prisma } = database;
    const { id, to } = await prisma.officeHolding.findFirstOrThrow({
      where: { person: { name: 'Wyn Winner' }, post: { role: 'MP' } },
    });
    const document = {
      persons: [
        { id: 'p', name: 'Wyn Winner', identifiers: [{ scheme: 'datadotparl_id', identifier: '5100' }] },
      ],
      organizations: [{ id: 'commons', name: 'House of Commons', classification: 'chamber' }],
      posts: [
        {
          id: 'seat',
          organization_id: 'commons',
          role: 'MP',
          area: { name: 'Aldershot', identifiers: [{ scheme: 'gss', identifier: 'E14000530' }] },
        },
      ],
      memberships: [{ person_id: 'p', post_id: 'seat', start_date: '2019-12-12', end_date: '2021-03-01' }],
    };
    const outcome = await importText(prisma, JSON.stringify(document), { name: 'term.json' });
    expect(outcome).toMatchObject({ format: 'POPOLO_JSON', errors: [], applied: true });
    expect(await prisma.officeHolding.findUniqueOrThrow({ where: { id } })).toMatchObject({ to });
    const asked = await prisma.proposal.findFirstOrThrow({ where: { recordId: id, state: 'OPEN' } });
    expect(asked.patch).toMatchObject({ field: 'to', source: 'WIKIDATA' });
  });
});

describe('a list of councillors that comes again', () => {
  const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party' };
  const options = { council: 'aldermere', mapping: MAPPING, listedOn: '2025-06-01' };
  const rows = ['Jo Both', 'Sol Solo', 'Una Known'].map((Name) => ({ Name, Ward: 'Mill', Party: 'Labour' }));
  const list = (listedOn: string) =>
    importText(database.prisma, councillorsCsv(...rows), { ...options, listedOn });

  it('leaves what an editor corrected, and puts before them what it says otherwise', async () => {
    const { prisma } = database;
    await story.council('aldermere');
    expect(await list('2025-06-01')).toMatchObject({ created: 3, applied: true });
    const holdingOf = (name: string) =>
      prisma.officeHolding.findFirstOrThrow({ where: { person: { name } }, include: { post: true } });
    const [both, solo] = [await holdingOf('Jo Both'), await holdingOf('Sol Solo')];
    const edit = { expectedVersion: 1, sourceUrl: null, changeReason };
    const ending = { to: day('2026-03-01'), endReason: 'TERM_ENDED' as const };
    await endOfficeHolding(prisma, { id: both.id, ...edit, ...ending }, editor);
    await correctOfficeHolding(
      prisma,
      { id: solo.id, ...edit, changes: { from: day('2025-09-01') } },
      editor,
    );
    const seats = { seats: 4 };
    await editPost(
      prisma,
      { id: both.postId, expectedVersion: 1, changes: seats, sources, changeReason },
      editor,
    );
    const { id: coverageId, ...coverage } = await prisma.coverage.findFirstOrThrow();
    const level = { level: 'PARTIAL', asOfOn: day('2025-07-01'), noteEn: null, noteCy: null } as const;
    const { organisationId, role } = coverage;
    await setCoverage(
      prisma,
      { organisationId, role, expectedVersion: coverage.version, ...level, sources, changeReason },
      editor,
      TODAY,
    );

    const record = async () => ({
      holdings: await prisma.officeHolding.findMany({ orderBy: { id: 'asc' } }),
      seats: (await prisma.post.findUniqueOrThrow({ where: { id: both.postId } })).seats,
      coverage: await prisma.coverage.findUniqueOrThrow({ where: { id: coverageId } }),
    });
    const before = await record();
    expect(await list('2025-06-01')).toMatchObject({ created: 0, errors: [] });
    expect(await list('2026-06-01')).toMatchObject({ created: 0, errors: [] });
    expect(await record()).toEqual(before);
    const asked = await prisma.proposal.findMany({ where: { state: 'OPEN' } });
    const reasons = asked.map(({ patch }) => (patch as { name?: string; reason?: string }).reason ?? '');
    expect(reasons).toContain('the record has them leaving this office on 2026-03-01.');
    expect(reasons).toContain('the record has them in this office from 2025-09-01 on, which is later.');
  });

  it('puts its first day beside an editor’s, whose yes moves the office and its seat', async () => {
    const { prisma } = database;
    const holding = await prisma.officeHolding.findFirstOrThrow({ where: { person: { name: 'Sol Solo' } } });
    const dated = { ...options, listedOn: '2026-06-01', mapping: { ...MAPPING, from: 'Since' } };
    const row = { Name: 'Sol Solo', Ward: 'Mill', Party: 'Labour', Since: '2025-05-05' };
    await importText(prisma, councillorsCsv(row), dated);
    const again = await prisma.officeHolding.findUniqueOrThrow({ where: { id: holding.id } });
    expect(again.from).toEqual(day('2025-09-01'));
    const proposal = await prisma.proposal.findFirstOrThrow({ where: { recordId: holding.id } });
    expect(proposal.patch).toMatchObject({ field: 'from', from: '2025-05-05' });
    const yes = { proposalId: proposal.id, namesPerson: false, changeReason };
    await acceptProposal(prisma, yes, editor, TODAY, hideWhoIsLeft);
    const accepted = await prisma.officeHolding.findUniqueOrThrow({ where: { id: holding.id } });
    expect(accepted.from).toEqual(day('2025-05-05'));
    const held = await prisma.fieldSource.findMany({ where: { recordId: holding.id, source: 'EDITOR' } });
    expect(held.map(({ field }) => field)).toContain('from');
  });
});
