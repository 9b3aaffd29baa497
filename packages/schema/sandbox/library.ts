import type { RecordPart } from '../src/record/record-part.ts';
import { sandboxSource } from './sources.ts';

/** Themes in two levels, and model pledges with examples. */
export const library: RecordPart = {
  name: 'library',
  themes: [
    { slug: 'economy', name: { en: 'Economy', cy: 'Yr economi' } },
    { slug: 'local-economy', parent: 'economy', name: { en: 'Local economy', cy: 'Yr economi leol' } },
    {
      slug: 'community-wealth',
      parent: 'economy',
      name: { en: 'Community wealth', cy: 'Cyfoeth cymunedol' },
    },
    { slug: 'procurement', parent: 'economy', name: { en: 'Procurement', cy: 'Caffael' } },
    { slug: 'finance', parent: 'economy', name: { en: 'Finance', cy: 'Cyllid' } },
    { slug: 'co-operation', name: { en: 'Co-operation', cy: 'Cydweithredu' } },
    {
      slug: 'co-op-development',
      parent: 'co-operation',
      name: { en: 'Co-operative development', cy: 'Datblygu cydweithredol' },
    },
    { slug: 'environment', name: { en: 'Environment', cy: 'Yr amgylchedd' } },
    {
      slug: 'climate-and-energy',
      parent: 'environment',
      name: { en: 'Climate and energy', cy: 'Hinsawdd ac ynni' },
    },
    { slug: 'food', parent: 'environment', name: { en: 'Food', cy: 'Bwyd' } },
    { slug: 'homes', name: { en: 'Homes', cy: 'Cartrefi' } },
    { slug: 'private-renting', parent: 'homes', name: { en: 'Private renting', cy: 'Rhentu preifat' } },
    {
      slug: 'co-operative-housing',
      parent: 'homes',
      name: { en: 'Co-operative housing', cy: 'Tai cydweithredol' },
    },
    { slug: 'places', name: { en: 'Places', cy: 'Lleoedd' } },
    { slug: 'buses', parent: 'places', name: { en: 'Buses', cy: 'Bysiau' } },
  ],
  modelPledges: [
    {
      slug: 'community-bank',
      level: 'ADVANCED',
      title: { en: 'Community bank', cy: 'Banc cymunedol' },
      summary: {
        en: 'A bank owned by its members that lends to local businesses.',
        cy: 'Banc sy’n eiddo i’w aelodau ac sy’n benthyca i fusnesau lleol.',
      },
      successTest: {
        en: 'The bank is authorised and has lent to businesses in the council’s area.',
        cy: 'Mae’r banc wedi’i awdurdodi ac wedi benthyca i fusnesau yn ardal y cyngor.',
      },
      examples: [
        { place: 'Aldermere', organisation: 'aldermere', sources: [sandboxSource] },
        {
          place: 'Port Halcyon',
          country: 'US',
          note: { en: 'The first of its kind.' },
          sources: [sandboxSource],
        },
      ],
      sources: [sandboxSource],
    },
    {
      slug: 'good-landlords-charter',
      level: 'INTERMEDIATE',
      title: { en: 'Good landlords’ charter', cy: 'Siarter landlordiaid da' },
      summary: {
        en: 'Minimum standards that landlords sign up to.',
        cy: 'Safonau gofynnol y mae landlordiaid yn ymrwymo iddynt.',
      },
      sources: [sandboxSource],
    },
    {
      slug: 'community-wealth-building-strategy',
      level: 'INTERMEDIATE',
      title: { en: 'Community wealth building strategy', cy: 'Strategaeth adeiladu cyfoeth cymunedol' },
      summary: {
        en: 'A plan that keeps wealth in local hands.',
        cy: 'Cynllun sy’n cadw cyfoeth mewn dwylo lleol.',
      },
      sources: [sandboxSource],
    },
  ],
};
