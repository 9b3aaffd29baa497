import englishMessages from 'ra-language-english';
import { appCy } from '../app/words.cy.ts';
import { appEn } from '../app/words.en.ts';
import { draftsCy } from '../drafts/words.cy.ts';
import { draftsEn } from '../drafts/words.en.ts';
import { editorialCy } from '../editorial/words.cy.ts';
import { editorialEn } from '../editorial/words.en.ts';
import { peopleCy } from '../people/words.cy.ts';
import { peopleEn } from '../people/words.en.ts';
import { pledgesCy } from '../pledges/words.cy.ts';
import { pledgesEn } from '../pledges/words.en.ts';
import { representativesCy } from '../representatives/words.cy.ts';
import { representativesEn } from '../representatives/words.en.ts';
import { uiCy } from '../ui/words.cy.ts';
import { uiEn } from '../ui/words.en.ts';
import { reactAdminCy } from './react-admin.cy.ts';
import type { KeyPath, SameKeys } from './same-keys.ts';

/** Our own words, by the domain whose views say them. */
const ownEn = {
  app: appEn,
  drafts: draftsEn,
  editorial: editorialEn,
  people: peopleEn,
  pledges: pledgesEn,
  representatives: representativesEn,
  ui: uiEn,
};

const ownCy = {
  app: appCy,
  drafts: draftsCy,
  editorial: editorialCy,
  people: peopleCy,
  pledges: pledgesCy,
  representatives: representativesCy,
  ui: uiCy,
} satisfies SameKeys<typeof ownEn>;

export type MessageKey = KeyPath<typeof ownEn>;

/** What react-admin calls our resources, in its own sentences. */
const resourcesEn = {
  people: { name: 'Person |||| People' },
  representatives: { name: 'Representative |||| Representatives' },
  pledges: { name: 'Pledge |||| Pledges' },
};

const resourcesCy = {
  people: { name: 'Pobl |||| Person |||| Pobl |||| Pobl |||| Pobl |||| Pobl' },
  representatives: {
    name: 'Cynrychiolwyr |||| Cynrychiolydd |||| Cynrychiolwyr |||| Cynrychiolwyr |||| Cynrychiolwyr |||| Cynrychiolwyr',
  },
  pledges: {
    name: 'Addewidion |||| Addewid |||| Addewidion |||| Addewidion |||| Addewidion |||| Addewidion',
  },
} satisfies SameKeys<typeof resourcesEn>;

export const messages = {
  en: { ...englishMessages, ...ownEn, resources: resourcesEn },
  cy: { ...reactAdminCy, ...ownCy, resources: resourcesCy },
};
