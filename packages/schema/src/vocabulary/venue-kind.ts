import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const venueKindWords = {
  ONLINE: { en: 'Online', cy: 'Ar-lein' },
  PUBLIC_BUILDING: { en: 'Public building', cy: 'Adeilad cyhoeddus' },
  COMMUNITY_VENUE: { en: 'Community venue', cy: 'Lleoliad cymunedol' },
  BUSINESS_VENUE: { en: 'Business or conference venue', cy: 'Lleoliad busnes neu gynhadledd' },
  PARTY_OFFICE: { en: 'Party or union office', cy: 'Swyddfa plaid neu undeb' },
  OUTDOORS: { en: 'Outdoors in a public place', cy: 'Awyr agored mewn man cyhoeddus' },
} as const satisfies WordTable;

export type VenueKind = keyof typeof venueKindWords;

/** What kind of place an event is at. There is no word for a private home: no event is at one. */
export const venueKind = /* @__PURE__ */ defineVocabulary(venueKindWords, {
  ONLINE: {
    meaning: 'On the internet only.',
    cyCheckedOn: null,
  },
  PUBLIC_BUILDING: {
    meaning: 'A town hall, library, school or other public building.',
    cyCheckedOn: null,
  },
  COMMUNITY_VENUE: {
    meaning: 'A community centre, club, place of worship or co-operative’s hall.',
    cyCheckedOn: null,
  },
  BUSINESS_VENUE: {
    meaning: 'A conference centre, hotel, pub, shop or other business.',
    cyCheckedOn: null,
  },
  PARTY_OFFICE: {
    meaning: 'An office of a party, union or society.',
    cyCheckedOn: null,
  },
  OUTDOORS: {
    meaning: 'A square, park, street or other public place in the open.',
    cyCheckedOn: null,
  },
});
