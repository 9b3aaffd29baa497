import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { formatDay } from '../../calendar/day.ts';
import { ATTRIBUTIONS } from '../../publisher/attributions.ts';
import { DEMONSTRATION_BANNER, formatImprint } from '../../publisher/publisher.ts';
import { type Content, html, jsonLd, type Template } from '../html.ts';
import { otherThan, PAGES_CY_CHECKED_ON, say, sayWith } from '../sentences.ts';
import { formatDate, spokenDay } from '../spoken.ts';
import { hrefFor, hrefIn, languageCode, type Place } from '../visit.ts';
import { frameSentences as words } from './frame.sentences.ts';
import { STYLESHEET_PATH } from './stylesheet.ts';

/** Where in a page its imprint stands, for links to it. */
export const IMPRINT_ID = 'imprint';

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';

export type Framed = Readonly<{
  /** For the window and for search engines; "Wheatsheaf" is added. */
  title: string;
  description: string;
  body: Template;
  /** The nearest imprint of what the page is about, such as a local party's, beside the publisher's (R13). */
  localImprint?: Content;
  /** Schema.org data about what the page is about. */
  data?: object;
  /** Pages that stand for nothing of their own, such as a failure, are not for search engines. */
  isIndexable?: boolean;
  /** Feeds and calendars of what the page is about, by path without language. */
  documents?: readonly Readonly<{ type: string; path: string; title: string }>[];
  /** Scripts from here, by path. */
  scripts?: readonly string[];
}>;

/** A whole document: what is the page's own, between what every page has. Reads without any script. */
export function framePage(place: Place, framed: Framed): Template {
  const { lang, publisher } = place;
  // The page of another day would compete with that of today, which every search engine should lead to.
  const isIndexable = (framed.isIndexable ?? true) && !publisher.isSandbox && place.asOf === null;
  return html`<!doctype html>
    <html lang=${lang}>
      <head>
        <meta charset="utf-8" />
        <title>${framed.title} · Wheatsheaf</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content=${framed.description} />
        <meta name="color-scheme" content="light dark" />
        ${isIndexable ? addresses(place) : html`<meta name="robots" content="noindex" />`}
        ${framed.documents?.map(
          ({ type, path, title }) =>
            html`<link rel="alternate" type=${type} href=${hrefIn(lang, path)} title=${title} />`,
        )}
        <link rel="stylesheet" href=${STYLESHEET_PATH} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${framed.data && isIndexable ? jsonLd(framed.data) : null}
        ${framed.scripts?.map((path) => html`<script type="module" src=${path}></script>`)}
      </head>
      <body>
        <a class="skip" href="#page">${say(words.skip, lang)}</a>
        ${header(place)} ${banner(place)}
        <main id="page" tabindex="-1">${framed.body}</main>
        ${footer(place, framed)}
      </body>
    </html>`;
}

/** The page's own address, and the same page in each language. */
function addresses({ publisher, path, query, lang }: Place): Template {
  const at = (language: Language) => publisher.publicUrl + hrefIn(language, path, query);
  return html`<link rel="canonical" href=${at(lang)} />
    <link rel="alternate" hreflang="en" href=${at('en')} />
    <link rel="alternate" hreflang="cy" href=${at('cy')} />`;
}

function header({ lang, path, query }: Place): Template {
  const other = otherThan(lang);
  return html`<header class="site">
    <a class="wordmark" href=${hrefIn(lang, '/')}
      ><img src="/favicon.svg" alt="" width="28" height="28" /> Wheatsheaf</a
    >
    <nav aria-label=${say(words.navigation, lang)}>
      <ul>
        <li><a href=${hrefIn(lang, '/councils')}>${say(words.councils, lang)}</a></li>
        <li><a href=${hrefIn(lang, '/campaigns')}>${say(words.campaigns, lang)}</a></li>
        <li><a href=${hrefIn(lang, '/gallery')}>${say(words.widgets, lang)}</a></li>
        <li><a href="/graphql">${say(words.data, lang)}</a></li>
        <li>
          <a href=${hrefIn(other, path, query)} hreflang=${other} lang=${other}
            >${say(words.otherLanguage, other)}</a
          >
        </li>
      </ul>
    </nav>
  </header>`;
}

function banner({ lang, publisher }: Place): Content {
  const demonstration =
    publisher.imprint === null ? html`<p>${DEMONSTRATION_BANNER[languageCode(lang)]}</p>` : null;
  const fictional = publisher.isSandbox ? html`<p>${say(words.fictional, lang)}</p>` : null;
  return demonstration || fictional
    ? html`<aside class="banner" aria-label=${say(words.aboutThisCopy, lang)}>
        ${fictional}${demonstration}
      </aside>`
    : null;
}

function footer(place: Place, { localImprint, isIndexable = true }: Framed): Template {
  const { lang, publisher, today, asOf, path, query } = place;
  const address = publisher.publicUrl + hrefIn(lang, path, query);
  const cc = html`<a href=${CC_BY} rel="license noopener">CC BY 4.0</a>`;
  return html`<footer class="site">
    <div class="columns">
      <section>
        <h2 id=${IMPRINT_ID}>${say(words.imprint, lang)}</h2>
        ${localImprint ? html`<p>${localImprint}</p>` : null}
        <p>${imprintOf(place)}</p>
        <p>${sayWith(words.asOf, lang, { day: spokenDay(formatDay(asOf ?? today), lang) })}</p>
        ${
          // What is for no search engine, such as a failure, is for no citation either.
          isIndexable
            ? html`<p>
                ${sayWith(words.cite, lang, { address: html`<span class="address">${address}</span>`, day: spokenDay(formatDay(today), lang) })}
              </p>`
            : null
        }
        ${lang === 'cy' && PAGES_CY_CHECKED_ON === null ? html`<p>${say(words.cyUnchecked, lang)}</p>` : null}
      </section>
      <section>
        <h2>${say(words.sources, lang)}</h2>
        <ul>
          ${ATTRIBUTIONS.map(({ text, url }) => html`<li lang="en"><a href=${url} rel="noopener">${text}</a></li>`)}
          <li>${sayWith(words.ownLicence, lang, { licence: cc })}</li>
        </ul>
      </section>
      <section>
        <h2>${say(words.corrections, lang)}</h2>
        <p>
          ${sayWith(words.allCorrections, lang, { corrections: html`<a href=${hrefFor(place, '/corrections')}>${say(words.logOfCorrections, lang)}</a>` })}
        </p>
        <h2>${say(words.privacy, lang)}</h2>
        <p>${say(words.noTracking, lang)}</p>
      </section>
    </div>
    <p class="printed">${say(words.printed, lang, { address, day: formatDate(formatDay(today), lang) })}</p>
  </footer>`;
}

/** Who publishes this copy, or that nobody does (R13). */
export function imprintOf({ publisher, lang }: Pick<Place, 'publisher' | 'lang'>): string {
  const code = languageCode(lang);
  return publisher.imprint === null
    ? DEMONSTRATION_BANNER[code]
    : formatImprint(publisher.imprint, code).text;
}
