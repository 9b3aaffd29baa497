import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { English } from '../english.tsx';
import { fieldId } from './field-id.ts';
import { type Problem, useProblem } from './problem.ts';

export type FieldProps = {
  /** Name in the form, such as `evidence.0.url`. */
  name: string;
  label: string;
  hint?: ReactNode;
};

/** Label, hint and problem above an input that `fieldAria` describes by them. */
export function FieldFrame({ name, label, hint, children }: FieldProps & { children: ReactNode }) {
  const id = fieldId(name);
  const problem = useProblem(name);
  return (
    <Box sx={{ marginBlockEnd: 2.5, ...markOf(problem) }}>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 700 }}>
        {label}
      </Typography>
      <Hint name={name}>{hint}</Hint>
      <ProblemText name={name} problem={problem} />
      {children}
    </Box>
  );
}

/** A group of inputs with one legend: radios, or the fields of a source. */
export function GroupFrame({ name, label, hint, children }: FieldProps & { children: ReactNode }) {
  const problem = useProblem(name);
  return (
    <Box
      component="fieldset"
      aria-describedby={describedBy(name, hint, problem)}
      sx={{ border: 0, margin: 0, padding: 0, minWidth: 0, marginBlockEnd: 2.5, ...markOf(problem) }}
    >
      <Typography component="legend" sx={{ fontWeight: 700, padding: 0 }}>
        {label}
      </Typography>
      <Hint name={name}>{hint}</Hint>
      <ProblemText name={name} problem={problem} />
      {children}
    </Box>
  );
}

/** The attributes by which an input is found and described. */
export function useFieldAria(name: string, hint: ReactNode) {
  const problem = useProblem(name);
  return {
    id: fieldId(name),
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': describedBy(name, hint, problem),
  };
}

function Hint({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <Typography id={`${fieldId(name)}-hint`} variant="body2" component="div" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function ProblemText({ name, problem }: { name: string; problem: Problem | null }) {
  const say = useSay();
  if (!problem) return null;
  return (
    <Typography id={`${fieldId(name)}-problem`} sx={{ color: 'error.main', fontWeight: 700 }}>
      {`${say('ui.problem.prefix')} `}
      {problem.isServers ? <English>{problem.message}</English> : problem.message}
    </Typography>
  );
}

function describedBy(name: string, hint: ReactNode, problem: Problem | null): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, problem && `${fieldId(name)}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function markOf(problem: Problem | null) {
  return problem ? { borderLeft: 4, borderColor: 'error.main', paddingInlineStart: 2 } : {};
}
