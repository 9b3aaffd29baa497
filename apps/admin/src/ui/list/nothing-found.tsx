import { Box } from '@mui/material';
import { useSay } from '../../i18n/language.ts';

/** In the place of a list whose search finds nothing. */
export function NothingFound() {
  const say = useSay();
  return <Box sx={{ padding: 2 }}>{say('ui.nothingFound')}</Box>;
}
