import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { DisplayStatus } from '../../pledges/standing.ts';
import { html, type Content, type Template } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { spoken } from '../spoken.ts';

const CIRCLE = 'M8 2a6 6 0 1 0 .1 0z';

/** For what says that there is no status to show. */
const DASH = 'M3 8h10';

/** One outline a status, told apart by shape alone: 16 × 16, drawn as strokes; the same shapes as in the widgets. */
const OUTLINES: Partial<Record<DisplayStatus, string>> = {
  NOT_STARTED: CIRCLE,
  IN_PROGRESS: `${CIRCLE}M8 4v4l3 2`,
  STALLED: 'M5 3v10M11 3v10',
  PART_DELIVERED: `${CIRCLE}M8 2v12M5 4v8`,
  DELIVERED: 'M2 8l4 5 8-10',
  NOT_DELIVERED: 'M3 3l10 10M13 3L3 13',
  SUPERSEDED: 'M2 8h11M9 4l4 4-4 4',
  CANNOT_BE_TESTED: 'M5 6a3 3 0 1 1 4 3l-1 1v1m0 2v1',
};

/** A status by word, shape and colour, never by colour alone. */
export function statusMark(
  display: DisplayStatus,
  label: LocalisedText,
  lang: Language,
  count?: number,
): Template {
  const number: Content = count === undefined ? null : html`<b>${count}</b> `;
  return html`<span class="status ${display}"
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${OUTLINES[display] ?? DASH} /></svg>${number}<span
      >${spoken(label, lang)}</span
    ></span
  >`;
}
