import { type Content, html } from '../html.ts';
import { spoken } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { BodyShown } from './person-question.ts';

/** A body by its name, and by a link where it has a page. */
export function bodyLink(visit: Visit, { slug, kind, name }: BodyShown): Content {
  const words = spoken(name, visit.lang);
  if (kind === 'COUNCIL') return html`<a href=${hrefFor(visit, `/councils/${slug}`)}>${words}</a>`;
  if (kind === 'LOCAL_PARTY') return html`<a href=${hrefFor(visit, `/local-parties/${slug}`)}>${words}</a>`;
  return words;
}
