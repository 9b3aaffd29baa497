import { Alert, CircularProgress } from '@mui/material';
import { useSay } from '../i18n/language.ts';
import { describeFailure } from './describe-failure.ts';
import { English } from './english.tsx';

/** In the place of a page's content while it is loaded, or when it could not be. */
export function LoadingState({ failure }: { failure: Error | null }) {
  const say = useSay();
  if (!failure) return <CircularProgress aria-label={say('ui.loading')} />;
  const { message, isServers } = describeFailure(failure, say);
  return <Alert severity="error">{isServers ? <English>{message}</English> : message}</Alert>;
}
