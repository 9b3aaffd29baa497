import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const TRAFFORD = { council: 'trafford', licence: 'OGL v3.0', listedOn: '2025-06-01' };

type File = readonly [path: string, wishes?: Parameters<typeof importPaths>[2]];

const TIMEOUT_MS = 1_800_000;

/** In the order of the folder's README; not the summary of 2024, which says less than the candidacies, and not the directories of postcodes, which stand beside the record. */
const FILES: readonly File[] = [
  ['psephology/ge2024-candidacies.csv'],
  ['psephology/ge2019-candidacies.headerless.csv'],
  ['psephology/byelections-2019-2024-candidacies.csv'],
  ['psephology/political-party-registrations.csv'],
  ['psephology/constituencies-1997-2024.csv'],
  ['psephology/constituency-area-overlaps-2010-2024.headerless.csv'],
  ['democracy-club/candidates-2026-05-07.csv'],
  ...[
    'local.cambridge',
    'local.newcastle-upon-tyne',
    'local.rochdale',
    'local.stevenage',
    'local.sunderland',
    'local.swindon',
    'local.west-sussex',
    'mayor.watford',
    'senedd',
  ].map((election): File => [`democracy-club/api-next-ballots-2026-05-07/${election}.2026-05-07.json`]),
  ['democracy-club/results-2018-05-03-outside-london.csv'],
  ['democracy-club/ballot-id-to-gss-2018-05-03.csv'],
  ['democracy-club/api-v0.9-result-sets/local.sheffield.2021.json'],
  ['popolo/uk-house-of-commons-57.popolo-m17n.json'],
  ['popolo/wales-national-assembly-5.popolo-m17n.json'],
  ['popolo/leeds-city-council-2018.popolo-m17n.json'],
  ['popolo/executive-greater-manchester-ca.popolo-m17n.json'],
  ['everypolitician/uk-commons-term-57.sample.csv'],
  ['local-authorities/uk_local_authorities_current.csv'],
  ['local-authorities/lookup_name_to_registry.csv'],
  ['local-authorities/lookup_gss_to_registry.csv'],
  ['geography/wards-2018-uk.csv'],
  ['geography/ward-code-changes-2014-2018.csv'],
  ['geography/gss-names-2025.csv'],
  ['geography/pcon24-lad25-postcode-counts.csv'],
  ['geography/yorkshire-wards.geojson'],
  ['councillors/trafford-moderngov-GetCouncillorsByWard.xml', TRAFFORD],
  [
    'councillors/trafford-councillors-2025.csv',
    { ...TRAFFORD, mapping: { name: 'Name', ward: 'Ward', party: 'Party', page: 'Page' } },
  ],
  ['parties/dc-party-ids-2015.csv'],
  ['parties/labour-coop-joint-descriptions.json'],
];

/** Names and codes of the register of local authorities, without which they are refused. */
const isRefusedBefore = (path: string) => path.includes('lookup_');

describe.skipIf(!hasRealData)(
  `every file of the real data${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
  () => {
    const [inOrder, turnedRound] = [testDatabase(), testDatabase()];

    async function takeAll(prisma: PrismaClient, files: readonly File[]): Promise<void> {
      for (const [file, wishes] of files) {
        const outcome = await importPaths(prisma, [realDataPath(file)], wishes);
        expect({ file, ...outcome }).toMatchObject({ file, applied: true, errors: [] });
      }
    }

    it(
      'makes one record and asks the same in the order of its README and turned round, and changes nothing when it comes again',
      { timeout: TIMEOUT_MS },
      async () => {
        await loadStarterRecord(inOrder.prisma);
        await takeAll(inOrder.prisma, FILES);
        const digest = await digestRecord(inOrder.prisma);
        await loadStarterRecord(turnedRound.prisma);
        const late = FILES.filter(([path]) => isRefusedBefore(path));
        await takeAll(turnedRound.prisma, [
          ...FILES.filter((file) => !late.includes(file)).toReversed(),
          ...late,
        ]);
        expect(await digestRecord(turnedRound.prisma)).toEqual(digest);
        for (const [file, wishes] of FILES)
          expect({
            file,
            ...(await importPaths(turnedRound.prisma, [realDataPath(file)], wishes)),
          }).toMatchObject({ file, created: 0, updated: 0 });
      },
    );
  },
);
