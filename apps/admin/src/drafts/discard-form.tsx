import { Box, Button } from '@mui/material';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSay } from '../i18n/language.ts';
import { ButtonRow } from '../ui/button-row.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { type Decision, type Draft, reasonField } from './use-decision.ts';

type DiscardFormProps = { draft: Draft; decision: Decision; onLeave: () => void };

/** Why a waiting rating is turned down or taken back. Its field takes the focus when it opens. */
export function DiscardForm({ draft, decision, onLeave }: DiscardFormProps) {
  const say = useSay();
  const field = reasonField(draft);
  const form = useForm<Record<string, string>>({ defaultValues: { [field]: '' } });
  const { setFocus } = form;
  useEffect(() => setFocus(field), [setFocus, field]);
  const words = draft.isMine ? 'drafts.takeBack' : 'drafts.turnDown';
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        noValidate
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          void decision.discard(form.getValues(field) ?? '');
        }}
        sx={{ marginBlockStart: 2 }}
      >
        <TextField name={field} label={say(`${words}.reason`)} hint={say(`${words}.hint`)} />
        <ButtonRow>
          <Button type="submit" variant="contained" disabled={decision.isSending}>
            {say(`${words}.submit`)}
          </Button>
          <Button variant="text" disabled={decision.isSending} onClick={onLeave}>
            {say('drafts.keepWaiting')}
          </Button>
        </ButtonRow>
      </Box>
    </FormProvider>
  );
}
