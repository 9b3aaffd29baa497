import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import { READ_ON } from './posts.ts';
import { democracyClub, readLaw, unreadLaw } from './sources.ts';

/** The orders that give a combined authority its mayor are made under this section. */
const democracyAct = unreadLaw('ukpga/2009/20/section/107A');

/** Those of combined county authorities under this. */
const regenerationAct = unreadLaw('ukpga/2023/55/section/27');

/** A council may be led by an elected mayor under this. */
const localGovernmentAct = unreadLaw('ukpga/2000/22/section/9H');

/** Which authority elected its first mayor in which year, up to 2024. */
const firstPolls: Source = {
  url: 'https://www.localgov.co.uk/What-is-a-metro-mayor/60270',
  publisher: 'LocalGov',
  licence: null,
  retrievedOn: READ_ON,
};

/**
 * Combined authorities with a mayor, each with the day the first came in, which follows from the first poll by the law of the office, and with the
 * article of its order that says so where that was read.
 */
const AUTHORITIES: Readonly<Record<string, Readonly<{ from: WrittenDay; sources: readonly Source[] }>>> = {
  'cambridgeshire-and-peterborough': { from: '2017-05-08', sources: [democracyAct] },
  'east-midlands': { from: '2024-05-07', sources: [regenerationAct] },
  'greater-lincolnshire': {
    from: '2025-05-06',
    sources: [regenerationAct, unreadLaw('uksi/2025/117/regulation/5')],
  },
  'greater-manchester': { from: '2017-05-08', sources: [democracyAct, readLaw('uksi/2016/448/article/3')] },
  'hull-and-east-yorkshire': { from: '2025-05-06', sources: [democracyAct, readLaw('uksi/2025/113/article/4')] },
  'liverpool-city-region': { from: '2017-05-08', sources: [democracyAct] },
  'north-east': { from: '2024-05-07', sources: [democracyAct, readLaw('uksi/2024/402/article/14')] },
  'south-yorkshire': { from: '2018-05-07', sources: [democracyAct] },
  'tees-valley': { from: '2017-05-08', sources: [democracyAct, readLaw('uksi/2016/783/article/3')] },
  'west-midlands': { from: '2017-05-08', sources: [democracyAct] },
  'west-of-england': { from: '2017-05-08', sources: [democracyAct] },
  'west-yorkshire': { from: '2021-05-10', sources: [democracyAct, readLaw('uksi/2021/112/article/3')] },
  'york-and-north-yorkshire': { from: '2024-05-07', sources: [democracyAct] },
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
    ...Object.entries(AUTHORITIES).map(([slug, { from, sources }]) => ({
      key: `${slug}-mayor`,
      organisation: slug,
      role: 'COMBINED_AUTHORITY_MAYOR' as const,
      area: slug,
      validFrom: from,
      sources: from < '2025' ? [...sources, firstPolls] : sources,
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
