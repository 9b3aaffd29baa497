import { type Content, html, type Template } from '../html.ts';
import { pledgeLinks } from '../pledges/pledge-links.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { Paragraph, WholeManifesto } from './manifesto-question.ts';
import { manifestoSentences as words } from './manifestos.sentences.ts';

/** The full text, each paragraph with an address of its own, what of it was corrected, and the pledges found in it. */
export function manifestoText(visit: Visit, { paragraphs }: WholeManifesto): Content {
  const { lang } = visit;
  if (paragraphs.length === 0) return null;
  return html`<section aria-labelledby="text">
    <h2 id="text">${say(words.text, lang)}</h2>
    ${paragraphs.map(({ anchor, page, text, corrections, pledges }, index) => {
      const isNewPage = page !== null && page !== paragraphs[index - 1]?.page;
      return html`<div class="paragraph" id=${anchor}>
        ${isNewPage ? html`<p class="aside">${say(words.page, lang, { page })}</p>` : null}
        <p>
          ${text ? spoken(text, lang) : html`<span class="aside">${say(words.nothingLeft, lang)}</span>`}
          <a class="reference" href="#${anchor}" aria-label=${say(words.link, lang, { anchor })}>¶</a>
        </p>
        ${corrections.map((correction) => textCorrection(visit, correction))}
        ${pledges.length > 0 ? html`<p class="aside">${sayWith(words.pledgesHere, lang, { pledges: pledgeLinks(visit, pledges) })}</p>` : null}
      </div>`;
    })}
  </section>`;
}

/** What the paragraph said before and what it said from then on: it was changed, added or taken out (R4). */
function textCorrection(
  { lang }: Visit,
  { publishedAt, lang: textLang, before, after, reason }: Paragraph['corrections'][number],
): Template {
  const sentence = before === null ? words.textAdded : after === null ? words.textTakenOut : words.textWas;
  const language = textLang.toLowerCase();
  return html`<p class="note">
    ${sayWith(sentence, lang, {
      day: spokenDay(publishedAt.slice(0, 10), lang),
      before: before && html`<del lang=${language}>${before}</del>`,
      after: after && html`<ins lang=${language}>${after}</ins>`,
    })}
    ${reason ? spoken(reason, lang) : null}
  </p>`;
}
