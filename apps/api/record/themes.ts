import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';

/** Subjects of pledges in two levels. */
export const themes: RecordPart = {
  name: 'themes',
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
    { slug: 'fair-tax', parent: 'economy', name: { en: 'Fair tax', cy: 'Treth deg' } },
    { slug: 'co-operation', name: { en: 'Co-operation', cy: 'Cydweithredu' } },
    {
      slug: 'co-op-development',
      parent: 'co-operation',
      name: { en: 'Co-operative development', cy: 'Datblygu cydweithredol' },
    },
    {
      slug: 'community-ownership',
      parent: 'co-operation',
      name: { en: 'Community ownership', cy: 'Perchnogaeth gymunedol' },
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
    { slug: 'high-streets', parent: 'places', name: { en: 'High streets', cy: 'Y stryd fawr' } },
    { slug: 'buses', parent: 'places', name: { en: 'Buses', cy: 'Bysiau' } },
    {
      slug: 'community-safety',
      parent: 'places',
      name: { en: 'Community safety', cy: 'Diogelwch cymunedol' },
    },
    { slug: 'work', name: { en: 'Work', cy: 'Gwaith' } },
    { slug: 'modern-slavery', parent: 'work', name: { en: 'Modern slavery', cy: 'Caethwasiaeth fodern' } },
  ],
};
