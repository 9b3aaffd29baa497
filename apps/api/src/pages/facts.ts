import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { type Content, html } from './html.ts';
import { say } from './sentences.ts';
import { outwardLink } from './spoken.ts';

/** A list of named facts; those without a value are left out. */
export function factList(lang: Language, rows: readonly (readonly [Words, Content])[]): Content {
  const told = rows.filter(([, value]) => value !== null && value !== '');
  if (told.length === 0) return null;
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<div>
          <dt>${say(name, lang)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Contents with commas between them. */
export function inSeries(contents: readonly Content[]): Content {
  return contents.map((content, index) => [index > 0 ? ', ' : null, content]);
}

/** Sources as links, by their publishers; several of one publisher are told apart by a number. Null where none can be named. */
export function sourceLinks(sources: readonly { url: string | null; publisher: string | null }[]): Content {
  const named = sources.flatMap(({ url, publisher }) => {
    const name = publisher ?? url;
    return name === null ? [] : [{ url, name }];
  });
  const links = named.map(({ url, name }, index) => {
    const isAlone = named.filter((other) => other.name === name).length === 1;
    const number = named.slice(0, index + 1).filter((other) => other.name === name).length;
    return outwardLink(url, isAlone ? name : `${name} (${number})`);
  });
  return links.length === 0 ? null : inSeries(links);
}

/** A body's own site, by its host. */
export function siteLink(url: string | null): Content {
  return url === null ? null : outwardLink(url, URL.parse(url)?.host ?? url);
}
