import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { democracyClub, readLaw, unreadLaw } from './sources.ts';

/** The orders that give a combined authority its mayor are made under this section. */
const democracyAct = unreadLaw('ukpga/2009/20/section/107A');

/** Those of combined county authorities under this. */
const regenerationAct = unreadLaw('ukpga/2023/55/section/27');

/** A council may be led by an elected mayor under this. */
const localGovernmentAct = unreadLaw('ukpga/2000/22/section/9H');

/** Combined authorities with a mayor, each with the article of its order that says so where that was read. */
const AUTHORITIES: Readonly<Record<string, readonly Source[]>> = {
  'cambridgeshire-and-peterborough': [democracyAct],
  'east-midlands': [regenerationAct],
  'greater-lincolnshire': [regenerationAct],
  'greater-manchester': [democracyAct, readLaw('uksi/2016/448/article/3')],
  'hull-and-east-yorkshire': [democracyAct, readLaw('uksi/2025/113/article/4')],
  'liverpool-city-region': [democracyAct],
  'north-east': [democracyAct, readLaw('uksi/2024/402/article/14')],
  'south-yorkshire': [democracyAct],
  'tees-valley': [democracyAct, readLaw('uksi/2016/783/article/3')],
  'west-midlands': [democracyAct],
  'west-of-england': [democracyAct],
  'west-yorkshire': [democracyAct, readLaw('uksi/2021/112/article/3')],
  'york-and-north-yorkshire': [democracyAct],
};

/**
 * Councils led by a mayor whom their electors choose: five of them in London
 * (https://www.bbc.co.uk/news on the polls of May 2026), thirteen of England's 296 in all (http://citymayors.com/mayors/british-mayors.html, May 2024).
 */
const COUNCILS = [
  'bedford',
  'croydon',
  'doncaster',
  'hackney',
  'leicester',
  'lewisham',
  'mansfield',
  'middlesbrough',
  'newham',
  'north-tyneside',
  'salford',
  'tower-hamlets',
  'watford',
] as const;

/** Mayors of combined authorities and of councils. */
export const mayors: RecordPart = {
  name: 'mayors',
  posts: [
    ...Object.entries(AUTHORITIES).map(([slug, sources]) => ({
      key: `${slug}-mayor`,
      organisation: slug,
      role: 'COMBINED_AUTHORITY_MAYOR' as const,
      area: slug,
      sources,
    })),
    ...COUNCILS.map((slug) => ({
      key: `${slug}-mayor`,
      organisation: slug,
      role: 'DIRECTLY_ELECTED_MAYOR' as const,
      area: slug,
      sources: slug === 'watford' ? [localGovernmentAct, democracyClub] : [localGovernmentAct],
    })),
  ],
};
