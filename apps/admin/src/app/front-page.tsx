import { Box, Link, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useSay } from '../i18n/language.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useDocumentLanguage } from './layout.tsx';

type FrontPageProps = { title: string; hasProblems?: boolean; children: ReactNode };

/** A page before the session: signing in and joining. */
export function FrontPage({ title, hasProblems = false, children }: FrontPageProps) {
  const say = useSay();
  useDocumentLanguage();
  useEffect(() => {
    const full = say('app.documentTitle', { title });
    document.title = hasProblems ? say('app.documentTitleWithProblem', { title: full }) : full;
  }, [title, hasProblems, say]);
  return (
    <Box
      sx={{
        minHeight: '100vh',
        borderTop: 4,
        borderColor: 'primary.main',
        backgroundColor: 'background.default',
      }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          paddingInline: 2,
          paddingBlock: 1,
        }}
      >
        <Link href="/" color="text.primary" underline="hover" sx={{ fontWeight: 700, fontSize: '1.1rem' }}>
          Wheatsheaf
        </Link>
        <LanguageSwitch />
      </Box>
      <Box
        component="main"
        sx={{ maxWidth: '26rem', marginInline: 'auto', padding: 2, marginBlockStart: { sm: 4 } }}
      >
        <Typography component="h1" variant="h4" sx={{ marginBlockEnd: 2 }}>
          {title}
        </Typography>
        {children}
      </Box>
    </Box>
  );
}
