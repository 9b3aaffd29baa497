import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const organisationKindWords = {
  COUNCIL: { en: 'Council', cy: 'Cyngor' },
  LEGISLATURE: { en: 'Parliament or assembly', cy: 'Senedd neu gynulliad' },
  COMBINED_AUTHORITY: { en: 'Combined authority', cy: 'Awdurdod cyfunol' },
  POLICE_AREA_BODY: { en: 'Police area body', cy: 'Corff ardal heddlu' },
  PARTY: { en: 'Political party', cy: 'Plaid wleidyddol' },
  PARTY_COUNCIL: { en: 'Party council', cy: 'Cyngor plaid' },
  LOCAL_PARTY: { en: 'Local party', cy: 'Plaid leol' },
  SOCIETY: { en: 'Co-operative society', cy: 'Cymdeithas gydweithredol' },
  COUNCIL_GROUP: { en: 'Council group', cy: 'Grŵp cyngor' },
  PARTNER: { en: 'Partner organisation', cy: 'Sefydliad partner' },
} as const satisfies WordTable;

export type OrganisationKind = keyof typeof organisationKindWords;

/** What kind of body an organisation is. */
export const organisationKind = /* @__PURE__ */ defineVocabulary(organisationKindWords, {
  COUNCIL: {
    meaning: 'A principal local authority; its type says which sort.',
    cyCheckedOn: null,
  },
  LEGISLATURE: {
    meaning:
      'A body that makes or scrutinises law: the Commons, the Lords, the Scottish Parliament, the Senedd or the London Assembly.',
    cyCheckedOn: null,
  },
  COMBINED_AUTHORITY: {
    meaning: 'A combined authority or combined county authority in England, or the Greater London Authority.',
    cyCheckedOn: null,
  },
  POLICE_AREA_BODY: {
    meaning: 'The body whose commissioner is elected for a police area.',
    cyCheckedOn: null,
  },
  PARTY: {
    meaning: 'A party on the Electoral Commission’s register, now or once.',
    cyCheckedOn: null,
  },
  PARTY_COUNCIL: {
    meaning:
      'A body of the Co-operative Party that brings together the local parties of a county, region or nation.',
    cyCheckedOn: null,
  },
  LOCAL_PARTY: {
    meaning: 'A branch or local party, with the areas it covers.',
    cyCheckedOn: null,
  },
  SOCIETY: {
    meaning: 'A co-operative society, such as one that subscribes to the Co-operative Party.',
    cyCheckedOn: null,
  },
  COUNCIL_GROUP: {
    meaning:
      'The members of a council who sit together, such as a Labour group or the co-operative group inside it.',
    cyCheckedOn: null,
  },
  PARTNER: {
    meaning: 'Another organisation that takes part in a campaign or an event.',
    cyCheckedOn: null,
  },
});
