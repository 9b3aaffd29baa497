import { useParams } from 'react-router-dom';
import { useAsk } from '../api/use-ask.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { PledgeTexts } from '../generated/pledges/pledge-texts.ts';
import { useSay } from '../i18n/language.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { EditPledgeForm } from './edit-pledge-form.tsx';

/** Editing what may change about a pledge. */
export function EditPledgePage() {
  return (
    <RequireAccess action="edit" resource="pledges">
      <LoadedForm />
    </RequireAccess>
  );
}

function LoadedForm() {
  const say = useSay();
  const { id = '' } = useParams();
  const { answer, failure } = useAsk(PledgeTexts, { id }, { isForForm: true });
  if (!answer) return <Page title={say('pledges.edit.title')}>{<LoadingState failure={failure} />}</Page>;
  if (answer.pledge === null) return <Page title={say('pledges.edit.title')}>{say('ui.gone')}</Page>;
  return <EditPledgeForm key={answer.pledge.id} pledge={answer.pledge} />;
}
