import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useWrite } from '../api/use-write.ts';
import { isRefusal, type Refusal } from '../editorial/refusal.ts';
import { ConfirmEdit } from '../generated/drafts/confirm-edit.ts';
import { ConfirmStatus } from '../generated/drafts/confirm-status.ts';
import { DiscardEdit } from '../generated/drafts/discard-edit.ts';
import { DiscardStatus } from '../generated/drafts/discard-status.ts';
import type { WaitingDraftsQuery } from '../generated/drafts/waiting-drafts.ts';
import { useSay } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { ownProblem, type Problem, problemOfFailure, problemOfRefusal } from '../ui/form/problem.ts';

export type Draft = WaitingDraftsQuery['draftList']['items'][number];

export type Decision = {
  /** Of the last decision tried; shown at the draft. */
  problems: readonly Problem[];
  isSending: boolean;
  /** Publishes the rating or the edit. */
  confirm: () => Promise<void>;
  /** Turns it down, or takes it back. */
  discard: (changeReason: string) => Promise<void>;
  /** Nothing is decided for now: the problems go. */
  leave: () => void;
};

/** The name of the reason's field: a list holds a form for each draft. */
export function reasonField(draft: Draft): string {
  return `changeReason-${draft.id}`;
}

/** What somebody can decide about a waiting rating or edit. Once it is decided a notice says so and the list is read again. */
export function useDecision(draft: Draft): Decision {
  const say = useSay();
  const notify = useNotify();
  const refresh = useRefresh();
  const confirmStatus = useWrite(ConfirmStatus);
  const discardStatus = useWrite(DiscardStatus);
  const confirmEdit = useWrite(ConfirmEdit);
  const discardEdit = useWrite(DiscardEdit);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setIsSending] = useState(false);
  const read = { draft: draft.id, expectedVersion: draft.version };

  /** `send` gives null when the session was lost meanwhile. */
  async function decide(
    send: () => Promise<{ __typename: 'StatusUpdate' | 'Draft' } | Refusal | null>,
    done: MessageKey,
  ): Promise<void> {
    setProblems([]);
    setIsSending(true);
    try {
      const result = await send();
      if (result === null) return;
      if (isRefusal(result)) {
        setProblems([
          problemOfRefusal(result, (path) => (path === 'changeReason' ? reasonField(draft) : null), say),
        ]);
      } else {
        notify(done, { type: 'success' });
        refresh();
      }
    } catch (failure) {
      setProblems([problemOfFailure(failure, say)]);
    } finally {
      setIsSending(false);
    }
  }

  return {
    problems,
    isSending,
    confirm: () =>
      decide(
        async () =>
          draft.edit
            ? ((await confirmEdit(read))?.confirmEdit ?? null)
            : ((await confirmStatus(read))?.confirmPledgeStatus ?? null),
        'drafts.confirmed',
      ),
    discard: async (changeReason) => {
      if (changeReason.trim() === '') {
        setProblems([ownProblem(reasonField(draft), say('drafts.reasonMissing'))]);
        return;
      }
      await decide(
        async () =>
          draft.edit
            ? ((await discardEdit({ ...read, changeReason }))?.discardEdit ?? null)
            : ((await discardStatus({ ...read, changeReason }))?.discardPledgeStatus ?? null),
        draft.isMine ? 'drafts.takeBack.done' : 'drafts.turnDown.done',
      );
    },
    leave: () => setProblems([]),
  };
}
