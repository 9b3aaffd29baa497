import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { csvOf } from '../import-csv.ts';
import { electionSamples } from './election-samples.ts';
import { officeSamples } from './office-samples.ts';
import { registerSamples } from './register-samples.ts';
import type { SampleFile } from './sample-file.ts';

const PLEDGES = csvOf([
  {
    manifesto: 'aldermere-2027',
    reference: 'ALD-01',
    title_en: 'Homes',
    wording_en: 'The group will build homes.',
    wording_basis: 'REPORTED',
    council: 'aldermere',
    strength: 'will',
    testability: 'TESTABLE',
    success_test_en: 'A hundred homes stand.',
    success_test_written_on: '2023-06-01',
    source_url: 'https://example.org/news',
    source_publisher: 'Example Gazette',
  },
]);

/** A file of every kind that can be imported; one without a sample does not compile. */
export const importSamples: Readonly<Record<ImportFormat, SampleFile>> = {
  ...electionSamples,
  ...officeSamples,
  ...registerSamples,
  PLEDGE_SPREADSHEET_CSV: { name: 'pledges.csv', isAboutPeople: false, text: PLEDGES },
};

export const importFormats = Object.keys(importSamples) as ImportFormat[];

/** What the samples name and none of them brings: a local party, and the manifesto of the pledges. */
export async function giveForSamples(prisma: PrismaClient): Promise<void> {
  const state = 'PUBLISHED' as const;
  const group = await prisma.organisation.create({
    data: { kind: 'COUNCIL_GROUP', slug: 'aldermere-labour', nameEn: 'Labour group', state },
  });
  await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'aldermere-co-op', nameEn: 'Aldermere Co-operative Party', state },
  });
  await prisma.manifesto.create({
    data: { slug: 'aldermere-2027', titleEn: 'Aldermere for all', ownerId: group.id, selection: 'SELECTED' },
  });
}
