import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { importText } from '../../test/import-csv.ts';
import { giveForSamples, importFormats, importSamples } from '../../test/samples/import-samples.ts';
import { erasePerson } from '../erasure/erase-person.ts';

const TIMEOUT_MS = 120_000;
const database = testDatabase();

/** Kinds of files that name people. */
const ABOUT_PEOPLE = importFormats.filter((format) => importSamples[format].isAboutPeople);
/** What others name and cannot do without comes first; what is kept by postcode, last of all, is of nobody. */
const PLACES = ['LOCAL_AUTHORITIES_CSV'] as const;

/** Columns that say of a party; whichever table of people gains one is held to it. */
const OF_A_PARTY = /^(?:party|principal|adjunct|isNoParty|isStatedJoint|jointEnded)/;
/** What stood on a ballot paper is the record of a poll. */
const OF_A_POLL = new Set(['Candidacy']);
/** Tables in which a row is an affiliation, or an endorsement, as a whole. */
const WHOLE_ROWS = new Set(['Membership', 'Endorsement', 'JointDecision']);

let tables: readonly { name: string }[] | undefined;

const take = (format: (typeof importFormats)[number]) => {
  const { text, name, options } = importSamples[format];
  return importText(database.prisma, text, { name, ...options });
};

/** Every row of a person that says of a party, with its table. */
async function affiliations(): Promise<string[]> {
  const { prisma } = database;
  tables ??= await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'personId' ORDER BY 1`;
  const rows = await prisma.$queryRawUnsafe<{ name: string; row: Record<string, unknown> }[]>(
    tables
      .filter(({ name }) => !OF_A_POLL.has(name))
      .map(
        ({ name }) =>
          `SELECT '${name}' AS "name", to_jsonb(t) AS "row" FROM "${name}" t WHERE "personId" IS NOT NULL`,
      )
      .join(' UNION ALL '),
  );
  return rows
    .filter(({ name, row }) => WHOLE_ROWS.has(name) || saysParty(row))
    .map(({ name, row }) => `${name} ${JSON.stringify(row)}`);
}

function saysParty(row: Record<string, unknown>): boolean {
  return Object.entries(row).some(
    ([column, value]) => OF_A_PARTY.test(column) && value !== null && value !== false,
  );
}

/** What imports and questions to editors tell of the party of somebody. */
async function traces(): Promise<string[]> {
  const rows = await database.prisma.$queryRaw<{ text: string }[]>`
    SELECT r."payload"::text AS "text" FROM "ImportRow" r JOIN "ImportRun" i ON i."id" = r."runId"
    WHERE r."payload" ->> 'partyName' IS NOT NULL OR (r."payload" ->> 'contestKey' IS NULL AND r."payload" -> 'party' ->> 'kind' IN ('PARTIES', 'NO_PARTY'))
    UNION ALL
    SELECT p."key" || p."patch"::text FROM "Proposal" p WHERE p."kind" IN ('AFFILIATION', 'ENDORSEMENT') OR p."patch" ->> 'partyName' IS NOT NULL`;
  return rows.map(({ text }) => text);
}

describe('for whom people sat and that the Party stands by them, erased on request', () => {
  it(
    'goes from every table that has it, and leaves an office held and a poll fought',
    { timeout: TIMEOUT_MS },
    async () => {
      const { prisma } = database;
      await giveForSamples(prisma);
      for (const format of [...PLACES, ...ABOUT_PEOPLE]) await take(format);
      const told = await affiliations();
      for (const table of ['Membership', 'Endorsement', 'CouncilListEntry', 'ListedDay', 'OfficeHolding'])
        expect(told.join('\n')).toContain(`${table} {`);
      for (const { id } of await prisma.person.findMany({ where: { mergedIntoId: null } }))
        await prisma.$transaction((tx) =>
          erasePerson(tx, {
            personId: id,
            fields: ['memberships', 'endorsements'],
            reason: 'ERASURE_REQUEST',
            changeReason: 'Asked to.',
            channel: 'cli',
            suppressionFile: null,
          }),
        );
      expect(await affiliations()).toEqual([]);
      expect(await traces()).toEqual([]);
      expect(await prisma.listedDay.count()).toBeGreaterThan(0);
      expect(await prisma.officeHolding.count()).toBeGreaterThan(0);
      expect(await prisma.candidacyStanding.count()).toBeGreaterThan(0);
    },
  );

  it.each(ABOUT_PEOPLE)(
    'is not brought back by a file of the kind %s',
    { timeout: TIMEOUT_MS },
    async (format) => {
      expect(await take(format)).toMatchObject({ format, errors: [], applied: true });
      expect(await affiliations()).toEqual([]);
      expect(await traces()).toEqual([]);
      // It was passed over, and not written first and erased again.
      const again = { reason: { startsWith: 'Erased again' } };
      expect(await database.prisma.changeSet.count({ where: again })).toBe(0);
    },
  );
});
