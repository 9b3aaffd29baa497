import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useSay } from '../i18n/language.ts';
import { ButtonRow } from '../ui/button-row.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { DiscardForm } from './discard-form.tsx';
import type { Decision, Draft } from './use-decision.ts';

type DecideProps = {
  draft: Draft;
  decision: Decision;
  /** Id of the draft's heading: the buttons of every draft have the same names. */
  describedBy: string;
};

/** Publishing a waiting rating and turning it down, for reviewers; taking it back, for its author. */
export function DecideDraft({ draft, decision, describedBy }: DecideProps) {
  const say = useSay();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function leave(): void {
    decision.leave();
    setIsDiscarding(false);
    opener.current?.focus();
  }

  return (
    <Box sx={{ marginBlockStart: 1 }}>
      {draft.isMine && <p>{say('drafts.isMine')}</p>}
      <ButtonRow>
        {!draft.isMine && (
          <OnlyFor action="confirm" resource="drafts">
            <Button
              variant="contained"
              disabled={decision.isSending}
              aria-describedby={describedBy}
              onClick={() => void decision.confirm()}
            >
              {say('drafts.confirm')}
            </Button>
          </OnlyFor>
        )}
        <OnlyFor action={draft.isMine ? 'takeBack' : 'turnDown'} resource="drafts">
          <Button
            ref={opener}
            variant="outlined"
            disabled={decision.isSending}
            aria-expanded={isDiscarding}
            aria-describedby={describedBy}
            onClick={() => (isDiscarding ? leave() : setIsDiscarding(true))}
          >
            {say(draft.isMine ? 'drafts.takeBack.open' : 'drafts.turnDown.open')}
          </Button>
        </OnlyFor>
      </ButtonRow>
      {isDiscarding && <DiscardForm draft={draft} decision={decision} onLeave={leave} />}
    </Box>
  );
}
