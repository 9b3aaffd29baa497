import { formatDay, todayInLondon } from '../../calendar/day.ts';
import { correctionDocuments } from '../feeds/linked-documents.ts';
import { feedSentences } from '../feeds/feeds.sentences.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import { askRecord } from '../record-question.ts';
import { say } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import { hrefFor, languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { correctionsSentences as words } from './corrections.sentences.ts';
import { type LogEntry, logEntries } from './log-entry.ts';
import { CORRECTIONS, COUNCIL_CORRECTIONS } from './log-question.ts';

/** What the address may ask: the slug of one council, and where each list goes on. */
export const CORRECTIONS_QUERY = ['council', 'corrections', 'withdrawals'] as const;

const ON_A_PAGE = 50;

/** What this record said wrongly or no longer says, newest first: /corrections, or /corrections?council=derby. */
export async function correctionsPage(visit: Visit): Promise<Template> {
  const { lang, query } = visit;
  const council = query.council === undefined ? null : { slug: query.council };
  const variables = {
    lang: languageCode(lang),
    first: ON_A_PAGE,
    afterCorrection: query.corrections,
    afterWithdrawal: query.withdrawals,
  };
  const { organisation, ...logs } = council
    ? await askRecord(COUNCIL_CORRECTIONS, { ...variables, organisation: council }, visit)
    : { organisation: null, ...(await askRecord(CORRECTIONS, variables, visit)) };
  if (council && organisation?.kind !== 'COUNCIL') throw new NotOnRecordError(council.slug);
  if (council && organisation && organisation.slug !== council.slug)
    throw new MovedError(`${prefixOf(visit)}/corrections?council=${organisation.slug}`, true);

  const title = organisation
    ? say(feedSentences.correctionsOf, lang, { name: organisation.name.text })
    : say(feedSentences.corrections, lang);
  const { corrections, withdrawals } = logEntries(lang, logs);
  return framePage(visit, {
    title,
    description: say(feedSentences.correctionsAbout, lang),
    documents: visit.publisher.isSandbox ? [] : correctionDocuments(organisation?.slug ?? null, lang),
    body: html`${
        organisation &&
        trail(visit, [
          [spoken(organisation.name, lang), hrefFor(visit, `/councils/${organisation.slug}`)],
          [say(feedSentences.linkCorrections, lang), null],
        ])
      }
      <h1>${title}</h1>
      <p class="lead">${say(feedSentences.correctionsAbout, lang)}</p>
      <h2 id="corrections">${say(words.corrections, lang)}</h2>
      ${entryList(visit, corrections)}
      ${pager(visit, 'corrections', logs.corrections.pageInfo, { next: words.earlier, start: words.newest })}
      <h2 id="withdrawals">${say(words.withdrawals, lang)}</h2>
      ${entryList(visit, withdrawals)}
      ${pager(visit, 'withdrawals', logs.withdrawals.pageInfo, { next: words.earlier, start: words.newest })}`,
  });
}

function entryList(visit: Visit, entries: readonly LogEntry[]): Template {
  const { lang } = visit;
  if (entries.length === 0) return html`<p>${say(words.none, lang)}</p>`;
  return html`<ul class="log" role="list">
    ${entries.map(
      ({ title, path, publishedAt, paragraphs }) =>
        html`<li>
          <a href=${hrefFor(visit, path)}>${spoken(title, lang)}</a>
          <small>${spokenDay(formatDay(todayInLondon(publishedAt)), lang)}</small>
          ${paragraphs.map((paragraph) => html`<p>${spoken(paragraph, lang)}</p>`)}
        </li>`,
    )}
  </ul>`;
}
