import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { resourceKind } from '@wheatsheaf/schema/vocabulary/resource-kind.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { outwardLink, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { Campaign } from './campaigns-data.ts';
import { campaignSentences as words } from './campaigns.sentences.ts';

type Resource = Campaign['resources'][number];

/** What a campaign gives those who take part: the latest edition of each, for which nation, in which language. */
export function campaignResources({ lang }: Visit, { resources }: Campaign): Content {
  if (resources.length === 0) return null;
  return html`<h2>${say(words.resources, lang)}</h2>
    <ul>
      ${resources.map(
        (resource) =>
          html`<li>
            ${resourceKind[resource.kind][lang]}: ${resourceLink(resource)}
            <small>${joined(factsOf(resource, lang))}</small>
            ${checksumOf(resource, lang)}
          </li>`,
      )}
    </ul>`;
}

function resourceLink({ file, url, title, language }: Resource): Content {
  const code = language.toLowerCase();
  return html`<span lang=${code}
    >${file ? html`<a href=${file.url} type=${file.mediaType} hreflang=${code}>${title}</a>` : outwardLink(url, title)}</span
  >`;
}

/** “PDF, 120 kB”, for whom, in which language, which edition of what day; and where else it is, when it is kept here. */
function factsOf(
  { file, url, nation: of, language, edition, publishedOn }: Resource,
  lang: Language,
): Content[] {
  return [
    ...(file ? [fileFormat[file.format][lang], formatSize(file.bytes)] : []),
    ...(of ? [nation[of][lang]] : []),
    say(language === 'CY' ? words.inWelsh : words.inEnglish, lang),
    say(words.edition, lang, { n: edition }),
    ...(publishedOn ? [spokenDay(publishedOn, lang)] : []),
    ...(file && url ? [html`${say(words.elsewhere, lang)} ${outwardLink(url, URL.parse(url)?.host)}`] : []),
  ];
}

/** So that a reader can tell that a copy is the one meant here. That of what is kept elsewhere says which it is of. */
function checksumOf({ file, url, checksum }: Resource, lang: Language): Content {
  const where = outwardLink(url, url && URL.parse(url)?.host);
  return [
    file && html`<small class="checksum">${sayWith(words.checksum, lang, { sum: sum(file.sha256) })}</small>`,
    checksum !== null && checksum !== file?.sha256
      ? html`<small class="checksum">
          ${file ? sayWith(words.checksumElsewhere, lang, { where, sum: sum(checksum) }) : sayWith(words.checksum, lang, { sum: sum(checksum) })}
        </small>`
      : null,
  ];
}

function sum(digits: string): Template {
  return html`<code>${digits}</code>`;
}

function joined(facts: readonly Content[]): Content {
  return facts.map((fact, index) => (index === 0 ? fact : [', ', fact]));
}

/** Rounded up, so that nothing has no size: “1 kB”, “2.4 MB”, the same in both languages. */
function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}
