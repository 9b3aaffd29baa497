import { Link } from '@mui/material';
import { useLocation } from 'react-router-dom';
import { useSay } from '../i18n/language.ts';

/** The place the skip link leads to. */
export const MAIN_ID = 'main';

/** Leads past the navigation; out of sight until it has the focus. */
export function SkipLink() {
  const say = useSay();
  const { pathname } = useLocation();
  return (
    <Link
      href={`#${pathname}`}
      onClick={(event) => {
        // The address holds the route in its hash, so the link moves the focus itself.
        event.preventDefault();
        document.getElementById(MAIN_ID)?.focus();
      }}
      sx={{
        position: 'absolute',
        insetInlineStart: 8,
        insetBlockStart: -100,
        padding: 1,
        backgroundColor: 'background.paper',
        zIndex: 10,
        '&:focus': { insetBlockStart: 8 },
      }}
    >
      {say('app.skip')}
    </Link>
  );
}
