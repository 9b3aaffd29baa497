import { addDays, formatDay } from '../calendar/day.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';

/** How long after a poll its result may be declared: counts and recounts take days, and the last of London's results decides for all of them. */
const DAYS_TO_DECLARE = 31;

/** Whether a result can have been declared on a day: not before its poll, and within a month of it. */
export function isDeclarationDay(declaredOn: Date, pollingOn: Date): boolean {
  return declaredOn >= pollingOn && declaredOn <= addDays(pollingOn, DAYS_TO_DECLARE);
}

/** Throws INPUT_REFUSED for a day on which the result of a poll cannot have been declared. */
export function checkDeclarationDay(declaredOn: Date | null, pollingOn: Date): void {
  if (declaredOn === null || isDeclarationDay(declaredOn, pollingOn)) return;
  throw new InputRefusedError(
    ['declaredOn'],
    `The poll was on ${formatDay(pollingOn)}: give the day of its declaration, which is that day or one of the ${DAYS_TO_DECLARE} after it.`,
  );
}
