import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { html, type Template } from '../html.ts';
import { sayWith } from '../sentences.ts';
import { spokenDay } from '../spoken.ts';
import type { Pledge } from './pledges-data.ts';
import { pledgeSentences as words } from './pledges.sentences.ts';
import { statusMark } from './status-mark.ts';

type Standing = Pick<Pledge['status'], 'display' | 'label' | 'since' | 'timeliness'>;

/** What is worth a word beside the status; that a pledge is not due yet is not. */
const SAID_TIMELINESS: ReadonlySet<Standing['timeliness']> = new Set([
  'DUE_SOON',
  'OVERDUE',
  'ON_TIME',
  'LATE',
]);

/** Its status in words, since when, and whether it is late. What stands in place of a status, such as “Withdrawn”, began on no day of the log. */
export function pledgeStanding({ status }: Readonly<{ status: Standing }>, lang: Language): Template {
  return html`<p class="standing">
    ${statusMark(status.display, status.label, lang)}
    ${status.since && isCodeOf(pledgeStatus, status.display) ? html`<span class="since">${sayWith(words.since, lang, { day: spokenDay(status.since, lang) })}</span>` : null}
    ${SAID_TIMELINESS.has(status.timeliness) ? html`<strong class="timeliness ${status.timeliness}">${timeliness[status.timeliness][lang]}</strong>` : null}
  </p>`;
}
