import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { everyPage } from '../every-page.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { say, sayCount } from '../sentences.ts';
import { spoken } from '../spoken.ts';
import { hrefFor, languageCode, type Visit } from '../visit.ts';
import { type CampaignEntry, CAMPAIGN_LIST } from './campaigns-data.ts';
import { campaignListSentences as words, councilCount } from './campaigns.sentences.ts';

/** All campaigns, each with its state and the councils known to have adopted it. */
export async function campaignListPage(visit: Visit): Promise<Template> {
  const { lang } = visit;
  const campaigns = await everyPage(
    async (after) => (await askRecord(CAMPAIGN_LIST, { lang: languageCode(lang), after }, visit)).campaigns,
  );
  return framePage(visit, {
    title: say(words.title, lang),
    description: say(words.description, lang),
    body: html`<h1>${say(words.title, lang)}</h1>
      <ul class="campaigns" role="list">
        ${campaigns.map((campaign) => entry(visit, campaign))}
      </ul>`,
  });
}

function entry(visit: Visit, { slug, title, aim, status, counts }: CampaignEntry): Template {
  const { lang } = visit;
  return html`<li>
    <a href=${hrefFor(visit, `/campaigns/${slug}`)}>${spoken(title, lang)}</a>
    <small
      >${campaignState[status][lang]}${counts.adopted > 0 ? `, ${sayCount(councilCount, lang, counts.adopted)}` : null}</small
    >
    ${aim && html`<p>${spoken(aim, lang)}</p>`}
  </li>`;
}
