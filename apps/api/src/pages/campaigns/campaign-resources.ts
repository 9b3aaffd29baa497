import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { resourceKind } from '@wheatsheaf/schema/vocabulary/resource-kind.ts';
import { type Content, html } from '../html.ts';
import { say } from '../sentences.ts';
import { outwardLink, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { Campaign } from './campaigns-data.ts';
import { campaignSentences as words } from './campaigns.sentences.ts';

/** What a campaign gives those who take part: the latest edition of each, for which nation, in which language. */
export function campaignResources({ lang }: Visit, { resources }: Campaign): Content {
  if (resources.length === 0) return null;
  return html`<h2>${say(words.resources, lang)}</h2>
    <ul>
      ${resources.map((resource) => {
        const code = resource.language.toLowerCase();
        return html`<li>
          ${resourceKind[resource.kind][lang]}:
          <span lang=${code}>${outwardLink(resource.url, resource.title)}</span>
          <small
            >${resource.nation && `${nation[resource.nation][lang]}, `}${say(words.edition, lang, { n: resource.edition })}${resource.publishedOn ? [', ', spokenDay(resource.publishedOn, lang)] : null}</small
          >
        </li>`;
      })}
    </ul>`;
}
