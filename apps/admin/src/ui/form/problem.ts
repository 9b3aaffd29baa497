import { createContext, useContext } from 'react';
import { REFUSAL_PHRASE, type Refusal } from '../../editorial/refusal.ts';
import type { Say } from '../../i18n/language.ts';
import { describeFailure } from '../describe-failure.ts';

/** Something to mend before a form can be saved. */
export type Problem = {
  /** Name of the form's field; null where it is about the whole. */
  field: string | null;
  message: string;
  /** The message is the server's, in English. */
  isServers: boolean;
  /** What is wrong, in the language of the interface, where the server's message alone would not say so. */
  phrase: string | null;
};

export const ProblemsContext = createContext<readonly Problem[]>([]);

/** The problem of a field, or null. */
export function useProblem(field: string): Problem | null {
  return useContext(ProblemsContext).find((problem) => problem.field === field) ?? null;
}

/** A problem that can be seen without asking the server. */
export function ownProblem(field: string, message: string): Problem {
  return { field, message, isServers: false, phrase: null };
}

/**
 * A typed refusal as a problem, with the server's sentence as given. `findField` gives the form's field for the path of the input,
 * joined by dots; null where the form has none.
 */
export function problemOfRefusal(
  refusal: Refusal,
  findField: (path: string) => string | null,
  say: Say,
): Problem {
  return {
    field: refusal.path.length === 0 ? null : findField(refusal.path.join('.')),
    message: refusal.message,
    isServers: true,
    phrase: say(REFUSAL_PHRASE[refusal.__typename]),
  };
}

/** A failed request as a problem of the whole form. What is no RequestFailure is a fault of ours and is thrown on. */
export function problemOfFailure(failure: unknown, say: Say): Problem {
  return { field: null, phrase: null, ...describeFailure(failure, say) };
}
