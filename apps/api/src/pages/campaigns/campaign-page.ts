import { audience } from '@wheatsheaf/schema/vocabulary/audience.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { campaignDocuments } from '../feeds/linked-documents.ts';
import { factList, sourceLinks } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { timelineEntries } from '../pledges/pledge-timeline.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import { hrefFor, languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { adoptionsSection } from './adoptions-section.ts';
import { type AdoptionList, type Campaign, CAMPAIGN } from './campaigns-data.ts';
import { campaignListSentences, campaignSentences as words } from './campaigns.sentences.ts';
import { campaignResources } from './campaign-resources.ts';
import { isMyCouncilIn } from './is-my-council-in.ts';

/** What the address of a campaign's page may ask: one council, and where a list longer than a page goes on. */
export const CAMPAIGN_QUERY = ['council', 'adoptions'] as const;

/** A campaign: what it asks of whom, how far it has come, and what councils did about it. */
export async function campaignPage(visit: Visit): Promise<Template> {
  const { lang, slug, query } = visit;
  const { campaign, adoptions } = await askRecord(
    CAMPAIGN,
    { slug, lang: languageCode(lang), adoptions: query.adoptions },
    visit,
  );
  if (!campaign) throw new NotOnRecordError(slug);
  if (campaign.slug !== slug) throw new MovedError(`${prefixOf(visit)}/campaigns/${campaign.slug}`, true);
  const { title, aim, imprint, updates, withdrawal } = campaign;
  return framePage(visit, {
    title: title.text,
    description: say(words.description, lang, { title: title.text }),
    localImprint: imprint && spoken(imprint, lang),
    isIndexable: query.council === undefined,
    documents: visit.publisher.isSandbox ? [] : campaignDocuments(slug, lang),
    body: html`${trail(visit, [
        [say(campaignListSentences.title, lang), hrefFor(visit, '/campaigns')],
        [spoken(title, lang), null],
      ])}
      <h1>${spoken(title, lang)}</h1>
      ${withdrawal && html`<p class="note">${sayWith(words.withdrawn, lang, { day: spokenDay(withdrawal.withdrawnOn, lang) })} ${withdrawal.reason && spoken(withdrawal.reason, lang)}</p>`}
      ${aim && html`<p class="lead">${spoken(aim, lang)}</p>`} ${facts(visit, campaign)}
      ${asks(visit, campaign)} ${clauses(visit, campaign)} ${campaignResources(visit, campaign)}
      ${isForCouncils(campaign, adoptions) ? [await isMyCouncilIn(visit), adoptionsSection(visit, campaign.counts, adoptions)] : null}
      ${updates.length > 0 ? html`<h2>${say(words.happened, lang)}</h2>` : null}
      ${timelineEntries(visit, updates)}`,
  });
}

/** Whether councils have a part in it: not where all that it asks is asked of others, and none has dealt with it. */
function isForCouncils({ asks: all }: Campaign, { totalCount }: AdoptionList): boolean {
  const ofCouncils = all.some(({ audience: of }) => of === 'COUNCILS' || of === 'COUNCILLORS');
  return all.length === 0 || ofCouncils || totalCount > 0;
}

/** A state is as old as the log makes it, with each correction in the place of the row it corrects: readers see of which day it is. */
function facts(
  { lang }: Visit,
  { status, since, decidedBy, nations, startedOn, sources }: Campaign,
): Content {
  const from = sourceLinks(sources);
  const state = campaignState[status][lang];
  return [
    factList(lang, [
      [words.state, since ? sayWith(words.stateOn, lang, { state, day: spokenDay(since, lang) }) : state],
      [words.decidedBy, decidedBy && spoken(decidedBy, lang)],
      [words.nations, nations.map((code) => nation[code][lang]).join(', ')],
      [words.started, startedOn && spokenDay(startedOn.on, lang, startedOn.precision)],
    ]),
    from && html`<p class="aside">${sayWith(words.source, lang, { sources: from })}</p>`,
  ];
}

function asks({ lang }: Visit, { asks: all }: Campaign): Content {
  const told = all.flatMap(({ audience: of, text }) => (text ? [{ of, text }] : []));
  if (told.length === 0) return null;
  return html`<h2>${say(words.asks, lang)}</h2>
    <ul>
      ${told.map(({ of, text }) => html`<li><b>${audience[of][lang]}:</b> ${spoken(text, lang)}</li>`)}
    </ul>`;
}

/** What a council that adopts it decides, clause by clause. */
function clauses({ lang }: Visit, { clauses: all }: Campaign): Content {
  if (all.length === 0) return null;
  return html`<h2>${say(words.clauses, lang)}</h2>
    <ol>
      ${all.map(({ text }) => html`<li>${spoken(text, lang)}</li>`)}
    </ol>`;
}
