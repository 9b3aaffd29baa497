import { Typography } from '@mui/material';
import { datePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import type { ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../api/use-write.ts';
import { EditPledge } from '../generated/pledges/edit-pledge.ts';
import { useSay } from '../i18n/language.ts';
import { Day } from '../ui/day.tsx';
import { ChangeReasonField, checkChangeReason } from '../ui/form/change-reason-field.tsx';
import { SelectField } from '../ui/form/choice-field.tsx';
import { DayField } from '../ui/form/day-field.tsx';
import { FieldFrame } from '../ui/form/field-frame.tsx';
import { fieldId } from '../ui/form/field-id.ts';
import { RecordFormFrame } from '../ui/form/record-form-frame.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { useChoices } from '../ui/form/use-choices.ts';
import { useKeepAs } from '../ui/form/use-keep-as.ts';
import { useRecordForm } from '../ui/form/use-record-form.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { usePledgeWords } from './field-names.ts';
import {
  editPledgeInput,
  fieldsOfPledge,
  isFrozen,
  type PledgeTexts,
  type TextFieldName,
} from './pledge-fields.ts';

/** The form over one pledge. */
export function EditPledgeForm({ pledge }: { pledge: PledgeTexts }) {
  const say = useSay();
  const words = usePledgeWords();
  const choicesOf = useChoices();
  const notify = useNotify();
  const navigate = useNavigate();
  const edit = useWrite(EditPledge);
  const pledgePage = `/pledges/${pledge.id}/show`;

  const record = useRecordForm({
    keepAs: useKeepAs(`pledge.${pledge.id}`),
    version: pledge.version,
    base: fieldsOfPledge(pledge),
    check: (values) => checkChangeReason(values, say),
    send: async (submission) =>
      (await edit({ input: editPledgeInput(pledge.id, submission) }))?.editPledge ?? null,
    findField: (path) => (path === 'id' || path === 'expectedVersion' ? null : path),
    onSaved: () => {
      notify('pledges.edit.saved', { type: 'success' });
      navigate(pledgePage);
    },
    onTookTheirs: () => navigate(pledgePage),
  });

  return (
    <Page
      title={say('pledges.edit.titleOf', { reference: pledge.reference })}
      hasProblems={record.problems.length > 0}
    >
      <RecordFormFrame
        record={record}
        submitLabel={say('ui.save')}
        nameField={words.nameField}
        nameValue={words.nameValue}
        cancel={
          <LinkButton to={pledgePage} variant="text">
            {say('ui.cancel')}
          </LinkButton>
        }
      >
        <PledgeText pledge={pledge} name="titleEn" />
        <PledgeText pledge={pledge} name="titleCy" />
        <PledgeText pledge={pledge} name="wordingEn" rows={3} />
        <PledgeText pledge={pledge} name="wordingCy" rows={3} />
        <PledgeText pledge={pledge} name="successTestEn" rows={3} />
        <PledgeText pledge={pledge} name="successTestCy" rows={3} />
        <PledgeText pledge={pledge} name="leadOfficeEn" />
        <PledgeText pledge={pledge} name="leadOfficeCy" />
        {pledge.state === 'DRAFT' ? (
          <>
            <DayField name="dueOn" label={say('pledges.fields.dueOn')} hint={say('pledges.edit.dueHint')} />
            <SelectField
              name="duePrecision"
              label={say('ui.precision.label')}
              choices={choicesOf(datePrecision)}
            />
          </>
        ) : (
          <FieldFrame name="dueOn" label={say('pledges.fields.dueOn')} hint={say('pledges.edit.dueFrozen')}>
            <Frozen name="dueOn">{pledge.dueOn && <Day of={pledge.dueOn} />}</Frozen>
          </FieldFrame>
        )}
        <ChangeReasonField />
      </RecordFormFrame>
    </Page>
  );
}

/** A text to edit; one that is frozen stands there to be read, with the reason. */
function PledgeText({ pledge, name, rows }: { pledge: PledgeTexts; name: TextFieldName; rows?: number }) {
  const say = useSay();
  const words = usePledgeWords();
  const lang = name.endsWith('Cy') ? 'cy' : 'en';
  const label = words.nameField(name);
  if (!isFrozen(pledge, name)) {
    return <TextField name={name} label={label} lang={lang} {...(rows !== undefined && { rows })} />;
  }
  return (
    <FieldFrame name={name} label={label} hint={say('pledges.edit.frozen')}>
      <Frozen name={name} lang={lang}>
        {fieldsOfPledge(pledge)[name]}
      </Frozen>
    </FieldFrame>
  );
}

function Frozen({ name, lang, children }: { name: string; lang?: string; children: ReactNode }) {
  return (
    <Typography
      component="output"
      id={fieldId(name)}
      {...(lang !== undefined && { lang })}
      sx={{ display: 'block', borderLeft: 4, borderColor: 'divider', paddingInlineStart: 2 }}
    >
      {children}
    </Typography>
  );
}
