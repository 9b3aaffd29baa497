import { expect, it } from 'vitest';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { changeAffiliation } from '../../memberships/change-affiliation.ts';

const database = testDatabase();

/** A term elsewhere, for Labour, of somebody known by the id Parliament gave them. */
const term = (mnis: number, from: string, to: string) =>
  JSON.stringify({
    persons: [
      {
        id: 'p',
        name: 'Wyn Winner',
        identifiers: [{ scheme: 'datadotparl_id', identifier: String(mnis) }],
      },
    ],
    organizations: [
      { id: 'b', name: 'Elsewhere Council' },
      { id: 'l', name: 'Labour Party' },
    ],
    memberships: [
      { person_id: 'p', organization_id: 'b', on_behalf_of_id: 'l', start_date: from, end_date: to },
    ],
  });

/** A council's list with a councillor, and the poll they won there by the id of Democracy Club. */
const list = (listedOn: string) =>
  importText(database.prisma, councillorsCsv({ Name: 'Cllr Wyn Winner' }), {
    council: 'aldermere',
    listedOn,
    mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
  });
const poll = csvOf([
  candidate({
    person_id: 71,
    person_name: 'Wyn WINNER',
    election_id: 'local.aldermere.2015-05-07',
    ballot_paper_id: 'local.aldermere.mill.2015-05-07',
    election_date: '2015-05-07',
    elected: 't',
  }),
]);
/** Results of Parliament that say that both are one. */
const both = () =>
  importText(
    database.prisma,
    contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 }),
    { name: 'ge2024-candidacies.csv' },
  );

const begin = async () => {
  await database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Election", "Proposal", "PartyAlias", "FieldSource", "CouncilListEntry" CASCADE`;
  });
  await given(database.prisma).council('aldermere');
  await given(database.prisma).party('labour');
};

/** An editor ends the spell of the councillor, who left the party. */
const leave = async (to: string) => {
  const spell = await database.prisma.membership.findFirstOrThrow({
    where: { to: null, person: { identifiers: { some: { scheme: 'democracy-club', value: '71' } } } },
  });
  const leaves = [{ membershipId: spell.id, expectedVersion: spell.version, to: day(to) }];
  const change = { leaves, joins: null, changeReason: 'They left the group.' };
  await changeAffiliation(
    database.prisma,
    { personId: spell.personId, ...change },
    await given(database.prisma).editor(),
  );
};
const spells = async () =>
  (await database.prisma.membership.findMany({ orderBy: { from: 'asc' } })).map(({ from, to, sources }) =>
    [from, to]
      .map((on) => on?.toISOString().slice(0, 10) ?? '-')
      .concat((sources as { publisher: string }[]).map(({ publisher }) => publisher))
      .join(' '),
  );
const asked = async (kind: 'AFFILIATION' | 'PERSON_MERGE') =>
  (await database.prisma.proposal.findMany({ where: { kind, state: 'OPEN' } })).map(({ patch }) => patch);

it('keeps the day on which an editor has somebody leave, though another entry of them has a wider spell', async () => {
  await begin();
  for (const files of [() => list('2016-06-01'), () => importText(database.prisma, poll)]) await files();
  await leave('2017-01-01');
  await importText(database.prisma, term(5001, '2014-05-22', '2018-05-03'), { name: 'term.json' });
  expect(await spells()).toHaveLength(2);
  expect(await both()).toMatchObject({ errors: [], applied: true });
  const [first, ...rest] = await spells();
  expect(first).toBe('2014-05-22 2017-01-01 EveryPolitician aldermere Council');
  expect(rest).toEqual([]);
  expect(await asked('AFFILIATION')).toMatchObject([{ from: '2017-01-01', to: '2018-05-03' }]);
  const record = await spells();
  expect(await both()).toMatchObject({ created: 0, updated: 0 });
  expect(await spells()).toEqual(record);
});

it('asks whether two entries are one where an editor gave both their days', async () => {
  await begin();
  for (const files of [() => list('2016-06-01'), () => importText(database.prisma, poll)]) await files();
  await leave('2017-01-01');
  await importText(database.prisma, term(5001, '2014-05-22', '2018-05-03'), { name: 'term.json' });
  const wide = await database.prisma.membership.findFirstOrThrow({ where: { to: day('2018-05-03') } });
  const key = { recordType: 'Membership', recordId: wide.id, field: 'to' };
  await database.prisma.fieldSource.update({
    where: { recordType_recordId_field: key },
    data: { source: 'EDITOR' },
  });
  await both();
  expect(await asked('PERSON_MERGE')).toHaveLength(1);
  expect(await spells()).toHaveLength(2);
});
