import { Box } from '@mui/material';
import { useAsk } from '../api/use-ask.ts';
import { WaitingDrafts as WaitingDraftsQuery } from '../generated/drafts/waiting-drafts.ts';
import { useApiLanguage, useSay } from '../i18n/language.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { Section } from '../ui/section.tsx';
import { WaitingDraft } from './waiting-draft.tsx';

/** How many are shown; the oldest come first, and the rest follows when these are done. */
const SHOWN = 25;

/** What waits for a second person (R6). */
export function WaitingDrafts() {
  const say = useSay();
  const lang = useApiLanguage();
  const { answer, failure } = useAsk(WaitingDraftsQuery, { page: 1, perPage: SHOWN, lang });
  return (
    <Section title={say('drafts.title')}>
      {!answer && <LoadingState failure={failure} />}
      {answer && <p>{say('drafts.count', { smart_count: answer.draftList.total })}</p>}
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {answer?.draftList.items.map((draft) => (
          <WaitingDraft key={draft.id} draft={draft} />
        ))}
      </Box>
    </Section>
  );
}
