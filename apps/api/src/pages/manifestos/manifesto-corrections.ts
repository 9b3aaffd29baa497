import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { correctedFieldSentences as fields } from '../feeds/feeds.sentences.ts';
import { type Content, html, type Template } from '../html.ts';
import type { PledgeManifesto } from '../pledges/pledges-data.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import { manifestoSentences as words } from './manifestos.sentences.ts';

type Correction = PledgeManifesto['corrections'][number];
/** Where a correction stands: with the sentences it corrects. */
type Place = 'ORIGIN' | 'SELECTION';

const TOLD: Record<Correction['field'], readonly [Place, Words]> = {
  TITLE: ['ORIGIN', fields.title],
  TERM_FROM: ['ORIGIN', fields.termFrom],
  TERM_TO: ['ORIGIN', fields.termTo],
  MANDATES: ['ORIGIN', fields.mandates],
  SELECTION: ['SELECTION', fields.selection],
  PLEDGES_IN_MANIFESTO: ['SELECTION', fields.pledgesInManifesto],
  SELECTED_BY: ['SELECTION', fields.selectedBy],
};

/** What was wrongly said of a manifesto's title, term and mandates, to stand under them (R4). */
export function originCorrections(visit: Visit, manifesto: Pick<PledgeManifesto, 'corrections'>): Content {
  return correctionsAt('ORIGIN', visit, manifesto);
}

/** What was wrongly said of how its pledges were chosen, to stand under the selection statement (R20). */
export function selectionCorrections(visit: Visit, manifesto: Pick<PledgeManifesto, 'corrections'>): Content {
  return correctionsAt('SELECTION', visit, manifesto);
}

function correctionsAt(
  place: Place,
  visit: Visit,
  { corrections }: Pick<PledgeManifesto, 'corrections'>,
): Content {
  return corrections.map((correction) => {
    const [at, label] = TOLD[correction.field];
    return at === place ? corrected(visit, correction, label) : null;
  });
}

function corrected({ lang }: Visit, correction: Correction, label: Words): Template {
  const { publishedAt, beforeWords, afterWords, reason } = correction;
  const nothing = say(words.nothing, lang);
  return html`<p class="note">
    ${sayWith(words.toldWas, lang, {
      field: say(label, lang),
      day: spokenDay(publishedAt.slice(0, 10), lang),
      before: beforeWords ? html`<del>${spoken(beforeWords, lang)}</del>` : nothing,
      after: afterWords ? html`<ins>${spoken(afterWords, lang)}</ins>` : nothing,
    })}
    ${reason ? spoken(reason, lang) : null}
  </p>`;
}
