import { type Content, html } from '../html.ts';
import { pledgeLinks } from '../pledges/pledge-links.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { WholeManifesto } from './manifesto-question.ts';
import { manifestoSentences as words } from './manifestos.sentences.ts';

/** The full text, each paragraph with an address of its own and the pledges found in it; then what of it was corrected. */
export function manifestoText(visit: Visit, { paragraphs, textCorrections }: WholeManifesto): Content {
  const { lang } = visit;
  if (paragraphs.length === 0) return null;
  return html`<section aria-labelledby="text">
    <h2 id="text">${say(words.text, lang)}</h2>
    ${paragraphs.map(({ anchor, page, text, pledges }, index) => {
      const isNewPage = page !== null && page !== paragraphs[index - 1]?.page;
      return html`<div class="paragraph" id=${anchor}>
        ${isNewPage ? html`<p class="aside">${say(words.page, lang, { page })}</p>` : null}
        <p>
          ${text && spoken(text, lang)}
          <a class="reference" href="#${anchor}" aria-label=${say(words.link, lang, { anchor })}>¶</a>
        </p>
        ${pledges.length > 0 ? html`<p class="aside">${sayWith(words.pledgesHere, lang, { pledges: pledgeLinks(visit, pledges) })}</p>` : null}
      </div>`;
    })}
    ${textCorrections.map(
      ({ publishedAt, before, lang: textLang, reason }) =>
        html`<p class="note">
          ${sayWith(words.textWas, lang, {
            day: spokenDay(publishedAt.slice(0, 10), lang),
            before: html`<del lang=${(textLang ?? 'EN').toLowerCase()}>${before}</del>`,
          })}
          ${reason ? spoken(reason, lang) : null}
        </p>`,
    )}
  </section>`;
}
