import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { democracyClub } from './sources.ts';

/** The orders that give a combined authority its mayor are made under this section. */
const democracyAct: Source = {
  url: 'https://www.legislation.gov.uk/ukpga/2009/20/section/107A',
  publisher: 'legislation.gov.uk',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** Those of combined county authorities under this. */
const regenerationAct: Source = {
  url: 'https://www.legislation.gov.uk/ukpga/2023/55/section/27',
  publisher: 'legislation.gov.uk',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** Combined authorities with a mayor. North of Tyne's office went to the North East on 7 May 2024. */
const AUTHORITIES = [
  'cambridgeshire-and-peterborough',
  'greater-manchester',
  'hull-and-east-yorkshire',
  'liverpool-city-region',
  'north-east',
  'south-yorkshire',
  'tees-valley',
  'west-midlands',
  'west-of-england',
  'west-yorkshire',
  'york-and-north-yorkshire',
] as const;
const COUNTY_AUTHORITIES = ['east-midlands', 'greater-lincolnshire'] as const;

/** Mayors of combined authorities, and of councils as far as a source of the record names them. */
export const mayors: RecordPart = {
  name: 'mayors',
  posts: [
    ...AUTHORITIES.map((slug) => mayorOf(slug, democracyAct)),
    ...COUNTY_AUTHORITIES.map((slug) => mayorOf(slug, regenerationAct)),
    {
      key: 'watford-mayor',
      organisation: 'watford',
      role: 'DIRECTLY_ELECTED_MAYOR',
      area: 'watford',
      sources: [democracyClub],
    },
  ],
};

function mayorOf(slug: string, source: Source) {
  return {
    key: `${slug}-mayor`,
    organisation: slug,
    role: 'COMBINED_AUTHORITY_MAYOR' as const,
    area: slug,
    sources: [source],
  };
}
