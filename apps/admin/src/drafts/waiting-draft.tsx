import { Box, Typography } from '@mui/material';
import { useSay } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { Instant } from '../ui/day.tsx';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { ProblemsContext } from '../ui/form/problem.ts';
import { Localised } from '../ui/localised.tsx';
import { RecordLink } from '../ui/record-link.tsx';
import { DecideDraft } from './decide-draft.tsx';
import { type Draft, useDecision } from './use-decision.ts';
import { WaitingEdit } from './waiting-edit.tsx';
import { WaitingRating } from './waiting-rating.tsx';

/** What an edit is of, where it is of no pledge. */
const EDIT_OF: Readonly<Record<string, MessageKey>> = {
  Person: 'drafts.editOf.Person',
  Manifesto: 'drafts.editOf.Manifesto',
  Campaign: 'drafts.editOf.Campaign',
  Event: 'drafts.editOf.Event',
};

/** One waiting rating or edit: what it would publish, who wrote it, and what can be decided about it. */
export function WaitingDraft({ draft }: { draft: Draft }) {
  const say = useSay();
  const decision = useDecision(draft);
  const heading = `draft-${draft.id}`;
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 2, marginBlockEnd: 2 }}
    >
      <ProblemsContext.Provider value={decision.problems}>
        <ErrorSummary problems={decision.problems} />
        <Typography component="h3" variant="h6" id={heading}>
          {draft.pledge === null ? (
            say(draft.edit ? (EDIT_OF[draft.recordType] ?? 'drafts.editOf.other') : 'drafts.pledgeGone')
          ) : (
            <RecordLink to={`/pledges/${draft.pledge.id}/show`}>
              {`${draft.pledge.reference} `}
              <Localised of={draft.pledge.title} />
            </RecordLink>
          )}
        </Typography>
        {draft.pledge && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <Localised of={draft.pledge.council.shortName} />
          </Typography>
        )}
        {draft.rating && <WaitingRating rating={draft.rating} />}
        {draft.edit && <WaitingEdit edit={draft.edit} />}
        <Typography variant="body2" sx={{ marginBlockStart: 1 }}>
          {say('drafts.writtenBy', { name: draft.authorName ?? say('drafts.authorGone') })}
          {', '}
          <Instant at={draft.createdAt} />
        </Typography>
        {draft.rating || draft.edit ? (
          <DecideDraft draft={draft} decision={decision} describedBy={heading} />
        ) : (
          <p>{say('drafts.notARating')}</p>
        )}
      </ProblemsContext.Provider>
    </Box>
  );
}
