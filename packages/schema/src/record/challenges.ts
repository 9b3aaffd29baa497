import type { ChallengeRejection } from '../vocabulary/challenge-rejection.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** A reader's challenge to a pledge's status. Whom it came from is in no record. The answer is due 28 days after it came. */
export type ChallengeEntry = Readonly<{
  /** Names the challenge inside the record. */
  key: string;
  /** `manifesto/reference` of the pledge. */
  pledge: string;
  /** The reader's own words, in one language. */
  text: string;
  lang: Language;
  receivedOn: WrittenDay;
  /** Passages with personal data were taken out. Default false. */
  isRedacted?: boolean;
}> &
  Readonly<
    | { state: 'RECEIVED' | 'OPEN' }
    | {
        state: 'REJECTED';
        /** As readers are told. */
        rejection: ChallengeRejection;
        /** For the history alone. */
        reason: string;
      }
    | {
        state: 'ANSWERED';
        answer: Text;
        answeredOn: WrittenDay;
        /** The update of the pledge's log that it led to: its key there, else its day and its place, such as `2025-09-12/2`. */
        update?: string;
      }
  >;
