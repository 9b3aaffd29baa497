import { formatDay } from '../../calendar/day.ts';
import { imprintOf } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { formatDate, spoken } from '../spoken.ts';
import { hrefIn, prefixOf, type Visit } from '../visit.ts';
import { codeBlock } from './code-block.ts';
import { embedSentences as words } from './embed.sentences.ts';
import { formatSnippet } from './embed-snippet.ts';

export type Used = Readonly<{
  name: LocalisedText;
  shortName: LocalisedText;
  attribute: 'data-council' | 'data-local-party';
  slug: string;
  hasPledges: boolean;
  /** The local party's own imprint, where it has one. */
  localImprint?: LocalisedText | null;
}>;

/** How to cite the page, to show it elsewhere, and to ask for its data. */
export async function useSection(visit: Visit, used: Used): Promise<Template> {
  const { lang, today, publisher, path } = visit;
  const day = formatDate(formatDay(today), lang);
  const address = publisher.publicUrl + hrefIn(lang, path);
  const representatives = await snippet(visit, used, 'representatives');
  const pledges = used.hasPledges ? await snippet(visit, used, 'pledge-tracker') : null;
  return html`<section aria-labelledby="use" class="use">
    <h2 id="use">${say(words.title, lang)}</h2>
    <h3>${say(words.cite, lang)}</h3>
    <p class="citation">${sayWith(words.citation, lang, { name: spoken(used.name, lang), day, address })}</p>
    <p class="aside">${say(words.citeWhy, lang)}</p>
    <h3>${say(words.embed, lang)}</h3>
    <p>${say(words.embedHow, lang)}</p>
    ${codeBlock(say(words.representatives, lang), representatives)}
    ${pledges && codeBlock(say(words.pledges, lang), pledges)}
    <h3>${say(words.data, lang)}</h3>
    <p>${sayWith(words.dataHow, lang, { graphql: graphqlLink(visit) })}</p>
  </section>`;
}

function snippet(
  visit: Visit,
  { shortName, attribute, slug, localImprint }: Used,
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
      imprint: [localImprint?.text, imprintOf(visit)].filter(Boolean).join(' '),
    },
    publicUrl: publisher.publicUrl,
  });
}

function graphqlLink(visit: Visit): Content {
  return html`<a href="${prefixOf(visit)}/graphql">GraphQL</a>`;
}
