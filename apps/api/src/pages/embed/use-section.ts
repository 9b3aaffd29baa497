import { formatDay } from '../../calendar/day.ts';
import { imprintOf } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { formatDate, spoken, spokenDay } from '../spoken.ts';
import { dayShown, hrefIn, prefixOf, type Visit } from '../visit.ts';
import { codeBlock } from './code-block.ts';
import { embedSentences as words } from './embed.sentences.ts';
import { formatSnippet } from './embed-snippet.ts';

export type Used = Readonly<{
  name: LocalisedText;
  shortName: LocalisedText;
  attribute: 'data-council' | 'data-local-party';
  slug: string;
  hasPledges: boolean;
  /** The body is no more: there is nothing of today to show elsewhere. Left out: it is. */
  isOver?: boolean;
  /** The imprint that stands beside the publisher's, where one is in force. */
  imprint: LocalisedText | null;
  /** When a local party's own imprint ended, where it has no other: no code is made for it then (R13). */
  imprintExpiredOn?: string | null;
}>;

/** How to cite the page, to show it elsewhere, and to ask for its data. */
export async function useSection(visit: Visit, used: Used): Promise<Template> {
  const { lang, asOf, publisher, path } = visit;
  const shown = formatDay(dayShown(visit));
  const day = formatDate(shown, lang);
  const address = publisher.publicUrl + hrefIn(lang, path, asOf ? { asOf: shown } : {});
  return html`<section aria-labelledby="use" class="use">
    <h2 id="use">${say(words.title, lang)}</h2>
    <h3>${say(words.cite, lang)}</h3>
    <p class="citation">${sayWith(words.citation, lang, { name: spoken(used.name, lang), day, address })}</p>
    <p class="aside">${say(words.citeWhy, lang)}</p>
    ${
      // What is embedded shows today: on the page of another day its code would show something else than the page.
      asOf || used.isOver
        ? null
        : html`<h3>${say(words.embed, lang)}</h3>
            ${await embedCode(visit, used)}`
    }
    <h3>${say(words.data, lang)}</h3>
    <p>${sayWith(words.dataHow, lang, { graphql: graphqlLink(visit) })}</p>
  </section>`;
}

/** What to paste, or why there is nothing to paste: nobody may begin to publish under an imprint that has ended (R13). */
async function embedCode(visit: Visit, used: Used): Promise<Content> {
  const { lang } = visit;
  if (used.imprintExpiredOn) {
    const day = spokenDay(used.imprintExpiredOn, lang);
    return html`<p class="note" id="embed-refused">
      ${sayWith(words.embedRefused, lang, { name: spoken(used.shortName, lang), day })}
    </p>`;
  }
  const representatives = await snippet(visit, used, 'representatives');
  const pledges = used.hasPledges ? await snippet(visit, used, 'pledge-tracker') : null;
  return html`<p>${say(words.embedHow, lang)}</p>
    ${codeBlock(say(words.representatives, lang), representatives)}
    ${pledges && codeBlock(say(words.pledges, lang), pledges)}`;
}

function snippet(
  visit: Visit,
  { shortName, attribute, slug, imprint }: Used,
  widget: 'representatives' | 'pledge-tracker',
): Promise<string> {
  const { lang, today, publisher, path } = visit;
  const sentence = widget === 'representatives' ? words.representativesFallback : words.pledgesFallback;
  return formatSnippet({
    widget,
    attributes: { [attribute]: slug, ...(publisher.isSandbox && { 'data-server': prefixOf(visit) }) },
    lang,
    fallback: {
      sentence: say(sentence, lang, { name: shortName.text, day: formatDate(formatDay(today), lang) }),
      linkText: say(words.see, lang),
      href: publisher.publicUrl + hrefIn(lang, path),
      imprint: [imprint?.text, imprintOf(visit)].filter(Boolean).join(' '),
    },
    publicUrl: publisher.publicUrl,
  });
}

function graphqlLink(visit: Visit): Content {
  return html`<a href="${prefixOf(visit)}/graphql">GraphQL</a>`;
}
