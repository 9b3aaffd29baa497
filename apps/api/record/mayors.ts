import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { democracyClub, readLaw, unreadLaw } from './sources.ts';

/** The orders that give a combined authority its mayor are made under this section. */
const democracyAct = unreadLaw('ukpga/2009/20/section/107A');

/** Those of combined county authorities under this. */
const regenerationAct = unreadLaw('ukpga/2023/55/section/27');

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

/** Mayors of combined authorities, and of councils as far as a source of the record names them. */
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
    {
      key: 'watford-mayor',
      organisation: 'watford',
      role: 'DIRECTLY_ELECTED_MAYOR',
      area: 'watford',
      sources: [democracyClub],
    },
  ],
};
