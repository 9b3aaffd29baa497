import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';

/** Text that there is only in English: the server's sentences and the meanings in the vocabularies. In Welsh it says so to a screen reader. */
export function English({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  return language === 'en' ? children : <span lang="en">{children}</span>;
}
