import { describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const JOINT = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };
const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party' };

describe('a council’s result that is corrected, beside a list of its councillors', () => {
  const database = testDatabase();
  const begin = async () => {
    await database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Election", "Proposal", "PartyAlias", "FieldSource", "CouncilListEntry" CASCADE`;
    });
    await given(database.prisma).council('aldermere');
  };
  const stood = (person: number, name: string, elected: string, fields = {}) =>
    candidate({
      person_id: person,
      person_name: name,
      election_id: 'local.aldermere.2026-05-07',
      ballot_paper_id: 'local.aldermere.mill.2026-05-07',
      election_date: '2026-05-07',
      election_current: 'f',
      elected,
      ...fields,
    });
  const results = (winner: 'Cy' | 'Di', retrievedOn: string) => () =>
    importText(
      database.prisma,
      csvOf([
        stood(11, 'Cy FIRST', winner === 'Cy' ? 't' : 'f', JOINT),
        stood(12, 'Di SECOND', winner === 'Di' ? 't' : 'f'),
      ]),
      { retrievedOn },
    );
  const list =
    (listedOn: string, fields: Record<string, string> = {}) =>
    () =>
      importText(
        database.prisma,
        councillorsCsv({ Name: 'Cy First', Ward: 'Mill', Party: 'Labour', ...fields }),
        { council: 'aldermere', mapping: MAPPING, listedOn },
      );
  const read = async () => ({
    record: await digestRecord(database.prisma),
    proposed: (
      await database.prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })
    ).map(({ recordType }) => recordType),
  });
  const inEveryOrder = async (orders: readonly (readonly (() => ReturnType<typeof importText>)[])[]) => {
    let first: Awaited<ReturnType<typeof read>> | null = null;
    for (const order of orders) {
      await begin();
      for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
      const now = await read();
      first ??= now;
      expect(now).toEqual(first);
      for (const file of order) expect(await file()).toMatchObject({ created: 0, updated: 0 });
    }
    return first;
  };

  it('leaves whom it no longer elects where the list has them, in one entry, whichever of the three comes first', async () => {
    const seen = await inEveryOrder(
      everyOrder([results('Cy', '2026-05-08'), list('2026-05-12'), results('Di', '2026-05-20')]),
    );
    expect(seen?.record.people).toHaveLength(2);
    expect(seen?.record.holdings).toMatchObject([
      { person: expect.stringContaining('11'), from: new Date('2026-05-12'), isStartKnown: false, to: null },
    ]);
    expect(seen?.record.holdings[0]?.ballot).toBeUndefined();
    // Who won by the correction is proposed.
    expect(seen?.proposed).toEqual(['OfficeHolding']);
  });

  it('does so on the day that the law has the office begin, too, when the list is of that day', async () => {
    const seen = await inEveryOrder(
      everyOrder([results('Cy', '2026-05-08'), list('2026-05-11'), results('Di', '2026-05-20')]).slice(0, 3),
    );
    expect(seen?.record.holdings).toMatchObject([{ from: new Date('2026-05-11'), isStartKnown: false }]);
  });

  it('takes back that they were elected again, where lists of before have them', async () => {
    const files = [
      list('2023-06-01'),
      results('Cy', '2026-05-08'),
      list('2026-05-12'),
      results('Di', '2026-05-20'),
    ];
    const seen = await inEveryOrder(everyOrder(files).filter((_, index) => index % 5 === 0));
    expect(seen?.record.holdings).toMatchObject([{ from: new Date('2023-06-01'), to: null }]);
    expect(seen?.record.people).toHaveLength(2);
  });
});
