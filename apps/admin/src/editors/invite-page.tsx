import { Alert, Button } from '@mui/material';
import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useWrite } from '../api/use-write.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { type EditorRole, InviteEditor } from '../generated/editors/invite-editor.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { RadioField } from '../ui/form/choice-field.tsx';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { type Problem, problemOfFailure } from '../ui/form/problem.ts';
import { Page } from '../ui/page.tsx';

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
  const form = useForm<{ role: EditorRole }>({ defaultValues: { role: 'LOCAL_EDITOR' } });
  const [link, setLink] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function makeLink({ role }: { role: EditorRole }): Promise<void> {
    setProblems([]);
    setLink(null);
    try {
      const answer = await invite({ role });
      if (answer !== null) setLink(answer.inviteEditor);
    } catch (failure) {
      setProblems([problemOfFailure(failure, say)]);
    }
  }

  return (
    <Page title={say('app.invite.title')} hasProblems={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <p>{say('app.invite.lead')}</p>
      {link && (
        <Alert severity="success" sx={{ marginBlockEnd: 3, overflowWrap: 'anywhere' }}>
          {say('app.invite.made')} <strong>{link}</strong>
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
          <Button type="submit" variant="contained">
            {say('app.invite.submit')}
          </Button>
        </form>
      </FormProvider>
    </Page>
  );
}
