import { type Say, useSay } from '../../i18n/language.ts';
import { ownProblem, type Problem } from './problem.ts';
import { TextField } from './text-field.tsx';

/** Why a record is changed: every save names a reason, and the history shows it. */
export function ChangeReasonField() {
  const say = useSay();
  return (
    <TextField name="changeReason" label={say('ui.changeReason.label')} hint={say('ui.changeReason.hint')} />
  );
}

export function checkChangeReason({ changeReason }: { changeReason: string }, say: Say): Problem[] {
  return changeReason.trim() === '' ? [ownProblem('changeReason', say('ui.changeReason.missing'))] : [];
}
