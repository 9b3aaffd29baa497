import type { SameKeys } from '../i18n/same-keys.ts';
import type { draftsEn } from './words.en.ts';

export const draftsCy = {
  title: 'Yn aros am ail berson',
  count:
    'Nid oes asesiad yn aros. |||| Mae %{smart_count} asesiad yn aros. |||| Mae %{smart_count} asesiad yn aros. |||| Mae %{smart_count} asesiad yn aros. |||| Mae %{smart_count} asesiad yn aros. |||| Mae %{smart_count} asesiad yn aros.',
  wouldBecome: 'Byddai’n dod yn: %{status}',
  writtenBy: 'Ysgrifennwyd gan %{name}',
  authorGone: 'rhywun y mae ei gyfrif wedi mynd',
  pledgeGone: 'Addewid nad yw yno mwyach',
  isMine: 'Chi ysgrifennodd hwn, felly rhaid i rywun arall ei gadarnhau.',
  confirm: 'Cadarnhau a chyhoeddi',
  confirmed: 'Cyhoeddwyd.',
} satisfies SameKeys<typeof draftsEn>;
