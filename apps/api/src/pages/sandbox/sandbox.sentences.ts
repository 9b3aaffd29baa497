import type { Sentences } from '../sentences.ts';

/** What the first page of the sandbox says. */
export const sandboxSentences = {
  title: { en: 'Sandbox', cy: 'Blwch tywod' },
  lead: {
    en: 'A fictional record with every situation a real one meets, to look at and to try things on. Its names stay as they are.',
    cy: 'Cofnod ffuglennol gyda phob sefyllfa y mae un go iawn yn ei hwynebu, i edrych arno ac i roi cynnig ar bethau. Mae ei enwau’n aros fel y maent.',
  },
  use: {
    en: 'Developers ask it at {graphql}. A widget shows it with {attribute}, as in the {gallery}.',
    cy: 'Mae datblygwyr yn ei holi yn {graphql}. Mae teclyn yn ei ddangos gyda {attribute}, fel yn yr {gallery}.',
  },
  gallery: { en: 'gallery', cy: 'oriel' },
  councils: { en: 'Councils', cy: 'Cynghorau' },
  localParties: { en: 'Local parties', cy: 'Pleidiau lleol' },
  manifestos: { en: 'Manifestos', cy: 'Maniffestos' },
  campaigns: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
} as const satisfies Sentences;
