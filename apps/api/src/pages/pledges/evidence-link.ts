import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { Content } from '../html.ts';
import { say } from '../sentences.ts';
import { outwardLink } from '../spoken.ts';
import type { PledgeEvidence } from './pledges-data.ts';
import { timelineSentences as words } from './pledges.sentences.ts';

/** The name of a source, as a link while the page answers: a link that is known to lead nowhere is none. */
export function sourceName({ type, url, title, publisher, link }: PledgeEvidence, lang: Language): Content {
  const name = title ?? publisher ?? url ?? evidenceType[type][lang];
  return link?.state === 'DEAD' ? name : outwardLink(url, name);
}

/** What became of a source's page, and where it can be read instead: its archived copy, else what a public archive may hold. */
export function linkFacts(
  { link, archivedUrl, publicArchiveUrl }: PledgeEvidence,
  lang: Language,
): Content[] {
  const copy = archivedUrl && outwardLink(archivedUrl, say(words.archived, lang));
  const archive = publicArchiveUrl && outwardLink(publicArchiveUrl, say(words.publicArchive, lang));
  const state = link?.state ?? 'UNCHECKED';
  switch (state) {
    case 'DEAD':
      return [say(words.gone, lang), copy || archive];
    case 'CHANGED':
      return [say(words.changed, lang), copy || archive];
    case 'MOVED':
      return [outwardLink(link?.movedTo ?? null, say(words.moved, lang)), copy];
    case 'LIVE':
    case 'UNCHECKED':
      return [copy];
    default:
      return state satisfies never;
  }
}
