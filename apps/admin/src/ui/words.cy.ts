import type { SameKeys } from '../i18n/same-keys.ts';
import type { uiEn } from './words.en.ts';

export const uiCy = {
  loading: 'Wrthi’n llwytho',
  sending: 'Wrthi’n anfon …',
  save: 'Cadw',
  cancel: 'Gadael heb gadw',
  gone: 'Nid yw’r cofnod hwn yno mwyach. Ewch yn ôl i’r rhestr a dewis eto.',
  nothingFound: 'Ni chafwyd hyd i ddim. Newidiwch y chwiliad neu’r hidlwyr.',
  filter: 'Chwilio a hidlo',
  notRecorded: 'Heb ei gofnodi',
  failure: {
    unreachable:
      'Ni ellir cyrraedd y gweinydd. Cedwir yr hyn a deipiwyd gennych: rhowch gynnig arall arni ymhen ennyd.',
    unreadable:
      'Rhoddodd y gweinydd ateb na ellir ei ddarllen (statws %{status}). Rhowch gynnig arall arni ymhen ennyd.',
    notAllowed: 'Nid yw eich rôl yn caniatáu hyn. Gofynnwch i weinyddwr am y rôl sydd ei hangen.',
  },
  problem: {
    title: 'Mae problem',
    prefix: 'Problem:',
  },
  kept: {
    restored: 'Dyma’r hyn a deipiwyd gennych heb ei gadw eto, ddiwethaf ar',
    giveUp: 'Ei daflu',
  },
  changeReason: {
    label: 'Pam rydych yn newid hyn',
    hint: 'Un frawddeg ar gyfer yr hanes, fel “Cyhoeddwyd cofnodion y cyngor ar gyfer 3 Gorffennaf”.',
    missing: 'Dywedwch pam rydych yn newid hyn: mae pob cadw yn enwi rheswm.',
  },
  precision: {
    label: 'Pa mor fanwl y gwyddys y diwrnod',
  },
  picker: {
    nothingFound: 'Ni chafwyd hyd i ddim: teipiwch ran arall o’r enw.',
    clear: 'Clirio',
    open: 'Dangos y rhestr',
    close: 'Cuddio’r rhestr',
  },
} satisfies SameKeys<typeof uiEn>;
