import { mandate } from '@wheatsheaf/schema/vocabulary/mandate.ts';
import type { Content } from '../html.ts';
import type { PledgeManifesto } from '../pledges/pledges-data.ts';
import { pledgesSentences as words } from '../pledges/pledges.sentences.ts';
import { say, sayWith } from '../sentences.ts';
import { outwardLink, spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';

/** Who made a manifesto, when, for which term, with what mandate, and where it stands. */
export function manifestoOrigin(
  { lang }: Visit,
  { owner, publishedOn, termFrom, termTo, mandates, documentUrl }: PledgeManifesto,
): Content {
  const sentences: Content[] = [
    sayWith(words.madeBy, lang, { owner: spoken(owner.name, lang) }),
    publishedOn &&
      sayWith(words.published, lang, { day: spokenDay(publishedOn.on, lang, publishedOn.precision) }),
    termFrom &&
      termTo &&
      sayWith(words.term, lang, { from: spokenDay(termFrom, lang), to: spokenDay(termTo, lang) }),
    ...mandates.map(({ kind, from, to }) =>
      sayWith(to ? words.mandateUntil : words.mandate, lang, {
        kind: mandate[kind][lang],
        from: spokenDay(from, lang),
        to: to && spokenDay(to, lang),
      }),
    ),
    documentUrl && [outwardLink(documentUrl, say(words.document, lang)), '.'],
  ];
  return sentences.filter(Boolean).map((sentence) => [sentence, ' ']);
}
