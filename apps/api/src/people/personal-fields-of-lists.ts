import { office, type PersonalTables } from './grounds-of-fields.ts';

/** What lists of councillors say of people, as it is kept beside the record. */
export const LIST_TABLES: PersonalTables = {
  CouncilListEntry: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'LATEST_LIST' },
    fields: {
      key: 'ward and name, folded',
      name: 'name on a list of councillors',
      wardName: 'ward on the list',
      partyName: 'party on the list',
      principalId: 'party the label means',
      adjunctId: 'second party the label means',
      isNoParty: 'whether the label means no party',
      personId: 'whose',
    },
    plain: ['organisationId', 'kind', 'listedOn', 'areaId', 'partyAliasId'],
  },
  ListedDay: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'LISTS_OF_OFFICE' },
    fields: {
      personId: 'whom a list has in office',
      unknown: 'name and ids on the list, where nobody in the record is known to be whom it is about',
      startedOn: 'first day in office on the list',
      partyName: 'party on the list',
      principalId: 'party the label means',
      adjunctId: 'second party the label means',
      isNoParty: 'whether the label means no party',
    },
    plain: ['postId', 'kind', 'listedOn', 'wardRows', 'partyAliasId'],
  },
  PartyTerm: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'LISTS_OF_OFFICE' },
    fields: {
      personId: 'whom a file of terms has sit for a party',
      from: 'since when',
      to: 'until when',
      principalId: 'party the label means',
      adjunctId: 'second party the label means',
      isNoParty: 'whether the label means no party',
    },
    plain: ['postId', 'source', 'publisher', 'partyAliasId'],
  },
  SeatTerm: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'LISTS_OF_OFFICE' },
    fields: {
      personId: 'whom a file of terms has in office',
      from: 'since when',
      to: 'until when',
      key: 'an id of theirs elsewhere, the ward, and under which label',
      question: 'the same as it would be asked of an editor: body, ward, label, days and source',
      isDecided: 'whether an editor decided about it by a question that is erased',
    },
    plain: ['postId'],
  },
};
