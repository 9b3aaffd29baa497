import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { type Content, html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { AdoptionHere, AdoptionsHere } from './council-question.ts';
import { adoptionsSentences as words } from './councils.sentences.ts';

/** Where an address holds how far the list has come; the place of the list on the page, too. */
export const ADOPTIONS = 'adoptions';

/** Campaigns the council dealt with by the day of the page, and how far each came there. */
export function adoptionsSection(visit: Visit, council: string, { nodes, pageInfo }: AdoptionsHere): Content {
  const { lang, query } = visit;
  const dealtWith = nodes.filter(({ status, withdrawal }) => status !== null || withdrawal !== null);
  if (dealtWith.length === 0 && !pageInfo.hasNextPage && !query[ADOPTIONS]) return null;
  return html`<section aria-labelledby=${ADOPTIONS}>
    <h2 id=${ADOPTIONS}>${say(words.title, lang)}</h2>
    <ul class="plain" role="list">
      ${dealtWith.map((adoption) => entry(visit, council, adoption))}
    </ul>
    ${pager(visit, ADOPTIONS, pageInfo, { next: words.further, start: words.fromStart })}
  </section>`;
}

/** R7: of what is withdrawn nothing stands but the day it was. */
function entry(
  visit: Visit,
  council: string,
  { campaign, status, since, withdrawal }: AdoptionHere,
): Template {
  const { lang } = visit;
  const standing = withdrawal
    ? sayWith(words.withdrawn, lang, { day: spokenDay(withdrawal.withdrawnOn, lang) })
    : [status && adoptionState[status][lang], since && [', ', spokenDay(since, lang)]];
  return html`<li>
    <a href=${hrefFor(visit, `/campaigns/${campaign.slug}`, { council })}>${spoken(campaign.title, lang)}</a>:
    ${standing}
  </li>`;
}
