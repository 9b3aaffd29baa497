import { useParams } from 'react-router-dom';
import { useAsk } from '../api/use-ask.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { PersonRecord } from '../generated/people/person.ts';
import { useApiLanguage, useSay } from '../i18n/language.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { EditPersonForm } from './edit-person-form.tsx';

/** Editing a person's public entry. */
export function EditPersonPage() {
  return (
    <RequireAccess action="edit" resource="people">
      <LoadedForm />
    </RequireAccess>
  );
}

function LoadedForm() {
  const say = useSay();
  const { id = '' } = useParams();
  const lang = useApiLanguage();
  const { answer, failure } = useAsk(PersonRecord, { id, lang }, { isForForm: true });
  if (!answer) return <Page title={say('people.edit.title')}>{<LoadingState failure={failure} />}</Page>;
  if (answer.person === null) return <Page title={say('people.edit.title')}>{say('ui.gone')}</Page>;
  return <EditPersonForm key={answer.person.id} person={answer.person} />;
}
