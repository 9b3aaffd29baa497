import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { type DefaultValues, FormProvider, useForm } from 'react-hook-form';
import { useSay } from '../i18n/language.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { type Problem, ProblemsContext } from '../ui/form/problem.ts';
import { FrontPage } from './front-page.tsx';

type FrontFormProps<Fields extends Record<string, string>> = {
  title: string;
  empty: Fields;
  check: (values: Fields) => Problem[];
  /** Gives the problems the server found, or none when it was accepted. */
  send: (values: Fields) => Promise<Problem[]>;
  submitLabel: string;
  /** What stands above the fields. */
  lead?: ReactNode;
  children: ReactNode;
};

/** The form of a page before the session. What is typed here is kept nowhere. */
export function FrontForm<Fields extends Record<string, string>>(props: FrontFormProps<Fields>) {
  const { title, empty, check, send, submitLabel, lead, children } = props;
  const say = useSay();
  const form = useForm<Fields>({ defaultValues: empty as DefaultValues<Fields>, shouldFocusError: false });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setIsSending] = useState(false);

  async function submit(): Promise<void> {
    const values = form.getValues();
    const missing = check(values);
    setProblems(missing);
    if (missing.length > 0 || isSending) return;
    setIsSending(true);
    try {
      setProblems(await send(values));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <FrontPage title={title} hasProblems={problems.length > 0}>
      <FormProvider {...form}>
        <ProblemsContext.Provider value={problems}>
          <ErrorSummary problems={problems} />
          {lead}
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            {children}
            <Button type="submit" variant="contained" disabled={isSending}>
              {isSending ? say('ui.sending') : submitLabel}
            </Button>
          </form>
        </ProblemsContext.Provider>
      </FormProvider>
    </FrontPage>
  );
}
