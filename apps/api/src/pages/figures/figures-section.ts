import { endorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { formatDay } from '../../calendar/day.ts';
import { sourceLinks } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { formatNumber, say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, type Visit } from '../visit.ts';
import type { FigureShown } from './figures-data.ts';
import { figuresSentences as words } from './figures.sentences.ts';

/** The figures of a body on the day of the page, each with what it counts and how much of the truth it is; then those of its polls, year by year. */
export function figuresSection(
  visit: Visit,
  { figures, yearly }: Readonly<{ figures: readonly FigureShown[]; yearly: readonly FigureShown[] }>,
): Content {
  const { lang } = visit;
  const all = [...figures, ...yearly];
  if (all.length === 0) return null;
  const from = sourceLinks(distinct(all.flatMap(({ sources }) => sources)));
  const taken = new Set(all.flatMap(({ endorsements }) => endorsements));
  const endorsements = [...taken].map((filter) => endorsementFilter[filter][lang]).join('; ');
  return html`<section aria-labelledby="figures">
    <h2 id="figures">${say(words.title, lang)}</h2>
    <table class="figures">
      <caption>
        ${sayWith(words.onDay, lang, { day: spokenDay(formatDay(dayShown(visit)), lang) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(words.figure, lang)}</th>
          <th scope="col">${say(words.value, lang)}</th>
          <th scope="col">${say(words.counted, lang)}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map((figure) => row(figure, lang))}
      </tbody>
    </table>
    ${yearly.length > 0 ? byYear(yearly, lang) : null}
    <p class="aside">
      ${say(words.set, lang, { endorsements })} ${from && sayWith(words.sources, lang, { sources: from })}
    </p>
  </section>`;
}

function row(figure: FigureShown, lang: Language): Template {
  const { label, definition, caveat, coverage } = figure;
  return html`<tr>
    <th scope="row">${spoken(label, lang)}</th>
    <td class=${coverage.level === 'NOT_COLLECTED' ? 'unknown' : ''}>
      ${valueOf(figure, lang)}${caveat ? html`<br /><small>${spoken(caveat, lang)}</small>` : null}
    </td>
    <td data-label=${say(words.counted, lang)}><small>${spoken(definition, lang)}</small></td>
  </tr>`;
}

/** “12 of 30 (40 per cent)”: of a share both its parts, so that nobody has to believe the quotient. */
function valueOf({ statement, value, denominator }: FigureShown, lang: Language): Content {
  const said = spoken(statement, lang);
  if (denominator === null || value === null) return said;
  return [said, ' (', say(words.percent, lang, { n: formatNumber(Math.round(value * 100)) }), ')'];
}

/** A row a year, a column a figure; newest first. */
function byYear(yearly: readonly FigureShown[], lang: Language): Template {
  const codes = [...new Map(yearly.map((figure) => [figure.code, figure] as const)).values()];
  const years = [...Map.groupBy(yearly, ({ scope }) => scope.year)].toSorted(
    ([a], [b]) => (b ?? 0) - (a ?? 0),
  );
  return html`<table class="figures yearly">
    <caption>
      ${say(words.polls, lang)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(words.year, lang)}</th>
        ${codes.map(({ label }) => html`<th scope="col">${spoken(label, lang)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${years.map(
        ([year, figures]) =>
          html`<tr>
            <th scope="row">${year}</th>
            ${codes.map(({ code, label }) => {
              const figure = figures.find((of) => of.code === code);
              return html`<td data-label=${label.text}>${figure ? spoken(figure.statement, lang) : '–'}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Sources of several figures, each once. */
function distinct(sources: FigureShown['sources']): FigureShown['sources'] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source] as const)).values()];
}
