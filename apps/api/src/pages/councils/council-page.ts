import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { formatDay } from '../../calendar/day.ts';
import { useSection } from '../embed/use-section.ts';
import { factList, inSeries, siteLink, sourceLinks } from '../facts.ts';
import { dayForm, DAY_QUERY, otherDayNotice } from '../day/day-asked.ts';
import { ELECTIONS_TO_COME, electionsToComeSection } from '../elections/elections-section.ts';
import { figuresSection } from '../figures/figures-section.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { pledgesSection } from '../pledges/pledges-section.ts';
import { contactLines } from '../representatives/contact-link.ts';
import { councilDocuments } from '../feeds/linked-documents.ts';
import { askRecord } from '../record-question.ts';
import { representativesSection } from '../representatives/representatives-section.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import {
  dayShown,
  hrefFor,
  languageCode,
  MovedError,
  NotOnRecordError,
  prefixOf,
  type Visit,
} from '../visit.ts';
import { ADOPTIONS, adoptionsSection } from './adoptions-section.ts';
import { councilData } from './council-data.ts';
import { type Council, COUNCIL } from './council-question.ts';
import { governmentSection } from './government-section.ts';
import { councilSentences as words } from './councils.sentences.ts';

/** What the address of a council's page may ask: the day, and where a list longer than a page goes on. */
export const COUNCIL_QUERY = [
  DAY_QUERY,
  'representatives',
  'supported',
  ELECTIONS_TO_COME,
  'pledges',
  ADOPTIONS,
] as const;

/** A council: who represents it, what was promised there, and what of both is known. Its key is a slug or a GSS code. */
export async function councilPage(visit: Visit): Promise<Template> {
  const { organisation: council, ...beside } = await getCouncil(visit);
  const { lang } = visit;
  const { ballots, adoptions, yearly } = beside;
  const hasPledges = council.pledges.totalCount > 0;
  return framePage(visit, {
    title: council.name.text,
    description: say(words.description, lang, { council: council.name.text }),
    localImprint: council.imprint && spoken(council.imprint, lang),
    data: councilData(visit, council),
    documents: visit.publisher.isSandbox ? [] : councilDocuments(council.slug, lang),
    body: html`${trail(visit, [
        [say(words.councils, lang), visit.publisher.isSandbox ? null : hrefFor(visit, '/councils')],
        [spoken(council.name, lang), null],
      ])}
      <h1>${spoken(council.name, lang)}</h1>
      ${otherDayNotice(visit)} ${facts(visit, council)} ${ending(visit, council)} ${dayForm(visit)}
      ${representativesSection(visit, { ...council, body: isOver(visit, council) ? council.name : council.shortName, kind: 'COUNCIL' })}
      ${figuresSection(visit, { figures: figuresOf(council), yearly })} ${governmentSection(visit, council)}
      ${electionsToComeSection(visit, { ballots, elections: council.electionsToCome })}
      ${pledgesSection(visit, council.shortName, council.pledges)}
      ${adoptionsSection(visit, council.slug, adoptions)}
      ${await useSection(visit, { ...council, attribute: 'data-council', hasPledges, isOver: isOver(visit, council) })}`,
  });
}

async function getCouncil(visit: Visit) {
  const code = parseGssCode(visit.slug);
  const by = code.ok ? { gss: code.value } : { slug: visit.slug };
  const asOf = formatDay(dayShown(visit));
  const { organisation, ...beside } = await askRecord(
    COUNCIL,
    { by, lang: languageCode(visit.lang), ...visit.query, asOf },
    visit,
  );
  if (organisation?.kind === 'LOCAL_PARTY')
    throw new MovedError(`${prefixOf(visit)}/local-parties/${organisation.slug}`, true);
  if (organisation?.kind !== 'COUNCIL') throw new NotOnRecordError(visit.slug);
  // A code can be given to another council one day; a slug never is.
  if (organisation.slug !== visit.slug)
    throw new MovedError(`${prefixOf(visit)}/councils/${organisation.slug}`, !code.ok);
  return { organisation, ...beside };
}

/** The mayoralty is counted only where there is one. */
function figuresOf({ figures, endorsed }: Council): Council['figures'] {
  const hasMayor = endorsed.coverage.parts.some(({ role }) => role === 'DIRECTLY_ELECTED_MAYOR');
  return figures.filter(({ code }) => code !== 'MAYORS' || hasMayor);
}

function facts(
  { lang, asOf }: Visit,
  { councilType: type, nation: of, gssCodes, websiteUrl, contactPoints, vacancies, sources }: Council,
): Content {
  const from = sourceLinks(sources);
  return [
    factList(lang, [
      [words.type, type && councilType[type][lang]],
      [words.nation, of && nation[of][lang]],
      [words.gss, gssCodes.length > 0 ? inSeries(gssCodes.map((code) => html`<code>${code}</code>`)) : null],
      [words.website, siteLink(websiteUrl)],
      [words.contact, asOf === null ? contactLines(contactPoints, lang) : null],
      [words.vacant, vacancies.length > 0 ? vacancies.map((vacancy) => vacantSeat(vacancy, lang)) : null],
    ]),
    from && html`<p class="aside">${sayWith(words.source, lang, { sources: from })}</p>`,
  ];
}

/** An empty seat: where, since when, and why where that is recorded. */
function vacantSeat({ from, post, reason }: Council['vacancies'][number], lang: Language): Template {
  const since = sayWith(words.vacantSince, lang, { day: spokenDay(from, lang) });
  return html`<div>
    ${post.area ? [spoken(post.area.name, lang), ', '] : null}${since}${reason ? html`<br /><small>${spoken(reason, lang)}</small>` : null}
  </div>`;
}

/** Whether it is no more on the day shown. The short name may be that of who took over then: Somerset. */
function isOver(visit: Visit, { dissolvedOn, replacedBy }: Council): boolean {
  if (dissolvedOn === null) return visit.asOf === null && replacedBy.length > 0;
  return dissolvedOn <= formatDay(dayShown(visit));
}

/** A council that was merged or abolished by the day shown says so and leads to those that took over. */
function ending(visit: Visit, body: Council): Content {
  if (!isOver(visit, body)) return null;
  const { dissolvedOn, replacedBy } = body;
  const { lang } = visit;
  const council = spoken(body.name, lang);
  const links = replacedBy.map(({ slug, kind, name }) =>
    kind === 'COUNCIL'
      ? html`<a href=${hrefFor(visit, `/councils/${slug}`)}>${spoken(name, lang)}</a>`
      : spoken(name, lang),
  );
  return html`<div class="notice">
    <p>
      ${dissolvedOn ? sayWith(words.ended, lang, { council, day: spokenDay(dissolvedOn, lang) }) : sayWith(words.endedUnknown, lang, { council })}
      ${links.length > 0 ? sayWith(words.replacedBy, lang, { councils: inSeries(links) }) : null}
    </p>
  </div>`;
}
