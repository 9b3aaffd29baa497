import { Box } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useLanguage, useSay } from '../i18n/language.ts';
import { Header } from './header.tsx';
import { PageErrorBoundary } from './page-error-boundary.tsx';
import { MAIN_ID } from './skip-link.tsx';

/** Header, navigation and the page. */
export function Layout({ children }: { children: ReactNode }) {
  const say = useSay();
  const { pathname } = useLocation();
  useDocumentLanguage();
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: 'background.default',
      }}
    >
      <Header />
      <Box component="main" id={MAIN_ID} tabIndex={-1} sx={{ flexGrow: 1, outline: 'none', minWidth: 0 }}>
        <PageErrorBoundary key={pathname} title={say('app.broken.title')} advice={say('app.broken.advice')}>
          {children}
        </PageErrorBoundary>
      </Box>
    </Box>
  );
}

/** The document's language follows the interface's. */
export function useDocumentLanguage(): void {
  const [lang] = useLanguage();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
}
