import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { searchForm } from '../councils/search-form.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Content, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { hrefIn, languageCode, type Visit } from '../visit.ts';
import { LANDING } from './landing-question.ts';
import { landingSentences as words } from './landing.sentences.ts';
import { notCollected, recordToday } from './record-today.ts';

/** The first page: what this is, for whom, and what is in it today. */
export async function landingPage(visit: Visit): Promise<Template> {
  const { lang, publisher } = visit;
  const landing = await askRecord(LANDING, { lang: languageCode(lang) }, visit);
  return framePage(visit, {
    title: say(words.title, lang),
    description: say(words.description, lang),
    data: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Wheatsheaf',
      url: publisher.publicUrl,
      inLanguage: ['en', 'cy'],
    },
    body: html`<div class="opening">
        <h1>${say(words.heading, lang)}</h1>
        <p class="lead">${say(words.lead, lang)}</p>
        ${searchForm(lang, { text: '', nation: null })}
      </div>
      <section aria-labelledby="for">
        <h2 id="for">${say(words.for, lang)}</h2>
        <div class="cards">${audiences(lang)}</div>
      </section>
      ${recordToday(visit, landing)} ${notCollected(visit, landing)}`,
  });
}

function audiences(lang: Language): Template[] {
  const link = (path: string, text: string): Content => html`<a href=${path}>${text}</a>`;
  return [
    card(
      say(words.residents, lang),
      sayWith(words.residentsText, lang, {
        councils: link(hrefIn(lang, '/councils'), say(words.allCouncils, lang)),
      }),
    ),
    card(
      say(words.webmasters, lang),
      sayWith(words.webmastersText, lang, {
        gallery: link(hrefIn(lang, '/gallery'), say(words.gallery, lang)),
      }),
    ),
    card(
      say(words.developers, lang),
      sayWith(words.developersText, lang, {
        graphql: link('/graphql', say(words.graphql, lang)),
        sandbox: link(hrefIn(lang, '/sandbox'), say(words.sandbox, lang)),
      }),
    ),
    card(
      say(words.volunteers, lang),
      sayWith(words.volunteersText, lang, { admin: link('/admin', say(words.admin, lang)) }),
    ),
  ];
}

function card(title: string, text: Content): Template {
  return html`<section>
    <h3>${title}</h3>
    <p>${text}</p>
  </section>`;
}
