import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { type DefaultValues, type Path, type PathValue, useForm, type UseFormReturn } from 'react-hook-form';
import { isRefusal, REFUSAL_PHRASE, type Refusal, type VersionConflict } from '../../editorial/refusal.ts';
import type { Settlement } from '../../editorial/settle-conflict.ts';
import { useSay } from '../../i18n/language.ts';
import { changedFields, type Values } from './changes.ts';
import { findKeptForm, forgetKeptForm, keepForm } from './kept-form.ts';
import { type Problem, problemOfFailure, problemOfRefusal } from './problem.ts';

/** What a form sends: all its values, those that differ from the record, and the version they were typed over. */
export type Submission<Fields> = { values: Fields; changed: Partial<Fields>; expectedVersion: number };

type RecordFormOptions<Fields, Payload extends { __typename: string }> = {
  /** Under which unsaved work is kept (`formKey`). */
  keepAs: string;
  /** Version of the record shown; null for a form that adds a record. */
  version: number | null;
  /** The record's values, or the empty form. */
  base: Fields;
  /** What can be seen to be missing without asking the server. */
  check: (values: Fields) => Problem[];
  /** Gives null when the session was lost meanwhile. */
  send: (submission: Submission<Fields>) => Promise<Payload | Refusal | null>;
  /** The form's field for a path of the input, joined by dots; null where it has none. */
  findField: (path: string, values: Fields) => string | null;
  onSaved: (payload: Payload) => void;
  /** Nothing is left to save: in a conflict the other version was taken whole, or the edit waits for a second person (R6). */
  onTookTheirs: () => void;
};

export type RecordForm<Fields extends Values> = {
  form: UseFormReturn<Fields>;
  problems: readonly Problem[];
  /** Somebody else saved first; null otherwise. */
  conflict: VersionConflict | null;
  /** When the unsaved work was typed that the form was opened with; null when it opened with the record. */
  keptAt: string | null;
  isSending: boolean;
  submit: () => Promise<void>;
  /** Takes the chosen sides into the form and saves again. */
  settle: (settlement: Settlement) => Promise<void>;
  /** Leaves the other version of a conflict as it is. */
  takeTheirs: () => void;
  /** Gives up what was typed and shows the record again. */
  giveUp: () => void;
};

/** A form over one record: keeps unsaved work, sends it with the version it was typed over, and shows what the server answers. */
export function useRecordForm<Fields extends Values, Payload extends { __typename: string }>(
  options: RecordFormOptions<Fields, Payload>,
): RecordForm<Fields> {
  const { keepAs, check, send, findField, onSaved, onTookTheirs } = options;
  const say = useSay();
  const notify = useNotify();
  const [kept] = useState(() => findKeptForm(keepAs));
  const [keptAt, setKeptAt] = useState(kept?.keptAt ?? null);
  const base = useRef<Fields>(options.base);
  const version = useRef(kept ? kept.version : options.version);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [conflict, setConflict] = useState<VersionConflict | null>(null);
  const [isSending, setIsSending] = useState(false);
  const form = useForm<Fields>({
    defaultValues: { ...options.base, ...kept?.changed } as DefaultValues<Fields>,
    // Problems are told in the summary, which takes the focus itself.
    shouldFocusError: false,
  });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const changed = changedFields(base.current, values);
          if (Object.keys(changed).length === 0) return forgetKeptForm(keepAs);
          keepForm(keepAs, { keptAt: new Date().toISOString(), version: version.current, changed });
        },
      }),
    [form, keepAs],
  );

  async function submit(): Promise<void> {
    const values = form.getValues();
    const missing = check(values);
    setProblems(missing);
    if (missing.length > 0 || isSending) return;
    setIsSending(true);
    try {
      const changed = changedFields(base.current, values);
      const answer = await send({ values, changed, expectedVersion: version.current ?? 0 });
      if (answer !== null) take(answer);
    } catch (failure) {
      setProblems([problemOfFailure(failure, say)]);
    } finally {
      setIsSending(false);
    }
  }

  function take(answer: Payload | Refusal): void {
    setConflict(null);
    if (!isRefusal(answer)) {
      forgetKeptForm(keepAs);
      onSaved(answer);
    } else if (answer.__typename === 'VersionConflict') {
      setConflict(answer);
    } else if (answer.__typename === 'WaitsForSecondPerson') {
      forgetKeptForm(keepAs);
      notify(REFUSAL_PHRASE[answer.__typename], { type: 'info' });
      onTookTheirs();
    } else {
      setProblems([problemOfRefusal(answer, (path) => findField(path, form.getValues()), say)]);
    }
  }

  async function settle({ taken, expectedVersion }: Settlement): Promise<void> {
    version.current = expectedVersion;
    base.current = { ...base.current, ...taken };
    for (const [field, value] of Object.entries(taken)) {
      form.setValue(field as Path<Fields>, value as PathValue<Fields, Path<Fields>>);
    }
    await submit();
  }

  function takeTheirs(): void {
    forgetKeptForm(keepAs);
    onTookTheirs();
  }

  function giveUp(): void {
    version.current = options.version;
    base.current = options.base;
    form.reset(options.base);
    forgetKeptForm(keepAs);
    setKeptAt(null);
    setProblems([]);
    setConflict(null);
  }

  return { form, problems, conflict, keptAt, isSending, submit, settle, takeTheirs, giveUp };
}
