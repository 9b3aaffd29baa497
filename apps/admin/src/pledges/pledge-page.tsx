import { Alert } from '@mui/material';
import { useParams } from 'react-router-dom';
import { useAsk } from '../api/use-ask.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { HistoryList } from '../editorial/history-list.tsx';
import { PledgeRecord, type PledgeRecordQuery } from '../generated/pledges/pledge.ts';
import { useApiLanguage, useSay } from '../i18n/language.ts';
import { ButtonRow } from '../ui/button-row.tsx';
import { Day } from '../ui/day.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Localised } from '../ui/localised.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { usePledgeWords } from './field-names.ts';
import { PledgeCorrections } from './pledge-corrections.tsx';
import { PledgeFacts } from './pledge-facts.tsx';
import { PledgeUpdate } from './pledge-update.tsx';

export type PledgeShown = NonNullable<PledgeRecordQuery['pledge']>;

/** One pledge: how it stands, its words, its log and its history. */
export function PledgePage() {
  return (
    <RequireAccess action="show" resource="pledges">
      <LoadedPledge />
    </RequireAccess>
  );
}

function LoadedPledge() {
  const say = useSay();
  const { id = '' } = useParams();
  const lang = useApiLanguage();
  const { answer, failure } = useAsk(PledgeRecord, { id, lang });
  if (!answer) return <Page title={say('pledges.one')}>{<LoadingState failure={failure} />}</Page>;
  if (answer.pledge === null) return <Page title={say('pledges.one')}>{say('ui.gone')}</Page>;
  return <ShownPledge pledge={answer.pledge} />;
}

function ShownPledge({ pledge }: { pledge: PledgeShown }) {
  const say = useSay();
  const words = usePledgeWords();
  return (
    <Page
      title={`${pledge.reference} ${pledge.title.text}`}
      titleLang={pledge.title.lang.toLowerCase()}
      actions={
        <ButtonRow>
          <OnlyFor action="rate" resource="pledges">
            <LinkButton to={`/pledges/${pledge.id}/status`} variant="contained">
              {say('pledges.record.open')}
            </LinkButton>
          </OnlyFor>
          <OnlyFor action="edit" resource="pledges">
            <LinkButton to={`/pledges/${pledge.id}`}>{say('pledges.edit.open')}</LinkButton>
          </OnlyFor>
        </ButtonRow>
      }
    >
      {pledge.withdrawal && (
        <Alert severity="warning" sx={{ marginBlockEnd: 3 }}>
          {say('pledges.withdrawn')} <Day of={{ on: pledge.withdrawal.withdrawnOn, precision: 'DAY' }} />
          {'. '}
          {pledge.withdrawal.reason && <Localised of={pledge.withdrawal.reason} />}
        </Alert>
      )}
      <PledgeFacts pledge={pledge} />
      <PledgeCorrections corrections={pledge.corrections} />
      <Section title={say('pledges.log.title')}>
        {pledge.updates.length === 0 && <p>{say('pledges.log.none')}</p>}
        {pledge.updates.map((update) => (
          <PledgeUpdate key={update.id} update={update} />
        ))}
      </Section>
      <HistoryList id={pledge.id} nameField={words.nameField} nameValue={words.nameValue} />
    </Page>
  );
}
