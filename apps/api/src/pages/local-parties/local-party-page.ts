import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { useSection } from '../embed/use-section.ts';
import { factList, inSeries, siteLink, sourceLinks } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { representativesSection } from '../representatives/representatives-section.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { localPartySentences as words } from './local-party.sentences.ts';
import { LOCAL_PARTY, type LocalParty } from './local-party-question.ts';

/** What the address of a local party's page may ask: where a list longer than a page goes on. */
export const LOCAL_PARTY_QUERY = ['representatives'] as const;

/** A local party: the areas it covers, who represents them, and its own imprint beside the publisher's. */
export async function localPartyPage(visit: Visit): Promise<Template> {
  const { lang, slug } = visit;
  const variables = { slug, lang: languageCode(lang), ...visit.query };
  const { organisation: party, endorsed, supported } = await askRecord(LOCAL_PARTY, variables, visit);
  if (party?.kind !== 'LOCAL_PARTY') throw new NotOnRecordError(slug);
  if (party.slug !== slug) throw new MovedError(`${prefixOf(visit)}/local-parties/${party.slug}`, true);
  return framePage(visit, {
    title: party.name.text,
    description: say(words.description, lang, { party: party.name.text }),
    localImprint: party.imprint && spoken(party.imprint, lang),
    data: partyData(party),
    body: html`<h1>${spoken(party.name, lang)}</h1>
      ${facts(visit, party)}
      ${representativesSection(visit, { body: party.shortName, kind: 'LOCAL_PARTY', endorsed, supported })}
      ${await useSection(visit, { ...party, attribute: 'data-local-party', hasPledges: false })}`,
  });
}

function facts(
  { lang }: Visit,
  { parent, nation: of, covers, websiteUrl, imprint, imprintExpiredOn, sources }: LocalParty,
): Content {
  const areas = covers.map(({ name }) => spoken(name, lang));
  const from = sourceLinks(sources);
  return [
    factList(lang, [
      [words.partOf, parent && spoken(parent.name, lang)],
      [words.nation, of && nation[of][lang]],
      [words.covers, areas.length > 0 ? inSeries(areas) : say(words.coversUnknown, lang)],
      [words.website, siteLink(websiteUrl)],
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

function partyData({ name, websiteUrl }: LocalParty): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: { '@value': name.text, '@language': name.lang.toLowerCase() },
    ...(websiteUrl && { url: websiteUrl }),
  };
}
