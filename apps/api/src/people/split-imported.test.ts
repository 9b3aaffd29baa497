import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, test } from 'vitest';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { beginWard, poll, table, take, type WardFile } from '../../test/files-about-a-ward.ts';
import { day, given } from '../../test/given.ts';
import { contest } from '../../test/import-csv.ts';

describe('undoing a merge that an import made', () => {
  const imported = testDatabase();
  const WON = { 'Member MNIS ID': 5001 };
  const SEAT = { 'ONS ID': 'E14000530' };
  const results = (winner: Record<string, string | number>, name: string): WardFile => ({
    text: contest(winner, {}, SEAT),
    options: { name },
  });

  /** All that the record has, by its rows: but for versions, which only grow, and what is asked. */
  const rowsOf = async () => {
    const { prisma } = imported;
    const orderBy = { id: 'asc' } as const;
    const rows = {
      people: await prisma.person.findMany({ orderBy }),
      ids: await prisma.personIdentifier.findMany({ orderBy }),
      slugs: await prisma.personSlug.findMany({ orderBy: { slug: 'asc' } }),
      candidacies: await prisma.candidacy.findMany({ orderBy }),
      holdings: await prisma.officeHolding.findMany({ orderBy }),
      memberships: await prisma.membership.findMany({ orderBy }),
      days: await prisma.listedDay.findMany({ orderBy }),
      held: await prisma.fieldSource.findMany({
        where: { recordType: 'Membership' },
        orderBy: [{ recordId: 'asc' }, { field: 'asc' }],
      }),
    };
    const text = JSON.stringify(rows, (key, value) =>
      ['version', 'updatedAt'].includes(key) ? undefined : value,
    );
    return JSON.parse(text) as Record<keyof typeof rows, object[]>;
  };

  test.each([
    ['apart', '2021-12-01'],
    ['across each other', '2023-12-01'],
    ['one within the other', null],
  ])(
    'parts two entries whose times in a party lie %s, and touches nothing else that the import wrote',
    async (_, to) => {
      const { prisma } = imported;
      await beginWard(imported, 2);
      await take(imported, results(WON, 'ge2017.csv'));
      await take(imported, poll('2022-05-05', [77, 'Wyn WINNER'], [78, 'Una USUAL']));
      await take(imported, table('2023-06-01', ['Wyn Winner'], ['Una Usual']));
      const mp = await prisma.person.findFirstOrThrow({
        where: { identifiers: { some: { value: '5001' } } },
      });
      const una = await prisma.membership.findFirstOrThrow({ where: { person: { name: 'Una Usual' } } });
      const { organisationId } = una;
      const spell = {
        personId: mp.id,
        organisationId,
        from: day('2017-06-08'),
        to: to === null ? null : day(to),
      };
      const { id: recordId } = await prisma.membership.create({ data: spell });
      for (const field of ['organisationId', 'from'])
        await prisma.fieldSource.create({
          data: { recordType: 'Membership', recordId, field, source: 'WIKIDATA' },
        });
      const before = await rowsOf();
      await take(imported, results({ ...WON, 'DC Person ID': 77 }, 'ge2019.csv'));
      const gone = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: { not: null } } });
      const survivor = await prisma.person.findUniqueOrThrow({ where: { id: gone.mergedIntoId ?? '' } });
      // The same import says of somebody else since when she is in the party.
      const { changeSetId } = await prisma.revision.findFirstOrThrow({
        where: { recordId: gone.id },
        orderBy: { changeSet: { sequence: 'desc' } },
      });
      const hers = { recordType: 'Membership', recordId: una.id, recordVersion: 2, payloadHash: '' };
      const { id: revisionId } = await prisma.revision.create({
        data: { ...hers, changeSetId, position: 9999 },
      });
      const [was, is] = [
        { from: '2020-01-01', sources: [] },
        { from: una.from, sources: una.sources ?? [] },
      ];
      await prisma.revisionPayload.create({ data: { revisionId, salt: '', before: was, after: is } });
      const merged = await rowsOf();
      const split = {
        duplicate: formatGlobalId('Person', gone.id),
        duplicateVersion: gone.version,
        survivorVersion: survivor.version,
      };
      const editor = await given(prisma).editor('NATIONAL_ADMIN');
      const undo = () => askWrite(prisma, editor, 'splitPerson', split, '... on Person { name }');
      expect(await undo()).toMatchObject({ name: gone.name });
      const parted = await rowsOf();
      const isTheirs = (row: object) => [gone.id, survivor.id].some((id) => JSON.stringify(row).includes(id));
      for (const part of ['people', 'slugs', 'candidacies', 'holdings', 'memberships', 'days'] as const) {
        const others = (rows: typeof parted) => rows[part].filter((row) => !isTheirs(row));
        expect({ part, rows: others(parted) }).toEqual({ part, rows: others(merged) });
        const were = new Set(before[part].map((row) => JSON.stringify(row)));
        const left = parted[part].filter((row) => isTheirs(row) && !were.delete(JSON.stringify(row)));
        // What the import itself brought of the two stays the survivor's: the election of 2019, and the seat won.
        expect({ part, left: left.length }).toEqual({
          part,
          left: { candidacies: 1, holdings: 1 }[part as string] ?? 0,
        });
      }
      expect(parted.held).toEqual(before.held);
      // Importing it again joins nobody whom an editor parted.
      await take(imported, results({ ...WON, 'DC Person ID': 77 }, 'ge2019.csv'));
      expect(await prisma.person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
    },
  );
});
