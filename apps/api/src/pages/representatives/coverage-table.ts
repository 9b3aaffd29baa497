import { coverageLevel } from '@wheatsheaf/schema/vocabulary/coverage-level.ts';
import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { formatDay } from '../../calendar/day.ts';
import { type Content, html, type Template } from '../html.ts';
import { say } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, hrefFor, type Visit } from '../visit.ts';
import type { CoveragePart } from './representatives-data.ts';
import { representativesSentences as words } from './representatives.sentences.ts';

/** What the record holds, office by office, so that a gap is never read as a none (R17). */
export function coverageTable(visit: Visit, parts: readonly CoveragePart[], namesBodies: boolean): Content {
  const { lang } = visit;
  if (parts.length === 0) return null;
  return html`<table class="coverage">
    <caption>
      ${say(words.held, lang)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(words.office, lang)}</th>
        <th scope="col">${say(words.howMuch, lang)}</th>
        <th scope="col">${say(words.asOf, lang)}</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map((part) => row(visit, part, namesBodies))}
    </tbody>
  </table>`;
}

function row(
  visit: Visit,
  { role, level, asOf, note, organisation }: CoveragePart,
  namesBodies: boolean,
): Template {
  const { lang } = visit;
  const name = spoken(organisation.name, lang);
  // A note speaks of the day of its coverage, and of no day before it.
  const told = asOf === null || asOf <= formatDay(dayShown(visit)) ? note : null;
  const body =
    organisation.kind === 'COUNCIL'
      ? html`<a href=${hrefFor(visit, `/councils/${organisation.slug}`)}>${name}</a>`
      : name;
  return html`<tr>
    <th scope="row">${namesBodies ? [body, ': '] : null}${officeRole[role].plural[lang]}</th>
    <td>${coverageLevel[level][lang]}${told ? html`<br /><small>${spoken(told, lang)}</small>` : null}</td>
    <td data-label=${say(words.asOf, lang)}>${asOf ? spokenDay(asOf, lang) : '–'}</td>
  </tr>`;
}
