import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { correctedFieldSentences as fields } from '../feeds/feeds.sentences.ts';
import { type Content, html, type Template } from '../html.ts';
import type { PledgeManifesto } from '../pledges/pledges-data.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import { manifestoSentences as words } from './manifestos.sentences.ts';

type Correction = PledgeManifesto['corrections'][number];
type Labels = Partial<Record<Correction['field'], Words>>;

const OF_ORIGIN: Labels = {
  TITLE: fields.title,
  TERM_FROM: fields.termFrom,
  TERM_TO: fields.termTo,
  MANDATES: fields.mandates,
};
const OF_SELECTION: Labels = {
  SELECTION: fields.selection,
  PLEDGES_IN_MANIFESTO: fields.pledgesInManifesto,
  SELECTED_BY: fields.selectedBy,
};

/** What was wrongly said of a manifesto's title, term and mandates, to stand under them (R4). */
export function originCorrections(visit: Visit, manifesto: Pick<PledgeManifesto, 'corrections'>): Content {
  return correctionsAmong(OF_ORIGIN, visit, manifesto);
}

/** What was wrongly said of how its pledges were chosen, to stand under the selection statement (R20). */
export function selectionCorrections(visit: Visit, manifesto: Pick<PledgeManifesto, 'corrections'>): Content {
  return correctionsAmong(OF_SELECTION, visit, manifesto);
}

function correctionsAmong(
  labels: Labels,
  visit: Visit,
  { corrections }: Pick<PledgeManifesto, 'corrections'>,
): Content {
  return corrections.map((correction) => {
    const label = labels[correction.field];
    return label && corrected(visit, correction, label);
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
