import type { SameKeys } from '../i18n/same-keys.ts';
import type { draftsEn } from './words.en.ts';

export const draftsCy = {
  title: 'Yn aros am ail berson',
  count:
    'Nid oes drafft yn aros. |||| Mae %{smart_count} drafft yn aros. |||| Mae %{smart_count} ddrafft yn aros. |||| Mae %{smart_count} drafft yn aros. |||| Mae %{smart_count} drafft yn aros. |||| Mae %{smart_count} drafft yn aros.',
  wouldBecome: 'Byddai’n dod yn: %{status}',
  notARating: 'Nid asesiad na golygiad yw hwn, felly nid yma y penderfynir arno.',
  editOf: {
    Person: 'Golygu cofnod person',
    Manifesto: 'Golygu maniffesto',
    Campaign: 'Golygu ymgyrch',
    Event: 'Golygu digwyddiad',
    other: 'Golygiad',
  },
  kind: 'Beth mae’n ei wneud',
  successor: 'Disodlir gan',
  effectiveOn: 'Ers',
  reason: 'Rheswm',
  summaryEn: 'Beth ddigwyddodd, yn Saesneg',
  summaryCy: 'Beth ddigwyddodd, yn Gymraeg',
  sources: 'Ffynonellau',
  changeReason: 'Pam y’i cofnodwyd',
  writtenBy: 'Ysgrifennwyd gan %{name}',
  authorGone: 'rhywun y mae ei gyfrif wedi mynd',
  pledgeGone: 'Addewid nad yw yno mwyach',
  isMine: 'Chi ysgrifennodd hwn, felly rhaid i rywun arall ei gadarnhau.',
  confirm: 'Cadarnhau a chyhoeddi',
  confirmed: 'Cyhoeddwyd.',
  turnDown: {
    open: 'Ei wrthod',
    reason: 'Pam rydych yn ei wrthod',
    hint: 'Un frawddeg ar gyfer ei awdur a’r hanes.',
    submit: 'Ei wrthod gyda’r rheswm hwn',
    done: 'Gwrthodwyd. Nid yw darllenwyr yn gweld dim ohono.',
  },
  takeBack: {
    open: 'Ei dynnu’n ôl',
    reason: 'Pam rydych yn ei dynnu’n ôl',
    hint: 'Un frawddeg ar gyfer yr hanes.',
    submit: 'Ei dynnu’n ôl gyda’r rheswm hwn',
    done: 'Tynnwyd yn ôl. Nid yw darllenwyr yn gweld dim ohono.',
  },
  reasonMissing: 'Dywedwch pam: mae’r hanes yn enwi rheswm.',
  keepWaiting: 'Ei adael yn aros',
} satisfies SameKeys<typeof draftsEn>;
