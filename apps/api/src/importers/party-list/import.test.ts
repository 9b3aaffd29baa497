import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { endorsed as listed } from '../../../test/endorsed.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { endEndorsement } from '../../endorsements/end-endorsement.ts';
import { recordEndorsement } from '../../endorsements/record-endorsement.ts';
import { formatCsv, formatWorkbook } from '../../party-list/format-party-list.ts';
import { loadPartyList } from '../../party-list/load-party-list.ts';

const database = testDatabase();

const endorsed = (fields: Record<string, string | number> = {}) =>
  listed({ local_party: 'aldermere-co-op', ...fields });

const LIST = csvOf([
  endorsed(),
  endorsed({
    name: 'Sol Solo',
    external_id: 'M-002',
    endorsement_kind: 'official no label',
    decided_on: '03/02/2026',
  }),
  endorsed({ name: 'Una Usual', external_id: 'M-003', endorsement_kind: 'JOINT_BALLOT', decided_on: '' }),
  endorsed({
    name: 'Pat Planned',
    external_id: 'M-004',
    ward: 'Weir',
    public_source: 'https://party.example.org/pat',
  }),
]);

beforeAll(async () => {
  const { prisma } = database;
  await given(prisma).council('aldermere');
  await prisma.organisation.create({
    data: {
      kind: 'LOCAL_PARTY',
      slug: 'aldermere-co-op',
      nameEn: 'Aldermere Co-operative Party',
      state: 'PUBLISHED',
    },
  });
});

describe('the Party’s own list', () => {
  it('endorses candidates found in their ward, and keeps whom only it knows as drafts', async () => {
    const { prisma } = database;
    const candidates = csvOf([
      candidate({ person_id: 1, person_name: 'Jo BOTH', seats_contested: 3 }),
      candidate({ person_id: 2, person_name: 'Sol SOLO', seats_contested: 3 }),
      candidate({
        person_id: 3,
        person_name: 'Una USUAL',
        seats_contested: 3,
        party_id: 'joint-party:53-119',
        party_name: 'Labour and Co-operative Party',
      }),
    ]);
    expect(await importText(prisma, candidates)).toMatchObject({ errors: [], created: 3 });
    const outcome = await importText(prisma, LIST);
    expect(outcome).toMatchObject({
      format: 'PARTY_LIST',
      rows: 4,
      created: 4,
      errors: [],
      applied: true,
    });
    expect(outcome.notes).toMatchObject([
      { line: 4, message: expect.stringContaining('not stored; the record has it') },
    ]);
    const rows = await prisma.endorsement.findMany({
      include: { person: true, localParty: true },
      orderBy: { person: { name: 'asc' } },
    });
    expect(
      rows.map(({ person, kind, isPublic, localParty }) => [
        person.name,
        person.state,
        kind,
        isPublic,
        localParty?.slug,
      ]),
    ).toEqual([
      ['Jo Both', 'PUBLISHED', 'SUPPORTED', false, 'aldermere-co-op'],
      ['Pat Planned', 'DRAFT', 'SUPPORTED', true, 'aldermere-co-op'],
      ['Sol Solo', 'PUBLISHED', 'OFFICIAL_NO_LABEL', true, 'aldermere-co-op'],
    ]);
    // That the Party's list names somebody stands on no public record of theirs (R16).
    expect(
      JSON.stringify(rows.filter(({ kind }) => kind === 'SUPPORTED').map(({ person }) => person.sources)),
    ).not.toContain('Co-operative');
    expect(await importText(prisma, LIST)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('publishes a draft when the ballot is there, in the same person', async () => {
    const { prisma } = database;
    const nominated = csvOf([
      candidate({
        person_id: 4,
        person_name: 'Pat PLANNED',
        post_label: 'Weir',
        ballot_paper_id: 'local.aldermere.weir.2027-05-06',
        seats_contested: 3,
      }),
    ]);
    expect(await importText(prisma, nominated)).toMatchObject({ errors: [], created: 1 });
    expect(await prisma.person.findMany({ where: { name: 'Pat Planned' } })).toMatchObject([
      { state: 'PUBLISHED' },
    ]);
  });

  it('asks about a joint ballot that no ballot paper bears out', async () => {
    const { prisma } = database;
    const outcome = await importText(
      prisma,
      csvOf([endorsed({ external_id: 'M-001', endorsement_kind: 'Joint ballot' })]),
    );
    expect(outcome).toMatchObject({ created: 1, errors: [] });
    expect(outcome.notes?.[0]?.message).toContain('no candidacy of theirs for both parties');
    expect(await prisma.proposal.count({ where: { kind: 'ENDORSEMENT' } })).toBe(1);
    expect(await prisma.endorsement.count()).toBe(3);
    await given(prisma).council('birchwick');
    const una = {
      name: 'Una Usual',
      external_id: 'democracy-club:3',
      endorsement_kind: 'JOINT_BALLOT',
    };
    const noteOf = async (fields: Record<string, string>) =>
      (await importText(prisma, csvOf([endorsed({ ...una, ...fields })]))).notes?.[0]?.message;
    expect(await noteOf({})).toContain('the record has it');
    expect(await noteOf({ council: '', ward: '', decided_on: '2027-05-06' })).toContain('the record has it');
    const elsewhere: Record<string, string>[] = [
      { council: 'birchwick' },
      { ward: 'Weir' },
      { decided_on: '2027-05-07' },
      { decided_on: '2021-02-01' },
      { ended_on: '2027-05-06' },
    ];
    for (const fields of elsewhere)
      expect(await noteOf(fields)).toContain('there and then: an editor is asked');
    expect(await prisma.proposal.count({ where: { kind: 'ENDORSEMENT' } })).toBeGreaterThan(1);
    await prisma.proposal.deleteMany({ where: { kind: 'ENDORSEMENT' } });
    await prisma.jointDecision.deleteMany({ where: { NOT: { decidedOn: null } } });
  });

  it('leaves what an editor said of it: who ended is not endorsed again, nor shown, nor given another day (R12)', async () => {
    const { prisma } = database;
    const editor = { userId: (await given(prisma).editor()).userId };
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Jo Both' } });
    const theirs = () =>
      prisma.endorsement.findMany({ where: { personId: person.id }, orderBy: { from: 'asc' } });
    const [first] = await theirs();
    const changeReason = 'The branch said so.';
    const ended = await endEndorsement(
      prisma,
      { id: first?.id ?? '', expectedVersion: first?.version ?? 0, to: day('2027-03-01'), changeReason },
      editor,
    );
    const asked = () => prisma.proposal.findMany({ where: { recordType: 'Endorsement' } });
    expect(await importText(prisma, csvOf([endorsed()]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await asked()).toEqual([]);
    expect(await importText(prisma, csvOf([endorsed({ ended_on: '2027-04-01' })]))).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    expect(await theirs()).toEqual([ended]);
    expect(await asked()).toMatchObject([{ kind: 'FIELD', patch: { field: 'to', to: '2027-04-01' } }]);
    // An editor gave another one, internal, from a day of their own.
    const internal = await recordEndorsement(
      prisma,
      {
        personId: person.id,
        kind: 'OFFICIAL_NO_LABEL',
        from: day('2026-02-01'),
        to: null,
        candidacyId: null,
        localPartyId: null,
        isPublic: false,
        consentedOn: null,
        sources: [{ url: null, publisher: 'Minutes', licence: null, retrievedOn: '2026-02-01' }],
        changeReason,
      },
      editor,
    );
    const official = { endorsement_kind: 'OFFICIAL_NO_LABEL' };
    expect(await importText(prisma, csvOf([endorsed(official)]))).toMatchObject({
      updated: 1,
      created: 0,
    });
    expect(await prisma.endorsement.findUnique({ where: { id: internal.id } })).toMatchObject({
      isPublic: false,
      to: null,
      localPartyId: first?.localPartyId,
    });
    const shown = { ...official, public_source: 'https://party.example.org/jo' };
    expect(await importText(prisma, csvOf([endorsed(shown)]))).toMatchObject({ updated: 0, created: 0 });
    const other = await importText(prisma, csvOf([endorsed({ ...official, decided_on: '2026-02-09' })]));
    expect(other).toMatchObject({ updated: 0, created: 0, unchanged: 1 });
    expect(other.notes?.[0]?.message).toContain('from another day');
    expect(await theirs()).toHaveLength(2);
    expect((await asked()).map(({ kind }) => kind).toSorted()).toEqual(['ENDORSEMENT', 'FIELD', 'FIELD']);
    await prisma.endorsement.delete({ where: { id: internal.id } });
  });

  it('takes back what only it said: who is no longer public by it is internal again', async () => {
    const { prisma } = database;
    const isPublic = async () =>
      (await prisma.endorsement.findFirstOrThrow({ where: { person: { name: 'Pat Planned' } } })).isPublic;
    const pat = { name: 'Pat Planned', external_id: 'M-004', ward: 'Weir' };
    expect(await importText(prisma, csvOf([endorsed(pat)]))).toMatchObject({ updated: 1 });
    expect(await isPublic()).toBe(false);
    const published = endorsed({ ...pat, public_source: 'https://party.example.org/pat' });
    // Nothing tells that this list is the newer one: what shows less of somebody stays, and an editor is asked.
    expect(await importText(prisma, csvOf([published]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await isPublic()).toBe(false);
    const newer = { retrievedOn: '2027-03-05' };
    expect(await importText(prisma, csvOf([published]), newer)).toMatchObject({ updated: 1 });
    expect(await isPublic()).toBe(true);
    expect(await importText(prisma, csvOf([published]), newer)).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await importText(prisma, csvOf([published]))).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('goes out and comes back as CSV and as a workbook without a change, formulas as text', async () => {
    const { prisma } = database;
    const jo = await prisma.person.findFirstOrThrow({ where: { name: 'Jo Both' } });
    await prisma.person.update({ where: { id: jo.id }, data: { name: '=HYPERLINK("x") Both' } });
    const rows = await loadPartyList(prisma, '2026-11-22');
    expect(rows.map(({ endorsement_kind }) => endorsement_kind).toSorted()).toEqual([
      'JOINT_BALLOT',
      'OFFICIAL_NO_LABEL',
      'SUPPORTED',
      'SUPPORTED',
    ]);
    const csv = formatCsv(rows);
    expect(csv).toContain(`"'=HYPERLINK(""x"") Both",M-001,aldermere,Mill,SUPPORTED,2026-02-01`);
    expect(await importText(prisma, csv)).toMatchObject({
      rows: 4,
      created: 0,
      updated: 0,
      unchanged: 4,
      errors: [],
    });
    const workbook = Buffer.from(formatWorkbook(rows));
    expect(await importText(prisma, workbook, { name: 'list.xlsx' })).toMatchObject({
      format: 'PARTY_LIST',
      rows: 4,
      created: 0,
      updated: 0,
      unchanged: 4,
      errors: [],
    });
  });

  it('gives nobody a local party that their own row does not name', async () => {
    const { prisma } = database;
    const row = { council: 'aldermere', ward: 'Lock', endorsement_kind: 'OFFICIAL_NO_LABEL' };
    const mixed = csvOf([
      endorsed({ ...row, name: 'Lou Local', external_id: 'M-101' }),
      endorsed({ ...row, name: 'Noa None', external_id: 'M-102', local_party: '' }),
    ]);
    await importText(prisma, mixed);
    const localPartyOf = async (name: string) => {
      const { localParty } = await prisma.endorsement.findFirstOrThrow({
        where: { person: { name } },
        include: { localParty: true },
      });
      return localParty?.slug ?? null;
    };
    expect(await localPartyOf('Lou Local')).toBe('aldermere-co-op');
    expect(await localPartyOf('Noa None')).toBeNull();
    const all = formatCsv(await loadPartyList(prisma, '2026-11-22'));
    expect(await importText(prisma, all)).toMatchObject({ created: 0, updated: 0, errors: [] });
    expect(await localPartyOf('Noa None')).toBeNull();
  });
});
