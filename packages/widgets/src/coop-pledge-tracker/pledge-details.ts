import { html, nothing } from 'lit';
import type { CoopPledgeTrackerQuery } from '../generated/coop-pledge-tracker.ts';
import type { SameSentences } from '../shared/sentences.ts';
import type { Voice } from '../shared/voice.ts';
import type { pledgeTrackerEn } from './words.en.ts';

type PledgeVoice = Voice<SameSentences<typeof pledgeTrackerEn>>;
type Pledges = CoopPledgeTrackerQuery['pledges'];
export type Pledge = Pledges['nodes'][number];
type Update = Pledge['updates'][number];

/** What a pledge opens to: its wording, its test, what happened, by which sources. */
export function pledgeDetails(
  pledge: Pledge,
  url: string,
  voice: PledgeVoice,
  counts: Pledges['counts'],
): unknown {
  const { words } = voice;
  const {
    corrections,
    dueOn,
    quotePage,
    status,
    successTest,
    successTestWrittenOn,
    updates,
    withdrawal,
    wording,
  } = pledge;
  return html`<div part="details">
    ${
      pledge.wordingBasis === 'REPORTED'
        ? html`<p>${wording && voice.text(wording)} <small>${words.$reported}</small></p>`
        : html`<blockquote>
            ${wording && voice.text(wording)}
            <small>${quotePage ? voice.say(words.$quotePage, { page: quotePage }) : words.$quote}</small>
          </blockquote>`
    }
    ${
      withdrawal
        ? html`<p>
            <b>${voice.text(status.label)}</b> ${voice.day(withdrawal.withdrawnOn)}
            ${withdrawal.reason && voice.text(withdrawal.reason)}
          </p>`
        : nothing
    }
    ${corrections.map(
      ({ before, lang, publishedAt, reason }) =>
        html`<p>
          ${voice.say(words.$corrected, {
            day: voice.day(publishedAt.slice(0, 10)),
            before: html`<del>${before && voice.text({ text: before, lang: lang ?? voice.language })}</del>`,
          })}
          ${reason && voice.text(reason)}
        </p>`,
    )}
    <p>
      ${successTest ? html`<b>${words.$test}</b> ${voice.text(successTest)}` : nothing}
      ${successTestWrittenOn ? voice.say(words.$testOn, { day: voice.day(successTestWrittenOn) }) : nothing}
      ${dueOn ? voice.say(words.$due, { day: voice.day(dueOn.on, dueOn.precision) }) : nothing}
      ${status.lastReviewedOn ? voice.say(words.$reviewed, { day: voice.day(status.lastReviewedOn) }) : nothing}
    </p>
    ${
      updates.length
        ? html`<p><b>${words.$history}</b></p>
            <ol role="list" part="timeline">
              ${updates.map((update) => timelineEntry(update, voice, counts))}
            </ol>`
        : nothing
    }
    <p>${voice.link(url, words.$all)}</p>
  </div>`;
}

function timelineEntry(update: Update, voice: PledgeVoice, counts: Pledges['counts']): unknown {
  const { words } = voice;
  const { evidence, isConfirmedOutsideParty, isCorrected, kind, replies, status, successor, summary } =
    update;
  const label = counts.find(({ display }) => display === status)?.label;
  const did = {
    CORRECTION: words.$correction,
    NOTE: nothing,
    RATING: nothing,
    REOPENED: words.$reopened,
    REVIEWED_NO_CHANGE: words.$checked,
    TERM_CLOSE: words.$termClose,
  }[kind];
  return html`<li>
    <p>
      ${voice.day(update.effectiveOn)} <small>${did}</small> <b>${label ? voice.text(label) : nothing}</b>
      ${isCorrected ? html`<em>${words.$correctedSince}</em>` : nothing}
    </p>
    <p>${isCorrected ? html`<s>${voice.text(summary)}</s>` : voice.text(summary)}</p>
    ${successor ? html`<p>${voice.say(words.$successor, { name: voice.link(voice.page(`/pledges/${successor.slug}`), voice.text(successor.title)) })}</p>` : nothing}
    <ul>
      ${evidence.map(
        ({ archivedUrl, isPartyOwn, page, publishedOn, publisher, title, url }) =>
          html`<li>
            ${voice.link(url, title ?? publisher ?? url)}${title && publisher ? `, ${publisher}` : nothing}${
              publishedOn ? [', ', voice.day(publishedOn)] : nothing
            }${page ? [', ', voice.say(words.$page, { page })] : nothing}${isPartyOwn ? `, ${words.$partyOwn}` : nothing}${
              archivedUrl ? [', ', voice.link(archivedUrl, words.$archived)] : nothing
            }
          </li>`,
      )}
    </ul>
    ${
      isConfirmedOutsideParty
        ? html`<p>${words.$outside}</p>`
        : update.isConfirmedBySecondPerson
          ? html`<p>${words.$second}</p>`
          : nothing
    }
    ${replies.map(
      ({ repliedBy, repliedOn, text }) =>
        html`<blockquote>
          <small>${voice.say(words.$reply, { name: repliedBy, day: voice.day(repliedOn) })}</small>
          ${voice.text(text)}
        </blockquote>`,
    )}
  </li>`;
}
