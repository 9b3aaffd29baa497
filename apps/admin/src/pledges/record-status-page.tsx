import { useParams } from 'react-router-dom';
import { useAsk } from '../api/use-ask.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { PledgeRecord } from '../generated/pledges/pledge.ts';
import { useApiLanguage, useSay } from '../i18n/language.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { RecordStatusForm } from './record-status-form.tsx';

/** "A pledge moved": one guided form. */
export function RecordStatusPage() {
  return (
    <RequireAccess action="rate" resource="pledges">
      <LoadedForm />
    </RequireAccess>
  );
}

function LoadedForm() {
  const say = useSay();
  const { id = '' } = useParams();
  const lang = useApiLanguage();
  const { answer, failure } = useAsk(PledgeRecord, { id, lang }, { isForForm: true });
  if (!answer) return <Page title={say('pledges.record.title')}>{<LoadingState failure={failure} />}</Page>;
  if (answer.pledge === null) return <Page title={say('pledges.record.title')}>{say('ui.gone')}</Page>;
  return <RecordStatusForm key={answer.pledge.id} pledge={answer.pledge} />;
}
