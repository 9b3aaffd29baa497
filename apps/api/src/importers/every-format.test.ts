import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { importText } from '../../test/import-csv.ts';
import { digestRecord } from '../../test/record-digest.ts';
import { giveForSamples, importFormats, importSamples } from '../../test/samples/import-samples.ts';

const TIMEOUT_MS = 240_000;

/** Another order of the same, the same every time: neither the one above nor its reverse. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const STRIDE = 7;
  const order = items.map((item, index) => ({ item, place: (index * STRIDE + STRIDE) % (items.length + 1) }));
  return order.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
}

/** What others name and cannot do without: councils by their register, constituencies and districts by their names. */
const FIRST = ['LOCAL_AUTHORITIES_CSV'] as const;
const LAST = ['POSTCODE_COUNTS_CSV'] as const;
const BETWEEN = importFormats.filter((code) => ![...FIRST, ...LAST].some((one) => one === code));
const ORDERS = [BETWEEN, BETWEEN.toReversed(), shuffled(BETWEEN)].map((order) => [
  ...FIRST,
  ...order,
  ...LAST,
]);

describe('a file of every kind', () => {
  const databases = [testDatabase(), testDatabase(), testDatabase()];
  const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];

  it('is taken whole and recognised as what it is, in any order', { timeout: TIMEOUT_MS }, async () => {
    for (const [index, { prisma }] of databases.entries()) {
      await giveForSamples(prisma);
      for (const code of ORDERS[index] ?? []) {
        const { text, name, options } = importSamples[code];
        const outcome = await importText(prisma, text, { name, ...options });
        expect.soft({ code, ...outcome }).toMatchObject({ code, format: code, errors: [], applied: true });
      }
      digests.push(await digestRecord(prisma));
    }
  });

  const parts = [
    'people',
    'parties',
    'areas',
    'elections',
    'ballots',
    'candidacies',
    'holdings',
    'bodies',
    'codes',
    'listings',
    'boundaries',
    'successions',
    'overlaps',
    'aliases',
    'memberships',
    'endorsements',
    'coverage',
    'proposals',
    'posts',
    'vacancies',
    'controlSpells',
    'councilLists',
    'localPartyAreas',
    'postcodeShares',
  ] as const;
  it.each(parts)('makes one record of %s', (part) => {
    for (const digest of digests) expect(digest[part]).toEqual(digests[0]?.[part]);
  });

  it('changes nothing when it comes again, in either order', { timeout: TIMEOUT_MS }, async () => {
    for (const { prisma } of databases) {
      for (const code of importFormats) {
        const { text, name, options } = importSamples[code];
        const outcome = await importText(prisma, text, { name, ...options });
        expect.soft({ code, ...outcome }).toMatchObject({ code, created: 0, updated: 0, errors: [] });
      }
      expect(await digestRecord(prisma)).toEqual(
        digests[databases.findIndex((database) => database.prisma === prisma)],
      );
    }
  });
});
