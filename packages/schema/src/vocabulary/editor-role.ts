import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const editorRoleWords = {
  NATIONAL_ADMIN: { en: 'National administrator', cy: 'Gweinyddwr cenedlaethol' },
  NATION_EDITOR: { en: 'Nation editor', cy: 'Golygydd gwlad' },
  PARTY_COUNCIL_EDITOR: { en: 'Party council editor', cy: 'Golygydd cyngor plaid' },
  LOCAL_EDITOR: { en: 'Local editor', cy: 'Golygydd lleol' },
  REVIEWER: { en: 'Reviewer', cy: 'Adolygydd' },
  INDEPENDENT_REVIEWER: { en: 'Independent reviewer', cy: 'Adolygydd annibynnol' },
  TRANSLATOR: { en: 'Translator', cy: 'Cyfieithydd' },
  IMPORTER: { en: 'Importer', cy: 'Mewnforiwr' },
  READER: { en: 'Reader', cy: 'Darllenydd' },
} as const satisfies WordTable;

export type EditorRole = keyof typeof editorRoleWords;

/**
 * What somebody who keeps the record may do. Scope is a set of areas, checked by the API. Source: admin.md.
 */
export const editorRole = /* @__PURE__ */ defineVocabulary(editorRoleWords, {
  NATIONAL_ADMIN: {
    meaning: 'May do everything everywhere, and invites the others.',
    cyCheckedOn: null,
  },
  NATION_EDITOR: {
    meaning: 'Edits everything in one nation.',
    cyCheckedOn: null,
  },
  PARTY_COUNCIL_EDITOR: {
    meaning: 'Edits the areas of one party council.',
    cyCheckedOn: null,
  },
  LOCAL_EDITOR: {
    meaning: 'Edits the areas of one local party; cannot settle a final status alone.',
    cyCheckedOn: null,
  },
  REVIEWER: {
    meaning: 'Reviews and publishes what others have drafted.',
    cyCheckedOn: null,
  },
  INDEPENDENT_REVIEWER: {
    meaning: 'Reviews from outside both parties.',
    cyCheckedOn: null,
  },
  TRANSLATOR: {
    meaning: 'Edits Welsh fields only.',
    cyCheckedOn: null,
  },
  IMPORTER: {
    meaning: 'Runs imports and settles their proposals.',
    cyCheckedOn: null,
  },
  READER: {
    meaning: 'Reads, and changes nothing.',
    cyCheckedOn: null,
  },
});
