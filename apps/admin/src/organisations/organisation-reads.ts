import { ask } from '../api/ask.ts';
import { presentRecords, type ResourceReads, searchText } from '../api/resource-reads.ts';
import {
  OrganisationChoices,
  type OrganisationKind,
} from '../generated/organisations/organisation-choices.ts';
import { OrganisationNames } from '../generated/organisations/organisation-names.ts';

/** Bodies that have offices: what a list of representatives can be narrowed to. */
const WITH_OFFICES: OrganisationKind[] = ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'];

const COUNCILS: OrganisationKind[] = ['COUNCIL'];
/** What a local editor can be granted. */
const GRANTED: OrganisationKind[] = ['COUNCIL', 'COMBINED_AUTHORITY', 'LOCAL_PARTY'];

/** For choosing one. The API counts none, and the first page answers: a choice is found by typing more of its name. */
export const organisationReads: ResourceReads = {
  list: async ({ perPage, filter, lang, signal }) => {
    const kinds = filter.isCouncil === true ? COUNCILS : filter.isGranted === true ? GRANTED : WITH_OFFICES;
    const { organisations } = await ask(
      OrganisationChoices,
      { first: perPage, text: searchText(filter), kinds, lang },
      signal,
    );
    return { data: organisations.nodes, pageInfo: organisations.pageInfo };
  },
  many: async (ids, lang, signal) =>
    presentRecords((await ask(OrganisationNames, { ids, lang }, signal)).nodes),
};
