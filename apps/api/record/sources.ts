import type { Source } from '@wheatsheaf/schema/record/source.ts';

/** The attribution that each of these asks for is printed in docs/data-attribution.md and served with every answer. */

export const localAuthorityRegister: Source = {
  url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
  publisher: 'mySociety',
  licence: 'MIT',
  retrievedOn: null,
};

export const onsNames: Source = {
  url: 'https://geoportal.statistics.gov.uk/',
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

export const electionResults: Source = {
  url: 'https://github.com/ukparliament/psephology',
  publisher: 'UK Parliament',
  licence: 'Open Parliament Licence v3.0',
  retrievedOn: null,
};

export const democracyClub: Source = {
  url: 'https://democracyclub.org.uk/',
  publisher: 'Democracy Club',
  licence: 'CC BY 4.0',
  retrievedOn: null,
};

export const partyRegister: Source = {
  url: 'https://search.electoralcommission.org.uk/',
  publisher: 'The Electoral Commission',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** Names, groupings and judgements that are this record's own. */
export const thisRecord: Source = {
  url: null,
  publisher: 'Wheatsheaf',
  licence: 'CC BY 4.0',
  retrievedOn: null,
};

/** The Co-operative Party in general: what several of its posts say. Facts are taken, never its wording. */
export const party: Source = {
  url: 'https://party.coop/',
  publisher: 'The Co-operative Party',
  licence: null,
  retrievedOn: null,
};

/** One post of the Co-operative Party. */
function partyPost(url: `https://party.coop/${string}`): Source & Readonly<{ url: string }> {
  return { ...party, url };
}

/** Posts that several parts draw on. */
export const posts = {
  /** 27 March 2017: candidates, the People's Bus, "By us for us", Preston and Cleveland, Ohio. */
  localElections2017: partyPost(
    'https://party.coop/2017/03/27/the-battles-for-true-local-control-the-co-operative-party-and-local-elections-2017/',
  ),
  /** 30 January 2020: letters to every council Labour group with elections coming. */
  localElections2020: partyPost(
    'https://party.coop/2020/01/30/the-2020-local-elections-are-a-challenge-and-an-opportunity/',
  ),
  /** 19 May 2021: results of the May elections. */
  chairsUpdate2021: partyPost('https://party.coop/2021/05/19/co-operative-party-chairs-update-3/'),
  /** 8 June 2022: the four local-government aims, the conference, and shares of members and councillors. */
  fourAims2022: partyPost(
    'https://party.coop/2022/06/08/four-ways-we-can-build-co-operative-communities-at-a-local-government-level/',
  ),
  /** Early 2023: Derby's candidates and manifesto. */
  derby2023: partyPost('https://party.coop/?p=61715'),
  /** 4 February 2022: food justice and Unlock the High Street continue. */
  chairsUpdate2022: partyPost('https://party.coop/2022/02/04/co-operative-party-chairs-update-6/'),
  /** 20 April 2018: the Charter against Modern Slavery a month after its launch. */
  modernSlavery2018: partyPost('https://party.coop/briefing/modern-slavery-campaign-update/'),
  /** 16 August 2024: four priorities in local government. */
  localGovernment2024: partyPost(
    'https://party.coop/2024/08/16/co-operation-continues-to-charge-through-local-councils',
  ),
} as const;
