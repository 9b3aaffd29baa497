import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../api/use-write.ts';
import { EditPerson } from '../generated/people/edit-person.ts';
import type { PersonRecordQuery } from '../generated/people/person.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { ChangeReasonField, checkChangeReason } from '../ui/form/change-reason-field.tsx';
import { RadioField } from '../ui/form/choice-field.tsx';
import { RecordFormFrame } from '../ui/form/record-form-frame.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { useKeepAs } from '../ui/form/use-keep-as.ts';
import { useRecordForm } from '../ui/form/use-record-form.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { usePersonWords } from './field-names.ts';
import { editPersonInput, fieldsOfPerson } from './person-fields.ts';

/** The form over one person's entry. */
export function EditPersonForm({ person }: { person: NonNullable<PersonRecordQuery['person']> }) {
  const say = useSay();
  const word = useWord();
  const words = usePersonWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const edit = useWrite(EditPerson);
  const personPage = `/people/${person.id}/show`;

  const record = useRecordForm({
    keepAs: useKeepAs(`person.${person.id}`),
    version: person.version,
    base: fieldsOfPerson(person),
    check: (values) => checkChangeReason(values, say),
    send: async (submission) =>
      (await edit({ input: editPersonInput(person.id, submission) }))?.editPerson ?? null,
    findField: (path) => (path === 'id' || path === 'expectedVersion' ? null : path),
    onSaved: () => {
      notify('people.edit.saved', { type: 'success' });
      navigate(personPage);
    },
    onTookTheirs: () => navigate(personPage),
  });

  return (
    <Page title={say('people.edit.titleOf', { name: person.name })} hasProblems={record.problems.length > 0}>
      <RecordFormFrame
        record={record}
        submitLabel={say('ui.save')}
        nameField={words.nameField}
        nameValue={words.nameValue}
        cancel={
          <LinkButton to={personPage} variant="text">
            {say('ui.cancel')}
          </LinkButton>
        }
      >
        <TextField name="name" label={say('people.fields.name')} hint={say('people.edit.nameHint')} />
        <TextField
          name="sortName"
          label={say('people.fields.sortName')}
          hint={say('people.edit.sortNameHint')}
        />
        <TextField
          name="honorificPrefix"
          label={say('people.fields.honorificPrefix')}
          hint={say('people.edit.prefixHint')}
        />
        <TextField
          name="honorificSuffix"
          label={say('people.fields.honorificSuffix')}
          hint={say('people.edit.suffixHint')}
        />
        <TextField
          name="bioEn"
          label={say('people.fields.bioEn')}
          hint={say('people.edit.bioHint')}
          rows={4}
          lang="en"
        />
        <TextField
          name="bioCy"
          label={say('people.fields.bioCy')}
          hint={say('people.edit.bioHint')}
          rows={4}
          lang="cy"
        />
        <RadioField
          name="state"
          label={say('people.fields.state')}
          choices={codesOf(publicationState)
            // R7: what was published is taken back by a dated row, never made a draft again.
            .filter((code) => code !== 'DRAFT' || person.state === 'DRAFT')
            .map((code) => ({
              code,
              word: word(publicationState[code]),
              meaning: <English>{publicationState[code].meaning}</English>,
            }))}
        />
        <ChangeReasonField />
      </RecordFormFrame>
    </Page>
  );
}
