import { Alert, Button } from '@mui/material';
import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useWrite } from '../api/use-write.ts';
import { RequireAccess } from '../app/require-access.tsx';
import {
  type EditorRole,
  InviteEditor,
  type InviteEditorMutation,
} from '../generated/editors/invite-editor.ts';
import { isRefusal, type Refusal } from '../editorial/refusal.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { RadioField } from '../ui/form/choice-field.tsx';
import { textOrNull } from '../ui/form/changes.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { type Problem, problemOfFailure, problemOfRefusal } from '../ui/form/problem.ts';
import { RecordPicker } from '../ui/form/record-picker.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { Page } from '../ui/page.tsx';

type Invitation = { role: EditorRole; organisation: string; email: string };
type Invited = Exclude<InviteEditorMutation['inviteEditor'], Refusal>;
const GRANTED = { isGranted: true };

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
  const form = useForm<Invitation>({
    defaultValues: { role: 'LOCAL_EDITOR', organisation: '', email: '' },
  });
  const isLocal = useWatch({ control: form.control, name: 'role' }) === 'LOCAL_EDITOR';
  const [invited, setInvited] = useState<Invited | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function makeLink({ role, organisation, email }: Invitation): Promise<void> {
    setProblems([]);
    setInvited(null);
    try {
      const organisations = role === 'LOCAL_EDITOR' && organisation !== '' ? [organisation] : null;
      const result = (await invite({ role, organisations, email: textOrNull(email.trim()) }))?.inviteEditor;
      if (!result) return;
      if (isRefusal(result))
        setProblems([
          problemOfRefusal(result, (path) => (path === 'organisations' ? 'organisation' : null), say),
        ]);
      else setInvited(result);
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
          {isLocal && (
            <RecordPicker
              name="organisation"
              label={say('app.invite.organisation')}
              hint={say('app.invite.organisationHint')}
              resource="organisations"
              filter={GRANTED}
              nameOf={(organisation) => String((organisation.name as { text: string }).text)}
            />
          )}
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
