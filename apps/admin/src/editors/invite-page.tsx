import { Alert, Button } from '@mui/material';
import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useWrite } from '../api/use-write.ts';
import { RequireAccess } from '../app/require-access.tsx';
import {
  type EditorRole,
  InviteEditor,
  type InviteEditorMutation,
} from '../generated/editors/invite-editor.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { RadioField } from '../ui/form/choice-field.tsx';
import { textOrNull } from '../ui/form/changes.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { type Problem, problemOfFailure } from '../ui/form/problem.ts';
import { TextField } from '../ui/form/text-field.tsx';
import { Page } from '../ui/page.tsx';

type Invitation = { role: EditorRole; email: string };

/** Making a one-time link by which somebody becomes an editor. */
export function InvitePage() {
  return (
    <RequireAccess action="invite" resource="editors">
      <InviteForm />
    </RequireAccess>
  );
}

function InviteForm() {
  const say = useSay();
  const word = useWord();
  const invite = useWrite(InviteEditor);
  const form = useForm<Invitation>({ defaultValues: { role: 'LOCAL_EDITOR', email: '' } });
  const [invited, setInvited] = useState<InviteEditorMutation['inviteEditor'] | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function makeLink({ role, email }: Invitation): Promise<void> {
    setProblems([]);
    setInvited(null);
    try {
      const answer = await invite({ role, email: textOrNull(email.trim()) });
      if (answer !== null) setInvited(answer.inviteEditor);
    } catch (failure) {
      setProblems([problemOfFailure(failure, say)]);
    }
  }

  return (
    <Page title={say('app.invite.title')} hasProblems={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <p>{say('app.invite.lead')}</p>
      {invited && (
        <Alert severity="success" sx={{ marginBlockEnd: 3, overflowWrap: 'anywhere' }}>
          {say(invited.isSent ? 'app.invite.sent' : 'app.invite.made')} <strong>{invited.link}</strong>
        </Alert>
      )}
      <FormProvider {...form}>
        <form onSubmit={(event) => void form.handleSubmit(makeLink)(event)}>
          <RadioField
            name="role"
            label={say('app.invite.role')}
            choices={codesOf(editorRole).map((code) => ({
              code,
              word: word(editorRole[code]),
              meaning: <English>{editorRole[code].meaning}</English>,
            }))}
          />
          <TextField
            name="email"
            type="email"
            label={say('app.invite.email')}
            hint={say('app.invite.emailHint')}
          />
          <Button type="submit" variant="contained">
            {say('app.invite.submit')}
          </Button>
        </form>
      </FormProvider>
    </Page>
  );
}
