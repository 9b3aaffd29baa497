import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { findDay, formatDay } from '../../calendar/day.ts';
import type { TypedChallenge } from '../../challenges/parse-challenge.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { type Challenged, getChallenged, type PublishedChallenge } from './challenge-data.ts';
import { challengeForm } from './challenge-form.ts';
import { challengeSentences as words } from './challenge.sentences.ts';

/** What the address of the page may ask: the day by which a challenge just sent is answered. */
export const CHALLENGE_QUERY = ['received'] as const;

/** What was sent and not taken, and why; the form holds it still. */
export type Refused = Readonly<{ typed: TypedChallenge; problems: readonly string[] }>;

/** The page on which readers challenge a pledge's status, and see what others challenged and how it was answered. */
export async function challengePage(visit: Visit): Promise<Template> {
  return renderChallenged(visit, await getChallenged(visit), null);
}

/** As `challengePage`, for a pledge at hand and a form that was refused. */
export function renderChallenged(visit: Visit, pledge: Challenged, refused: Refused | null): Template {
  const { lang } = visit;
  const title = say(words.title, lang, { reference: pledge.reference });
  const council = spoken(pledge.council.name, lang);
  const { imprint } = pledge.manifesto.owner;
  return framePage(visit, {
    title,
    description: say(words.description, lang),
    localImprint: imprint && spoken(imprint, lang),
    // The form is no part of the record: what it is about is.
    isIndexable: false,
    body: html`${trail(visit, [
        [council, hrefFor(visit, `/councils/${pledge.council.slug}`)],
        [pledge.reference, hrefFor(visit, `/pledges/${pledge.slug}`)],
        [say(words.trail, lang), null],
      ])}
      <article class="challenges">
        <h1>${title}</h1>
        <p class="lead">${spoken(pledge.title, lang)}</p>
        <p>
          ${sayWith(words.ofCouncil, lang, { council })}
          ${sayWith(words.saysNow, lang, { status: html`<b>${spoken(pledge.status.label, lang)}</b>` })}
          <a href=${hrefFor(visit, `/pledges/${pledge.slug}`)}>${say(words.backToPledge, lang)}</a>
        </p>
        ${counts(pledge, lang)} ${received(visit)} ${sending(visit, pledge, refused)}
        ${published(visit, pledge.challenges)}
      </article>`,
  });
}

function counts({ challengeCounts: { rejected, ...numbers } }: Challenged, lang: Language): Content {
  return [
    html`<p>${say(words.counts, lang, numbers)}</p>`,
    rejected.length === 0
      ? null
      : html`<p>${say(words.rejected, lang)}</p>
          <ul>
            ${rejected.map(
              ({ label, count }) =>
                html`<li>${label ? spoken(label, lang) : say(words.noReason, lang)}: ${count}</li>`,
            )}
          </ul>`,
  ];
}

/** Thanks for a challenge just sent, with the day the answer is due. */
function received({ lang, query }: Visit): Content {
  const due = query.received === undefined ? null : findDay(query.received);
  if (due === null) return null;
  return html`<div class="note" role="status">
    <p><b>${sayWith(words.received, lang, { day: spokenDay(formatDay(due), lang) })}</b></p>
    <p>${say(words.readFirst, lang)}</p>
  </div>`;
}

function sending(visit: Visit, pledge: Challenged, refused: Refused | null): Content {
  if (visit.publisher.isSandbox) return html`<p class="note">${say(words.sandbox, visit.lang)}</p>`;
  if (pledge.status.display === 'WITHDRAWN')
    return html`<p class="note">${say(words.withdrawn, visit.lang)}</p>`;
  return challengeForm(visit, pledge.slug, refused);
}

function published({ lang }: Visit, challenges: readonly PublishedChallenge[]): Content {
  if (challenges.length === 0) return null;
  return html`<section>
    <h2>${say(words.others, lang)}</h2>
    <ol class="timeline" role="list">
      ${challenges.map(
        ({ label, text, receivedOn, answerDueOn, answer, answeredOn }) =>
          html`<li>
            <p class="what">
              ${sayWith(words.receivedOn, lang, { day: spokenDay(receivedOn, lang) })}
              <b>${spoken(label, lang)}</b>
            </p>
            ${text && html`<blockquote class="written">${spoken(text, lang)}</blockquote>`}
            ${
              answer && answeredOn
                ? html`<h3>${sayWith(words.answer, lang, { day: spokenDay(answeredOn, lang) })}</h3>
                    <p class="written">${spoken(answer, lang)}</p>`
                : html`<p>${sayWith(words.dueOn, lang, { day: spokenDay(answerDueOn, lang) })}</p>`
            }
          </li>`,
      )}
    </ol>
  </section>`;
}
