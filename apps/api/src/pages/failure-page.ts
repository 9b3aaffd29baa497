import { todayInLondon } from '../calendar/day.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { addressHoldsPostcode } from '../search/holds-postcode.ts';
import { framePage } from './frame/frame.ts';
import { failureSentences as words } from './failure.sentences.ts';
import { formatHtml, html } from './html.ts';
import { say, sayWith } from './sentences.ts';
import { searchForm } from './councils/search-form.ts';
import { hrefIn, type Place } from './visit.ts';

/** Whether who asks is a browser that shows a page, and not a program that reads JSON. */
export function wantsPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/** Where a failure happens when no page is known to be at that address; nowhere where somebody wrote a postcode into it, for the page links to its own place. */
export function placeOf(url: string, publisher: PublisherSettings): Place {
  const [written = '/', query] = url.split('?');
  const path = addressHoldsPostcode(written) ? '/' : written;
  const lang = new URLSearchParams(query).get('lang') === 'cy' ? 'cy' : 'en';
  return { lang, today: todayInLondon(), asOf: null, path, query: {}, publisher };
}

/** The page for an address under which there is nothing, as HTML. `looksFor` stands in the search it offers. A postcode in the address is not said back. */
export async function renderNotFound(place: Place, looksFor = ''): Promise<string> {
  const { lang } = place;
  if (addressHoldsPostcode(place.path)) return renderPostcodeRefused({ ...place, path: '/' });
  return formatHtml(
    framePage(place, {
      title: say(words.notFound, lang),
      description: say(words.notFound, lang),
      isIndexable: false,
      body: html`<h1>${say(words.notFound, lang)}</h1>
        <p>${say(words.nothingAt, lang, { path: place.path })}</p>
        <p>${say(words.tryThese, lang)}</p>
        ${searchForm(lang, { text: looksFor.replaceAll('-', ' '), nation: null })}
        <ul>
          <li><a href=${hrefIn(lang, '/councils')}>${say(words.allCouncils, lang)}</a></li>
          <li><a href=${hrefIn(lang, '/')}>${say(words.start, lang)}</a></li>
        </ul>`,
    }),
  );
}

/** The page for an address that asks about a day nobody can read, as HTML. */
export async function renderUnreadableDay(place: Place, text: string): Promise<string> {
  const { lang } = place;
  if (addressHoldsPostcode(`${place.path} ${text}`)) return renderPostcodeRefused({ ...place, path: '/' });
  return formatHtml(
    framePage(place, {
      title: say(words.noDay, lang),
      description: say(words.noDay, lang),
      isIndexable: false,
      body: html`<h1>${say(words.noDay, lang)}</h1>
        <p>${say(words.writeDay, lang, { text })}</p>
        <p><a href=${hrefIn(lang, place.path)}>${say(words.pageOfToday, lang)}</a></p>`,
    }),
  );
}

/** The page for an address that has a whole postcode in it, as HTML. The place must not hold it: what is asked for stands on printed pages. */
export async function renderPostcodeRefused(place: Place): Promise<string> {
  const { lang } = place;
  const code = html`<a href="/graphql"><code>postcode(code)</code></a>`;
  return formatHtml(
    framePage(place, {
      title: say(words.postcode, lang),
      description: say(words.postcode, lang),
      isIndexable: false,
      body: html`<h1>${say(words.postcode, lang)}</h1>
        <p>${say(words.notByPostcode, lang)}</p>
        <p>${sayWith(words.askPostcode, lang, { code })}</p>
        ${searchForm(lang, { text: '', nation: null })}
        <ul>
          <li><a href=${hrefIn(lang, '/councils')}>${say(words.allCouncils, lang)}</a></li>
        </ul>`,
    }),
  );
}

/** The page for a fault of ours, as HTML. Says the number under which the log holds it, and nothing else of it. */
export async function renderFailure(place: Place, requestId: string): Promise<string> {
  const { lang } = place;
  return formatHtml(
    framePage(place, {
      title: say(words.failed, lang),
      description: say(words.failed, lang),
      isIndexable: false,
      body: html`<h1>${say(words.failed, lang)}</h1>
        <p>${sayWith(words.ourFault, lang, { number: html`<code>${requestId}</code>` })}</p>
        <p><a href=${hrefIn(lang, place.path)}>${say(words.again, lang)}</a></p>`,
    }),
  );
}
