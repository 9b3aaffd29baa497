import { Box, Link as MuiLink } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useLanguage, useSay } from '../i18n/language.ts';
import { Header } from './header.tsx';
import { PageErrorBoundary } from './page-error-boundary.tsx';

/** Header, navigation and the page. */
export function Layout({ children }: { children: ReactNode }) {
  const say = useSay();
  const { pathname } = useLocation();
  useDocumentLanguage();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: 'background.default' }}>
      <MuiLink
        href={`#${pathname}`}
        onClick={(event) => {
          // The address holds the route in its hash, so the link moves the focus itself.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
        sx={{ position: 'absolute', left: 8, top: -100, padding: 1, backgroundColor: 'background.paper', zIndex: 10, '&:focus': { top: 8 } }}
      >
        {say('app.skip')}
      </MuiLink>
      <Header />
      <Box component="main" id="main" tabIndex={-1} sx={{ flexGrow: 1, outline: 'none', minWidth: 0 }}>
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
