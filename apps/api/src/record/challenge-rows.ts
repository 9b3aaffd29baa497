import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { addDays, formatDay } from '../calendar/day.ts';
import { ANSWER_DUE_DAYS } from '../challenges/challenge-standing.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** Readers' challenges of a record, each with its answer or the reason why it was turned down. */
export function addChallenges(book: RecordBook, part: RecordPart): void {
  for (const challenge of part.challenges ?? []) {
    const entry = book.entry(part.name, `challenge "${challenge.key}"`);
    const receivedOn = entry.day(challenge.receivedOn);
    const answered = challenge.state === 'ANSWERED' ? challenge : null;
    entry.record('Challenge', challenge.key, {
      pledgeId: entry.reference('Pledge', challenge.pledge, 'pledge'),
      lang: challenge.lang,
      text: challenge.text,
      isRedacted: challenge.isRedacted ?? false,
      state: challenge.state,
      receivedOn,
      answerDueOn: formatDay(addDays(new Date(`${receivedOn}T00:00:00Z`), ANSWER_DUE_DAYS)),
      ...entry.text('answer', answered?.answer),
      answeredOn: entry.optionalDay(answered?.answeredOn),
      rejection: challenge.state === 'REJECTED' ? challenge.rejection : null,
      rejectionReason: challenge.state === 'REJECTED' ? challenge.reason : null,
      redactedAt: null,
      updateId: answered?.update ? recordId('StatusUpdate', `${challenge.pledge}/${answered.update}`) : null,
    });
  }
}
