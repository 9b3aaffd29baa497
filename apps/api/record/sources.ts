import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { READ_ON } from './posts.ts';

// The attribution that each of these asks for is printed in docs/data-attribution.md and served with every answer. A file of a public
// repository is named with its commit, which says more of the edition than the day it was read; that day was not written down.

export const localAuthorityRegister: Source = {
  url: 'https://github.com/mysociety/uk_local_authority_names_and_codes/blob/67ef8b118938678401a452f4f19f669a7221cc73/data/packages/uk_la_past_current/uk_local_authorities_current.csv',
  publisher: 'mySociety',
  licence: 'MIT',
  retrievedOn: null,
};

/** Names and codes of 2025; the portal gives them no lasting address of their own. */
export const onsNames: Source = {
  url: 'https://geoportal.statistics.gov.uk/',
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

const PSEPHOLOGY =
  'https://github.com/ukparliament/psephology/blob/774c93e64c4d69a5094d0518aef68060c4d74df0/db/data/results-by-parliament/59/general-election';

/** The candidacies of the general election of 2024. */
export const electionResults: Source = {
  url: `${PSEPHOLOGY}/candidacies.csv`,
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

/** The constituencies of that election. */
export const constituencyResults: Source = { ...electionResults, url: `${PSEPHOLOGY}/constituencies.csv` };

export const partyRegister: Source = {
  url: 'https://search.electoralcommission.org.uk/',
  publisher: 'The Electoral Commission',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** A text of law that was read, by its place at legislation.gov.uk: the section or article named, and no more of it. */
export function readLaw(place: string): Source {
  return { ...unreadLaw(place), retrievedOn: READ_ON };
}

/** One that is known to say it, and whose text nobody has held the record against. */
export function unreadLaw(place: string): Source {
  return {
    url: `https://www.legislation.gov.uk/${place}`,
    publisher: 'legislation.gov.uk',
    licence: 'Open Government Licence v3.0',
    retrievedOn: null,
  };
}

/** Names, groupings and judgements that are this record's own. */
export const thisRecord: Source = {
  url: null,
  publisher: 'Wheatsheaf',
  licence: 'CC BY 4.0',
  retrievedOn: null,
};

/** What the Party is known to say where no page of it was found: the entry itself tells readers so. */
export const partyWithoutPage: Source = {
  url: null,
  publisher: 'The Co-operative Party',
  licence: null,
  retrievedOn: null,
};
