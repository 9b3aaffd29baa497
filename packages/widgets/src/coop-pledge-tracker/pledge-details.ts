import { html, nothing } from 'lit';
import type { CoopPledgeTrackerQuery } from '../generated/coop-pledge-tracker.ts';
import type { SameSentences } from '../shared/sentences.ts';
import type { Voice } from '../shared/voice.ts';
import type { pledgeTrackerEn } from './words.en.ts';

type PledgeVoice = Voice<SameSentences<typeof pledgeTrackerEn>>;
export type Pledge = CoopPledgeTrackerQuery['pledges']['nodes'][number];
type Update = Pledge['updates'][number];

/** What a pledge opens to: its wording, its test, what happened, by which sources. */
export function pledgeDetails(pledge: Pledge, url: string, voice: PledgeVoice): unknown {
  const { words } = voice;
  const {
    corrections,
    dueOn,
    quotePage,
    status,
    successTest,
    successTestTiming,
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
      ({ beforeWords, publishedAt, reason }) =>
        html`<p>
          ${voice.say(words.$corrected, {
            day: voice.day(publishedAt.slice(0, 10)),
            before: beforeWords ? html`<del>${voice.text(beforeWords)}</del>` : '–',
          })}
          ${reason && voice.text(reason)}
        </p>`,
    )}
    <p>
      ${successTest ? html`<b>${words.$test}</b> ${voice.text(successTest)}` : nothing}
      ${successTestWrittenOn ? voice.say(words.$testOn, { day: voice.day(successTestWrittenOn) }) : nothing}
      ${successTestTiming && voice.text(successTestTiming)}
      ${dueOn ? voice.say(words.$due, { day: voice.day(dueOn.on, dueOn.precision) }) : nothing}
      ${status.lastReviewedOn ? voice.say(words.$reviewed, { day: voice.day(status.lastReviewedOn) }) : nothing}
    </p>
    ${
      updates.length
        ? html`<p><b>${words.$history}</b></p>
            <ol role="list" part="timeline">
              ${updates.map((update) => timelineEntry(update, voice))}
            </ol>`
        : nothing
    }
    <p>${voice.link(url, words.$all)}</p>
  </div>`;
}

function timelineEntry(update: Update, voice: PledgeVoice): unknown {
  const { words } = voice;
  const { evidence, isConfirmedOutsideParty, isCorrected, kind, label, replies, successor, summary } = update;
  // A rating says enough by its status, a note by its summary.
  const did: Partial<Record<Update['kind'], string>> = {
    CORRECTION: words.$correction,
    REOPENED: words.$reopened,
    REVIEWED_NO_CHANGE: words.$checked,
    TERM_CLOSE: words.$termClose,
  };
  return html`<li>
    <p>
      ${voice.day(update.effectiveOn)} <small>${did[kind]}</small> <b>${label && voice.text(label)}</b>
      ${isCorrected ? html`<em>${words.$correctedSince}</em>` : nothing}
    </p>
    <p>${isCorrected ? html`<s>${voice.text(summary)}</s>` : voice.text(summary)}</p>
    ${voice.paragraph(update.reasonLabel)}
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
