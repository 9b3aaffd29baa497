import { CircularProgress } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { forgetSession } from '../api/session.ts';
import { findInvitation, join } from '../api/sign-in.ts';
import type { EditorRole } from '../generated/app/me.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { ownProblem, problemOfFailure } from '../ui/form/problem.ts';
import { TextField } from '../ui/form/text-field.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FrontForm } from './front-form.tsx';
import { FrontPage } from './front-page.tsx';

/** Accepting a one-time invitation, which makes an editor and signs them in. */
export function JoinPage() {
  const say = useSay();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { data, error, isPending } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => findInvitation(token),
    retry: false,
    // Accepting uses it up: asking again would call the link in hand invalid.
    staleTime: Infinity,
  });
  if (data?.isValid && data.role) return <JoinForm token={token} role={data.role} />;
  return (
    <FrontPage title={say('app.join.title')}>
      {isPending && <CircularProgress aria-label={say('ui.loading')} />}
      {error && <LoadingState failure={error} />}
      {data && <p>{say('app.join.notValid')}</p>}
      <p>
        <Link to="/login">{say('app.join.signInInstead')}</Link>
      </p>
    </FrontPage>
  );
}

function JoinForm({ token, role }: { token: string; role: EditorRole }) {
  const say = useSay();
  const word = useWord();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <FrontForm
      title={say('app.join.title')}
      lead={<p>{say('app.join.asRole', { role: word(editorRole[role]) })}</p>}
      empty={{ name: '', email: '', password: '' }}
      submitLabel={say('app.join.submit')}
      check={({ name, email, password }) => [
        ...(name.trim() === '' ? [ownProblem('name', say('app.join.nameMissing'))] : []),
        ...(email.trim() === '' ? [ownProblem('email', say('app.signIn.emailMissing'))] : []),
        ...(password === '' ? [ownProblem('password', say('app.signIn.passwordMissing'))] : []),
      ]}
      send={async (values) => {
        try {
          await join({ token, ...values });
        } catch (failure) {
          return [problemOfFailure(failure, say)];
        }
        forgetSession();
        // react-admin remembers that nobody was signed in.
        await queryClient.resetQueries({ queryKey: ['auth'] });
        navigate('/');
        return [];
      }}
    >
      <TextField
        name="name"
        label={say('app.join.name')}
        hint={say('app.join.nameHint')}
        autoComplete="name"
      />
      <TextField name="email" type="email" label={say('app.signIn.email')} autoComplete="username" />
      <TextField
        name="password"
        type="password"
        label={say('app.join.password')}
        hint={say('app.join.passwordHint')}
        autoComplete="new-password"
      />
    </FrontForm>
  );
}
