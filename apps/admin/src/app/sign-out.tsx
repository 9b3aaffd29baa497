import { Button, Typography } from '@mui/material';
import { useGetIdentity, useLogout, useNotify } from 'react-admin';
import { signOut } from '../api/sign-in.ts';
import { useSay } from '../i18n/language.ts';
import { describeFailure } from '../ui/describe-failure.ts';
import { forgetAllKeptForms } from '../ui/form/kept-form.ts';

/** Who is signed in, and the way out. Unsaved work goes with the session; when the server did not end it, both stay, and that is said. */
export function SignOut() {
  const say = useSay();
  const notify = useNotify();
  const leave = useLogout();
  const { identity } = useGetIdentity();

  async function signOutForGood(): Promise<void> {
    try {
      await signOut();
    } catch (failure) {
      notify(describeFailure(failure, say).message, { type: 'error' });
      return;
    }
    forgetAllKeptForms();
    await leave({}, undefined, false);
  }

  return (
    <>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {identity?.fullName}
      </Typography>
      <Button size="small" onClick={() => void signOutForGood()}>
        {say('app.signOut')}
      </Button>
    </>
  );
}
