import { describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const TIMEOUT_MS = 120_000;

const stood = (fields: Record<string, string | number> = {}) =>
  csvOf([
    candidate({
      person_id: 71,
      person_name: 'Una OPPOSED',
      election_id: 'local.aldermere.2023-05-04',
      ballot_paper_id: 'local.aldermere.mill.2023-05-04',
      election_date: '2023-05-04',
      gss: 'E05999991',
      elected: 't',
      cancelled_poll: 't',
      party_id: 'joint-party:53-119',
      party_name: 'Labour and Co-operative Party',
      ...fields,
    }),
  ]);

describe('a seat that one person stood for, whom a list then has in office', () => {
  const database = testDatabase();
  const begin = async () => {
    const { prisma } = database;
    await emptyRecord(prisma);
    await given(prisma).council('aldermere');
  };
  const list = () =>
    importText(database.prisma, councillorsCsv({ Name: 'Councillor Una Opposed' }), {
      council: 'aldermere',
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
      listedOn: '2023-06-01',
    });
  const results =
    (retrievedOn: string, fields: Record<string, string> = {}) =>
    () =>
      importText(database.prisma, stood(fields), { retrievedOn });

  it('was won unopposed, and counts as won, whichever file came first', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    const files = [list, results('2023-05-02', { cancelled_poll: 'f' }), results('2023-05-10')];
    for (const order of everyOrder(files)) {
      await begin();
      for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
      expect(await prisma.officeHolding.findMany()).toMatchObject([
        { startReason: 'UNOPPOSED', from: new Date('2023-05-09'), isStartKnown: true },
      ]);
      for (const file of order) expect(await file()).toMatchObject({ created: 0, updated: 0 });
    }
    const { data } = await askPublic(
      prisma,
      `{ candidacies(elected: true) { totalCount }
        figures(codes: [COUNCILLORS_ELECTED, CANDIDATES_FIELDED], asOf: "2023-05-04") { numerator } }`,
    );
    expect(data).toEqual({
      candidacies: { totalCount: 1 },
      figures: [{ numerator: 1 }, { numerator: 1 }],
    });
  });

  it('was not won by a poll that was called off with more standing than seats', async () => {
    const { prisma } = database;
    await begin();
    const other = stood({ person_id: 72, person_name: 'Opal PONENT', elected: '' }).split('\n')[1] ?? '';
    await importText(prisma, `${stood()}${other}\n`);
    await list();
    expect(await prisma.officeHolding.findMany()).toMatchObject([{ candidacyId: null, isStartKnown: false }]);
  });
});
