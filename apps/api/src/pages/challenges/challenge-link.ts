import { html, type Template } from '../html.ts';
import { say } from '../sentences.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { challengeSentences as words } from './challenge.sentences.ts';

/** The way from a pledge to where its status can be challenged. */
export function challengeLink(
  visit: Visit,
  { slug, reference }: { slug: string; reference: string },
): Template {
  return html`<p class="aside">
    <a href=${hrefFor(visit, `/challenge/${slug}`)}>${say(words.link, visit.lang, { reference })}</a>
  </p>`;
}
