import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { inSeries } from '../facts.ts';
import type { Content } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { formatNumber, say } from '../sentences.ts';
import { spoken } from '../spoken.ts';
import { electionsSentences as words } from './elections.sentences.ts';

type Standing = Readonly<{
  description: string | null;
  partyName: string | null;
  standings: readonly Readonly<{ party: Readonly<{ name: LocalisedText }> }>[];
}>;

type Outcome = Readonly<{ isElected: boolean | null; votes: number | null }>;

/** What the ballot paper said: the description as printed, else the party as the source names it, else the parties in the record (R11). */
export function labelOf({ description, partyName, standings }: Standing, lang: Language): Content {
  if (description ?? partyName) return description ?? partyName;
  if (standings.length === 0) return say(words.noLabel, lang);
  return inSeries(standings.map(({ party }) => spoken(party.name, lang)));
}

/** Elected or not, with the votes; what is not declared and what was called off is neither. */
export function resultOf({ isElected, votes }: Outcome, isCancelled: boolean, lang: Language): Content {
  if (isElected === null) return say(isCancelled ? words.cancelled : words.undeclared, lang);
  const result = say(isElected ? words.elected : words.notElected, lang);
  return votes === null ? result : `${result}, ${say(words.votes, lang, { votes: formatNumber(votes) })}`;
}
