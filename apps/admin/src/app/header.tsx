import { Box, Link as MuiLink } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useSay } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SignOut } from './sign-out.tsx';
import { SkipLink } from './skip-link.tsx';

/** Name of the product, where to go, the language, and who is signed in. */
export function Header() {
  const say = useSay();
  return (
    <Box
      component="header"
      sx={{ borderTop: 4, borderTopColor: 'primary.main', borderBottom: 1, borderBottomColor: 'divider' }}
    >
      <SkipLink />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          paddingInline: { xs: 2, sm: 3 },
          paddingBlock: 1,
        }}
      >
        <MuiLink href="/" color="text.primary" underline="hover" sx={{ fontWeight: 700, fontSize: '1.1rem' }}>
          Wheatsheaf
        </MuiLink>
        <Box sx={{ flexGrow: 1 }} />
        <LanguageSwitch />
        <SignOut />
      </Box>
      <Box component="nav" aria-label={say('app.navigation')} sx={{ paddingInline: { xs: 1, sm: 2 } }}>
        <Box
          component="ul"
          sx={{ display: 'flex', flexWrap: 'wrap', listStyle: 'none', margin: 0, padding: 0 }}
        >
          <Place to="/" label="app.places.home" />
          <PlaceOf resource="representatives" label="app.places.representatives" />
          <PlaceOf resource="people" label="app.places.people" />
          <PlaceOf resource="pledges" label="app.places.pledges" />
          <PlaceOf resource="editors" action="invite" to="/invite" label="app.places.invite" />
        </Box>
      </Box>
    </Box>
  );
}

type PlaceProps = { to: string; label: MessageKey };

function PlaceOf({
  resource,
  action = 'list',
  to = `/${resource}`,
  label,
}: {
  resource: string;
  action?: string;
  to?: string;
  label: MessageKey;
}) {
  const { canAccess } = useCanAccess({ resource, action });
  return canAccess ? <Place to={to} label={label} /> : null;
}

function Place({ to, label }: PlaceProps) {
  const say = useSay();
  return (
    <li>
      <Box
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={{
          display: 'block',
          paddingInline: 1,
          paddingBlock: 1,
          color: 'text.primary',
          textDecoration: 'none',
          borderBottom: 4,
          borderBottomColor: 'transparent',
          '&:hover': { textDecoration: 'underline' },
          '&.active': { fontWeight: 700, borderBottom: 4, borderBottomColor: 'primary.main' },
        }}
      >
        {say(label)}
      </Box>
    </li>
  );
}
