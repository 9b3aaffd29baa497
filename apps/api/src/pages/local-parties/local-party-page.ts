import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { formatDay } from '../../calendar/day.ts';
import { dayForm, DAY_QUERY, otherDayNotice } from '../day/day-asked.ts';
import {
  ELECTIONS_HELD,
  ELECTIONS_TO_COME,
  electionsHeldSection,
  electionsToComeSection,
} from '../elections/elections-section.ts';
import { useSection } from '../embed/use-section.ts';
import { factList, siteLink, sourceLinks } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { contactLines } from '../representatives/contact-link.ts';
import { representativesSection } from '../representatives/representatives-section.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import {
  dayShown,
  hrefFor,
  languageCode,
  MovedError,
  NotOnRecordError,
  prefixOf,
  type Visit,
} from '../visit.ts';
import { areasCovered, councilsSection } from './area-section.ts';
import { localPartySentences as words } from './local-party.sentences.ts';
import { LOCAL_PARTY, type LocalParty } from './local-party-question.ts';

/** What the address of a local party's page may ask: the day, and where a list longer than a page goes on. */
export const LOCAL_PARTY_QUERY = [
  DAY_QUERY,
  'representatives',
  'supported',
  ELECTIONS_TO_COME,
  ELECTIONS_HELD,
] as const;

/** A local party: the areas it covers, who represents them, who stands there and stood, and its own imprint beside the publisher's. */
export async function localPartyPage(visit: Visit): Promise<Template> {
  const { lang, slug } = visit;
  const asOf = formatDay(dayShown(visit));
  const variables = { slug, lang: languageCode(lang), ...visit.query, asOf };
  const { organisation: party, ...lists } = await askRecord(LOCAL_PARTY, variables, visit);
  if (party?.kind !== 'LOCAL_PARTY') throw new NotOnRecordError(slug);
  if (party.slug !== slug) throw new MovedError(`${prefixOf(visit)}/local-parties/${party.slug}`, true);
  const ofArea = { namesBodies: true, leavesOutWards: lists.endorsed.coverage.leavesOutWards };
  return framePage(visit, {
    title: party.name.text,
    description: say(words.description, lang, { party: party.name.text }),
    localImprint: party.imprint && spoken(party.imprint, lang),
    data: partyData(party),
    body: html`<h1>${spoken(party.name, lang)}</h1>
      ${otherDayNotice(visit)} ${facts(visit, party)} ${dayForm(visit)}
      ${representativesSection(visit, { ...lists, body: party.shortName, kind: 'LOCAL_PARTY' })}
      ${councilsSection(visit, party)} ${electionsToComeSection(visit, { ...ofArea, ballots: lists.toCome })}
      ${electionsHeldSection(visit, { ...ofArea, ballots: lists.held })} ${manifestosSection(visit, party)}
      ${await useSection(visit, { ...party, attribute: 'data-local-party', hasPledges: false })}`,
  });
}

function facts(visit: Visit, party: LocalParty): Content {
  const { lang, asOf } = visit;
  const { parent, nation: of, websiteUrl, contactPoints, imprint, imprintExpiredOn, sources } = party;
  const from = sourceLinks(sources);
  return [
    factList(lang, [
      [words.partOf, parent && spoken(parent.name, lang)],
      [words.nation, of && nation[of][lang]],
      [words.covers, areasCovered(visit, party)],
      [words.website, siteLink(websiteUrl)],
      [words.contact, asOf === null ? contactLines(contactPoints, lang) : null],
      [
        words.ownImprint,
        imprintExpiredOn
          ? sayWith(words.imprintEnded, lang, { day: spokenDay(imprintExpiredOn, lang) })
          : imprint && spoken(imprint, lang),
      ],
    ]),
    from && html`<p class="aside">${sayWith(words.source, lang, { sources: from })}</p>`,
  ];
}

/** What it promised by the day of the page; one without a day is of every day. */
function manifestosSection(visit: Visit, { manifestos }: LocalParty): Content {
  const { lang } = visit;
  const day = formatDay(dayShown(visit));
  const by = manifestos.filter(({ publishedOn }) => publishedOn === null || publishedOn.on <= day);
  if (by.length === 0) return null;
  return html`<section aria-labelledby="manifestos">
    <h2 id="manifestos">${say(words.manifestos, lang)}</h2>
    <ul class="plain" role="list">
      ${by.map(({ slug, title }) => html`<li><a href=${hrefFor(visit, `/manifestos/${slug}`)}>${spoken(title, lang)}</a></li>`)}
    </ul>
  </section>`;
}

function partyData({ name, websiteUrl }: LocalParty): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: { '@value': name.text, '@language': name.lang.toLowerCase() },
    ...(websiteUrl && { url: websiteUrl }),
  };
}
