import type { Sentences } from '../sentences.ts';

/** What a local party's page says. */
export const localPartySentences = {
  description: {
    en: '{party}: the areas it covers and who represents them for Labour and the Co-operative Party, with sources.',
    cy: '{party}: yr ardaloedd y mae’n eu cwmpasu a phwy sy’n eu cynrychioli dros Lafur a’r Blaid Gydweithredol, gyda ffynonellau.',
  },
  partOf: { en: 'Part of', cy: 'Yn rhan o' },
  nation: { en: 'Nation', cy: 'Cenedl' },
  covers: { en: 'Covers', cy: 'Yn cwmpasu' },
  coversUnknown: {
    en: 'The areas it covers are not in the record.',
    cy: 'Nid yw’r ardaloedd y mae’n eu cwmpasu yn y cofnod.',
  },
  contact: { en: 'Contact', cy: 'Cysylltu' },
  councils: { en: 'Councils of its area', cy: 'Cynghorau ei hardal' },
  nextElection: { en: 'next election {day}', cy: 'yr etholiad nesaf {day}' },
  manifestos: { en: 'Manifestos', cy: 'Maniffestos' },
  website: { en: 'Its own site', cy: 'Ei gwefan ei hun' },
  ownImprint: { en: 'Its imprint', cy: 'Ei hargraffnod' },
  imprintEnded: { en: 'Not in force since {day}', cy: 'Nid yw mewn grym ers {day}' },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
} as const satisfies Sentences;
