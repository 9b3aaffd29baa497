import type { Sentences } from '../sentences.ts';

/** What stands around every page. */
export const frameSentences = {
  skip: { en: 'Skip to the page', cy: 'Neidio i’r dudalen' },
  navigation: { en: 'This site', cy: 'Y wefan hon' },
  councils: { en: 'Councils', cy: 'Cynghorau' },
  campaigns: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
  widgets: { en: 'Widgets', cy: 'Teclynnau' },
  data: { en: 'Data', cy: 'Data' },
  otherLanguage: { en: 'English', cy: 'Cymraeg' },
  aboutThisCopy: { en: 'About this copy', cy: 'Am y copi hwn' },
  fictional: {
    en: 'Fictional sandbox. Nobody and nothing on this page is real; it shows how real pages look.',
    cy: 'Blwch tywod ffuglennol. Nid oes neb na dim ar y dudalen hon yn real; mae’n dangos sut mae tudalennau go iawn yn edrych.',
  },
  asOf: { en: 'As of {day}.', cy: 'Ar {day}.' },
  cite: {
    en: 'To cite this page: Wheatsheaf, {address}, as read on {day}.',
    cy: 'I ddyfynnu’r dudalen hon: Wheatsheaf, {address}, fel y’i darllenwyd ar {day}.',
  },
  cyUnchecked: {
    en: 'A translator has not yet checked the Welsh on this site.',
    cy: 'Nid yw cyfieithydd wedi gwirio’r Gymraeg ar y wefan hon eto.',
  },
  imprint: { en: 'Imprint', cy: 'Argraffnod' },
  sources: { en: 'Data and licences', cy: 'Data a thrwyddedau' },
  ownLicence: {
    en: 'What this record adds of its own may be used again under {licence}.',
    cy: 'Gellir ailddefnyddio’r hyn y mae’r cofnod hwn yn ei ychwanegu dan {licence}.',
  },
  corrections: { en: 'Corrections', cy: 'Cywiriadau' },
  allCorrections: {
    en: 'What this record said wrongly or withdrew stays in its {corrections}.',
    cy: 'Mae’r hyn a ddywedodd y cofnod hwn yn anghywir neu a dynnodd yn ôl yn aros yn ei {corrections}.',
  },
  logOfCorrections: { en: 'log of corrections', cy: 'gofnod o gywiriadau' },
  privacy: { en: 'Privacy', cy: 'Preifatrwydd' },
  noTracking: {
    en: 'This page sets no cookies, runs no tracking and asks nothing of other sites.',
    cy: 'Nid yw’r dudalen hon yn gosod cwcis, yn olrhain neb nac yn gofyn dim gan wefannau eraill.',
  },
  printed: { en: 'Printed from {address} on {day}.', cy: 'Argraffwyd o {address} ar {day}.' },
} as const satisfies Sentences;
