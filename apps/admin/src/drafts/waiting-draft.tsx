import { Box, Button, Typography } from '@mui/material';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useWrite } from '../api/use-write.ts';
import { isRefusal } from '../editorial/refusal.ts';
import { ConfirmStatus } from '../generated/drafts/confirm-status.ts';
import type { WaitingDraftsQuery } from '../generated/drafts/waiting-drafts.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { Instant } from '../ui/day.tsx';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { type Problem, problemOfFailure, problemOfRefusal } from '../ui/form/problem.ts';
import { Localised } from '../ui/localised.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type Draft = WaitingDraftsQuery['draftList']['items'][number];

/** One waiting rating: what it would say, and the button that publishes it, for anybody but its author. */
export function WaitingDraft({ draft }: { draft: Draft }) {
  const say = useSay();
  const word = useWord();
  const { problems, isSending, confirm } = useConfirm(draft);
  const status = isCodeOf(pledgeStatus, draft.status) ? word(pledgeStatus[draft.status]) : null;
  const heading = `draft-${draft.id}`;
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 2, marginBlockEnd: 2 }}
    >
      <ErrorSummary problems={problems} />
      <Typography component="h3" variant="h6" id={heading}>
        {draft.pledge === null ? (
          say('drafts.pledgeGone')
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
      {status && (
        <p>
          <strong>{say('drafts.wouldBecome', { status })}</strong>
        </p>
      )}
      {draft.summary && <p style={{ overflowWrap: 'anywhere' }}>{draft.summary}</p>}
      <Typography variant="body2">
        {say('drafts.writtenBy', { name: draft.authorName ?? say('drafts.authorGone') })}
        {', '}
        <Instant at={draft.createdAt} />
      </Typography>
      {draft.isMine ? (
        <p>{say('drafts.isMine')}</p>
      ) : (
        <OnlyFor action="confirm" resource="drafts">
          <Button
            variant="contained"
            disabled={isSending}
            aria-describedby={heading}
            onClick={() => void confirm()}
            sx={{ marginBlockStart: 1 }}
          >
            {say('drafts.confirm')}
          </Button>
        </OnlyFor>
      )}
    </Box>
  );
}

function useConfirm(draft: Draft) {
  const say = useSay();
  const notify = useNotify();
  const refresh = useRefresh();
  const confirmStatus = useWrite(ConfirmStatus);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setIsSending] = useState(false);

  async function confirm(): Promise<void> {
    setIsSending(true);
    try {
      const answer = await confirmStatus({ draft: draft.id, expectedVersion: draft.version });
      if (answer === null) return;
      const result = answer.confirmPledgeStatus;
      if (isRefusal(result)) {
        setProblems([problemOfRefusal(result, () => null, say)]);
      } else {
        notify('drafts.confirmed', { type: 'success' });
        refresh();
      }
    } catch (failure) {
      setProblems([problemOfFailure(failure, say)]);
    } finally {
      setIsSending(false);
    }
  }

  return { problems, isSending, confirm };
}
