import { Alert, Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { ConflictPanel } from '../../editorial/conflict-panel.tsx';
import { useSay } from '../../i18n/language.ts';
import { Instant } from '../day.tsx';
import type { Values } from './changes.ts';
import { ErrorSummary } from './error-summary.tsx';
import { ProblemsContext } from './problem.ts';
import type { RecordForm } from './use-record-form.ts';

type FrameProps<Fields extends Values> = {
  record: RecordForm<Fields>;
  /** What the button does: "Save", "Record the status". */
  submitLabel: string;
  /** Words for a field of a conflict. */
  nameField: (field: string) => string;
  /** Words for a value of a conflict, where it is a code. */
  nameValue?: (field: string, value: string) => string;
  /** What the two sides of a conflict are chosen for: field by field, or the whole form against what was recorded meanwhile. */
  conflictOver?: 'fields' | 'whole';
  /** Leads back without saving. */
  cancel: ReactNode;
  children: ReactNode;
};

/** What every form over a record has around its fields: kept work, problems, the conflict, and the buttons. */
export function RecordFormFrame<Fields extends Values>(props: FrameProps<Fields>) {
  const { record, submitLabel, nameField, nameValue, conflictOver = 'fields', cancel, children } = props;
  const { form, problems, conflict, keptAt, isSending, submit, settle, takeTheirs, giveUp } = record;
  const say = useSay();
  return (
    <FormProvider {...form}>
      <ProblemsContext.Provider value={problems}>
        <ErrorSummary problems={problems} />
        {conflict && (
          <ConflictPanel
            key={conflict.currentVersion}
            conflict={conflict}
            over={conflictOver}
            nameField={nameField}
            nameValue={nameValue}
            isSending={isSending}
            onSettle={settle}
            onTakeTheirs={takeTheirs}
          />
        )}
        {keptAt && !conflict && (
          <Alert
            severity="info"
            sx={{ marginBlockEnd: 3 }}
            action={
              <Button color="inherit" size="small" onClick={giveUp}>
                {say('ui.kept.giveUp')}
              </Button>
            }
          >
            {say('ui.kept.restored')} <Instant at={keptAt} />
          </Alert>
        )}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {children}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <Button type="submit" variant="contained" disabled={isSending || conflict !== null}>
              {isSending ? say('ui.sending') : submitLabel}
            </Button>
            {cancel}
          </Box>
        </form>
      </ProblemsContext.Provider>
    </FormProvider>
  );
}
