import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../api/use-write.ts';
import { RecordStatus } from '../generated/pledges/record-status.ts';
import { todayInLondon } from '../i18n/days.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { ChangeReasonField, checkChangeReason } from '../ui/form/change-reason-field.tsx';
import { RadioField } from '../ui/form/choice-field.tsx';
import { DayField } from '../ui/form/day-field.tsx';
import { RecordFormFrame } from '../ui/form/record-form-frame.tsx';
import { RecordPicker } from '../ui/form/record-picker.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { TickField } from '../ui/form/tick-field.tsx';
import { useKeepAs } from '../ui/form/use-keep-as.ts';
import { useRecordForm } from '../ui/form/use-record-form.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Localised } from '../ui/localised.tsx';
import { Page } from '../ui/page.tsx';
import { usePledgeWords } from './field-names.ts';
import type { PledgeShown } from './pledge-page.tsx';
import { SourcesField } from './sources-field.tsx';
import { detailsOf, emptyStatus, recordStatusInput } from './status-fields.ts';
import { checkStatus, findStatusField } from './status-problems.ts';

/** Rating a pledge: the status, what happened, since when, and where it can be read. */
export function RecordStatusForm({ pledge }: { pledge: PledgeShown }) {
  const say = useSay();
  const word = useWord();
  const words = usePledgeWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const send = useWrite(RecordStatus);
  const [today] = useState(() => todayInLondon());
  const pledgePage = `/pledges/${pledge.id}/show`;

  const record = useRecordForm({
    keepAs: useKeepAs(`status.${pledge.id}`),
    version: pledge.version,
    base: emptyStatus(today),
    check: (values) => [...checkStatus(values, say), ...checkChangeReason(values, say)],
    send: async ({ values, expectedVersion }) => {
      const { status } = values;
      if (status === '') throw new Error('A rating was sent without a status.');
      const answer = await send({
        input: recordStatusInput(pledge.id, expectedVersion, { ...values, status }),
      });
      return answer?.recordPledgeStatus ?? null;
    },
    findField: findStatusField,
    onSaved: ({ draft }) => {
      notify(draft === null ? 'pledges.record.published' : 'pledges.record.waits', {
        type: 'success',
        autoHideDuration: 8000,
      });
      navigate(pledgePage);
    },
    onTookTheirs: () => navigate(pledgePage),
  });
  const { needsReason, needsSuccessor } = detailsOf(record.form.watch('status'));

  return (
    <Page title={say('pledges.record.title')} hasProblems={record.problems.length > 0}>
      <p>
        <strong>{pledge.reference}</strong> <Localised of={pledge.title} />,{' '}
        <Localised of={pledge.council.shortName} />
        <br />
        {say('pledges.record.now')} <Localised of={pledge.status.label} />
      </p>
      <RecordFormFrame
        record={record}
        submitLabel={say('pledges.record.submit')}
        nameField={words.nameField}
        nameValue={words.nameValue}
        conflictOver="whole"
        cancel={
          <LinkButton to={pledgePage} variant="text">
            {say('ui.cancel')}
          </LinkButton>
        }
      >
        <RadioField
          name="status"
          label={say('pledges.record.status')}
          choices={codesOf(pledgeStatus)
            // Nothing that was assessed goes back to "not yet rated" (domain.md, transitions).
            .filter((code) => code !== 'NOT_RATED')
            .map((code) => ({
              code,
              word: word(pledgeStatus[code]),
              meaning: <English>{pledgeStatus[code].meaning}</English>,
            }))}
        />
        {needsReason && (
          <RadioField
            name="reason"
            label={say('pledges.record.reason')}
            choices={codesOf(statusReason).map((code) => ({
              code,
              word: word(statusReason[code]),
              meaning: <English>{statusReason[code].meaning}</English>,
            }))}
          />
        )}
        {needsSuccessor && (
          <RecordPicker
            name="successor"
            label={say('pledges.record.successor')}
            hint={say('pledges.record.successorHint')}
            resource="pledges"
            nameOf={(other) => `${other.reference} ${other.title.text}`}
          />
        )}
        <DayField
          name="effectiveOn"
          label={say('pledges.record.effectiveOn')}
          hint={say('pledges.record.effectiveOnHint')}
          max={today}
        />
        <TextField
          name="summaryEn"
          label={say('pledges.record.summaryEn')}
          hint={say('pledges.record.summaryHint')}
          rows={3}
          lang="en"
        />
        <TextField
          name="summaryCy"
          label={say('pledges.record.summaryCy')}
          hint={say('pledges.record.oneLanguage')}
          rows={3}
          lang="cy"
        />
        <TickField
          name="namesPerson"
          label={say('pledges.record.namesPerson')}
          hint={say('pledges.record.namesPersonHint')}
        />
        <SourcesField today={today} />
        <ChangeReasonField />
      </RecordFormFrame>
    </Page>
  );
}
