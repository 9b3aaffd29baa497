import { useLogin } from 'react-admin';
import { RequestFailure } from '../api/request-failure.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { ownProblem, type Problem, problemOfFailure } from '../ui/form/problem.ts';
import { TextField } from '../ui/form/text-field.tsx';
import { FrontForm } from './front-form.tsx';

/** Signing in; afterwards the reader is where the session was lost, with what was typed there. */
export function SignInPage() {
  const say = useSay();
  const logIn = useLogin();
  return (
    <FrontForm
      title={say('app.signIn.title')}
      empty={{ email: '', password: '' }}
      submitLabel={say('app.signIn.submit')}
      check={({ email, password }) => [
        ...(email.trim() === '' ? [ownProblem('email', say('app.signIn.emailMissing'))] : []),
        ...(password === '' ? [ownProblem('password', say('app.signIn.passwordMissing'))] : []),
      ]}
      send={async (credentials) => {
        try {
          await logIn(credentials);
          return [];
        } catch (failure) {
          return [problemOfSignIn(failure, say)];
        }
      }}
    >
      <TextField name="email" type="email" label={say('app.signIn.email')} autoComplete="username" />
      <TextField
        name="password"
        type="password"
        label={say('app.signIn.password')}
        autoComplete="current-password"
      />
    </FrontForm>
  );
}

/** The refusals of better-auth in our words: which of the two was wrong is told to nobody. */
function problemOfSignIn(failure: unknown, say: Say): Problem {
  if (failure instanceof RequestFailure && failure.status === 401)
    return ownProblem('email', say('app.signIn.wrong'));
  if (failure instanceof RequestFailure && failure.status === 400)
    return ownProblem('email', say('app.signIn.emailMissing'));
  if (failure instanceof RequestFailure && failure.status === 429)
    return { ...ownProblem('email', say('app.signIn.throttled')), field: null };
  return problemOfFailure(failure, say);
}
