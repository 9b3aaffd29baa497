import type { CoopRepresentativesQuery } from '../../src/generated/coop-representatives.ts';

type Publisher = CoopRepresentativesQuery['publisher'];

/** A copy with a publisher. */
export const publisher: Publisher = {
  imprint: { text: 'Promoted by A. Publisher, 1 Unicorn House, Manchester M60 0AS.', lang: 'EN' },
  demonstrationBanner: null,
  attributions: [
    {
      text: 'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.',
      url: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
    },
    { text: 'Candidate and result data: Democracy Club, CC BY 4.0.', url: 'https://democracyclub.org.uk' },
    {
      text: 'Contains OS data © Crown copyright and database right. Contains National Statistics data © Crown copyright and database right. Open Government Licence v3.0.',
      url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    },
    {
      text: 'Register of local authorities: mySociety, MIT licence.',
      url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
    },
  ],
};

/** A copy nobody has put their name to (R13). */
export const demonstration: Publisher = {
  ...publisher,
  imprint: null,
  demonstrationBanner: { text: 'Demonstration copy, not published by any party.', lang: 'EN' },
};
