import { Button } from '@mui/material';
import { LANGUAGE_NAMES, useLanguage } from '../i18n/language.ts';

/** Changes to the other language; it is written in that language, as who looks for it reads it. */
export function LanguageSwitch() {
  const [lang, setLang] = useLanguage();
  const other = lang === 'en' ? 'cy' : 'en';
  return (
    <Button size="small" lang={other} onClick={() => setLang(other)}>
      {LANGUAGE_NAMES[other]}
    </Button>
  );
}
