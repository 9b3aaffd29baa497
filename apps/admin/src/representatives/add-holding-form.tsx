import { datePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import { holdingEndReason } from '@wheatsheaf/schema/vocabulary/holding-end-reason.ts';
import { holdingStartReason } from '@wheatsheaf/schema/vocabulary/holding-start-reason.ts';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../api/use-write.ts';
import { AddHolding } from '../generated/representatives/add-holding.ts';
import type { PostFragment } from '../generated/representatives/post-list.ts';
import { useSay } from '../i18n/language.ts';
import { ChangeReasonField, checkChangeReason } from '../ui/form/change-reason-field.tsx';
import { SelectField } from '../ui/form/choice-field.tsx';
import { DayField } from '../ui/form/day-field.tsx';
import { RecordFormFrame } from '../ui/form/record-form-frame.tsx';
import { RecordPicker } from '../ui/form/record-picker.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { TickField } from '../ui/form/tick-field.tsx';
import { useChoices } from '../ui/form/use-choices.ts';
import { useKeepAs } from '../ui/form/use-keep-as.ts';
import { useRecordForm } from '../ui/form/use-record-form.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { checkHolding, emptyHolding, holdingInput } from './holding-fields.ts';
import { formatPost } from './office-line.tsx';

/** One guided form: who, which office, from when, why, and where it can be read. */
export function AddHoldingForm({ personId }: { personId: string }) {
  const say = useSay();
  const choicesOf = useChoices();
  const notify = useNotify();
  const navigate = useNavigate();
  const add = useWrite(AddHolding);
  const back = personId === '' ? '/representatives' : `/people/${personId}/show`;

  const record = useRecordForm({
    keepAs: useKeepAs(`holding.${personId}`),
    version: null,
    base: emptyHolding(personId),
    check: (values) => [...checkHolding(values, say), ...checkChangeReason(values, say)],
    send: async ({ values }) => (await add({ input: holdingInput(values) }))?.addOfficeHolding ?? null,
    findField: (path) => path,
    onSaved: () => {
      notify('representatives.add.saved', { type: 'success' });
      navigate(back);
    },
    onTookTheirs: () => navigate(back),
  });
  const hasEnded = record.form.watch('hasEnded');

  return (
    <Page title={say('representatives.add.title')} hasProblems={record.problems.length > 0}>
      <RecordFormFrame
        record={record}
        submitLabel={say('representatives.add.submit')}
        nameField={(field) => field}
        cancel={
          <LinkButton to={back} variant="text">
            {say('ui.cancel')}
          </LinkButton>
        }
      >
        <RecordPicker
          name="person"
          label={say('representatives.add.person')}
          hint={say('representatives.add.personHint')}
          resource="people"
          nameOf={(person) => String(person.name)}
        />
        <RecordPicker
          name="post"
          label={say('representatives.add.post')}
          hint={say('representatives.add.postHint')}
          resource="posts"
          nameOf={(post) => formatPost(post as PostFragment)}
        />
        <DayField
          name="from"
          label={say('representatives.add.from')}
          hint={say('representatives.add.fromHint')}
        />
        <SelectField
          name="fromPrecision"
          label={say('ui.precision.label')}
          choices={choicesOf(datePrecision)}
        />
        <SelectField
          name="startReason"
          label={say('representatives.add.startReason')}
          choices={choicesOf(holdingStartReason)}
        />
        <TickField name="hasEnded" label={say('representatives.add.hasEnded')} />
        {hasEnded && (
          <>
            <DayField
              name="to"
              label={say('representatives.add.to')}
              hint={say('representatives.add.toHint')}
            />
            <SelectField
              name="endReason"
              label={say('representatives.add.endReason')}
              choices={choicesOf(holdingEndReason)}
              empty={say('ui.notRecorded')}
            />
          </>
        )}
        <TextField
          name="sourceUrl"
          type="url"
          label={say('representatives.add.source')}
          hint={say('representatives.add.sourceHint')}
        />
        <ChangeReasonField />
      </RecordFormFrame>
    </Page>
  );
}
