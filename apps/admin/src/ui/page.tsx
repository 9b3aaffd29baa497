import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router-dom';
import { useSay } from '../i18n/language.ts';

type PageProps = {
  title: string;
  /** Where the title is in another language than the interface. */
  titleLang?: string | undefined;
  /** Something must be mended first: the browser's tab says so too. */
  hasProblems?: boolean;
  /** Links and buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page with its one h1, which takes the focus when the reader came by a link, and the title of the browser's tab. */
export function Page({ title, titleLang, hasProblems = false, actions, children }: PageProps) {
  const say = useSay();
  // As it was when the page opened: filtering a list goes to new addresses of the same page.
  const [wayHere] = useState(useNavigationType());
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const full = say('app.documentTitle', { title });
    document.title = hasProblems ? say('app.documentTitleWithProblem', { title: full }) : full;
  }, [title, hasProblems, say]);

  useEffect(() => {
    // POP: the app was loaded here, or the browser went back, and the focus is the browser's to place.
    if (wayHere !== 'POP') heading.current?.focus({ preventScroll: true });
  }, [wayHere]);

  return (
    <Box
      sx={{
        maxWidth: 1100,
        paddingBlock: 2,
        paddingInline: { xs: 2, sm: 3 },
        width: '100%',
        boxSizing: 'border-box',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 2, marginBlockEnd: 2 }}>
        <Typography
          component="h1"
          variant="h4"
          ref={heading}
          tabIndex={-1}
          lang={titleLang}
          sx={{ flexGrow: 1, outline: 'none', overflowWrap: 'anywhere' }}
        >
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
