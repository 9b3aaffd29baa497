import type { Sentences } from '../sentences.ts';

/** How a page can be cited and shown elsewhere. */
export const embedSentences = {
  title: { en: 'Use this page', cy: 'Defnyddio’r dudalen hon' },
  cite: { en: 'Cite it', cy: 'Ei dyfynnu' },
  citation: {
    en: 'Wheatsheaf, “{name}”, as it stood on {day}. {address}',
    cy: 'Wheatsheaf, “{name}”, fel yr oedd ar {day}. {address}',
  },
  citeWhy: {
    en: 'The record changes: give the day with whatever you quote.',
    cy: 'Mae’r cofnod yn newid: rhowch y diwrnod gyda phopeth a ddyfynnwch.',
  },
  embed: { en: 'Show it on your own site', cy: 'Ei dangos ar eich gwefan eich hun' },
  embedHow: {
    en: 'Paste this where the list should stand. It keeps itself up to date, sets no cookies and sends nothing about your readers to anyone. Not for the sites of councils, schools or charities: publicity law forbids party material there.',
    cy: 'Gludwch hwn lle dylai’r rhestr sefyll. Mae’n ei diweddaru ei hun, nid yw’n gosod cwcis ac nid yw’n anfon dim am eich darllenwyr at neb. Nid ar gyfer gwefannau cynghorau, ysgolion nac elusennau: mae cyfraith cyhoeddusrwydd yn gwahardd deunydd plaid yno.',
  },
  embedRefused: {
    en: 'No code is made for {name}: its imprint ended on {day}, and whoever publishes party material must say who promotes it. Once it has a new imprint the code stands here again. What is embedded already stays, under the imprint of this site.',
    cy: 'Ni wneir cod ar gyfer {name}: daeth ei hargraffnod i ben ar {day}, a rhaid i bwy bynnag sy’n cyhoeddi deunydd plaid ddweud pwy sy’n ei hyrwyddo. Pan fydd ganddi argraffnod newydd bydd y cod yma eto. Mae’r hyn sydd wedi’i fewnosod eisoes yn aros, o dan argraffnod y safle hwn.',
  },
  representatives: { en: 'The representatives', cy: 'Y cynrychiolwyr' },
  pledges: { en: 'The pledges', cy: 'Yr addewidion' },
  representativesFallback: {
    en: '{name}: co-operative representatives, as of {day}',
    cy: '{name}: cynrychiolwyr cydweithredol, ar {day}',
  },
  pledgesFallback: {
    en: '{name}: pledges and what happened, as of {day}',
    cy: '{name}: addewidion a beth a ddigwyddodd, ar {day}',
  },
  see: { en: 'see the list', cy: 'gweler y rhestr' },
  data: { en: 'Ask for the data', cy: 'Gofyn am y data' },
  dataHow: {
    en: 'Everything here comes from the public {graphql}, free for anyone to ask.',
    cy: 'Daw popeth yma o’r {graphql} cyhoeddus, y gall unrhyw un ei holi am ddim.',
  },
} as const satisfies Sentences;
