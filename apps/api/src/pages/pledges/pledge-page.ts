import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { challengeLink } from '../challenges/challenge-link.ts';
import { factList, inSeries } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Content, type Template } from '../html.ts';
import { originCorrections, selectionCorrections } from '../manifestos/manifesto-corrections.ts';
import { manifestoOrigin } from '../manifestos/manifesto-origin.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import { hrefFor, languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { pledgeBody } from './pledge-article.ts';
import { PLEDGE, type PledgeAlone } from './pledge-question.ts';
import { pledgeStanding } from './pledge-standing.ts';
import { timelineEntries, whyEmpty } from './pledge-timeline.ts';
import { pledgePageSentences as words } from './pledges.sentences.ts';

/** One pledge, /pledges/derby-labour-2023/DER-08: what was promised, how one would know, and everything that happened, with sources. */
export async function pledgePage(visit: Visit): Promise<Template> {
  const { lang, slug } = visit;
  const { pledge } = await askRecord(PLEDGE, { slug, lang: languageCode(lang) }, visit);
  if (!pledge) throw new NotOnRecordError(slug);
  if (pledge.slug !== slug) throw new MovedError(`${prefixOf(visit)}/pledges/${pledge.slug}`, true);
  const { manifesto, council } = pledge;
  const history = timelineEntries(visit, pledge.updates) ?? whyEmpty(visit, pledge);
  return framePage(visit, {
    title: `${pledge.reference}: ${pledge.title.text}`,
    description: say(words.description, lang, { title: pledge.title.text, council: council.name.text }),
    localImprint: manifesto.owner.imprint && spoken(manifesto.owner.imprint, lang),
    data: pledgeData(visit, pledge),
    body: html`${trail(visit, [
        [spoken(council.name, lang), hrefFor(visit, `/councils/${council.slug}`)],
        [spoken(manifesto.title, lang), hrefFor(visit, `/manifestos/${manifesto.slug}`)],
        [pledge.reference, null],
      ])}
      <article class="pledge-alone">
        <h1>${spoken(pledge.title, lang)}</h1>
        ${pledgeStanding(pledge, lang)} ${pledgeBody(visit, pledge)} ${milestones(visit, pledge)}
        ${history ? html`<h2>${say(words.happened, lang)}</h2>` : null} ${history}
        ${challengeLink(visit, pledge)}
        <h2>${say(words.origin, lang)}</h2>
        <p>${spoken(manifesto.title, lang)}. ${manifestoOrigin(visit, manifesto)}</p>
        ${originCorrections(visit, manifesto)}
        <p class="selection">${spoken(manifesto.selectionStatement, lang)}</p>
        ${selectionCorrections(visit, manifesto)} ${lineage(visit, pledge)}
      </article>`,
  });
}

/** Steps on the way, with the day each was due and the day it was reached. */
function milestones({ lang }: Visit, { milestones: steps }: PledgeAlone): Content {
  if (steps.length === 0) return null;
  return html`<h2>${say(words.milestones, lang)}</h2>
    <ul>
      ${steps.map(
        ({ title, dueOn, reachedOn }) =>
          html`<li>
            ${spoken(title, lang)}
            <small>${stepDays(lang, dueOn, reachedOn)}</small>
          </li>`,
      )}
    </ul>`;
}

/** “due 30 June 2025, reached 27 June 2025”, as far as they are known. */
function stepDays(
  lang: Language,
  dueOn: PledgeAlone['milestones'][number]['dueOn'],
  reachedOn: string | null,
): Content {
  const due = dueOn && sayWith(words.due, lang, { day: spokenDay(dueOn.on, lang, dueOn.precision) });
  const reached = reachedOn && sayWith(words.reached, lang, { day: spokenDay(reachedOn, lang) });
  return inSeries([due, reached].filter(Boolean));
}

/** Where in the text it stands, the idea it follows, the pledge it was taken up from, and those that took it up. */
function lineage(
  visit: Visit,
  { modelPledge, adoptedFrom, adoptedBy, paragraph, manifesto }: PledgeAlone,
): Content {
  const { lang } = visit;
  const inText =
    paragraph &&
    html`<a href=${hrefFor(visit, `/manifestos/${manifesto.slug}#${paragraph.anchor}`)}
      >${say(words.inText, lang)}</a
    >`;
  return factList(lang, [
    [words.place, inText],
    [words.model, modelPledge && idea(modelPledge, lang)],
    [words.from, adoptedFrom && kinLink(visit, adoptedFrom)],
    [words.by, adoptedBy.length > 0 ? inSeries(adoptedBy.map((kin) => kinLink(visit, kin))) : null],
  ]);
}

function kinLink(visit: Visit, { slug, title, council }: NonNullable<PledgeAlone['adoptedFrom']>): Content {
  return sayWith(words.kin, visit.lang, {
    title: html`<a href=${hrefFor(visit, `/pledges/${slug}`)}>${spoken(title, visit.lang)}</a>`,
    council: spoken(council.name, visit.lang),
  });
}

/** A promise as schema.org data: a text with its author and its day. No rating: that is ours to word, not a machine's to sum up. */
function pledgeData({ publisher, path }: Visit, { title, manifesto, council }: PledgeAlone): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: { '@value': title.text, '@language': title.lang.toLowerCase() },
    creator: { '@type': 'Organization', name: manifesto.owner.name.text },
    about: { '@type': 'GovernmentOrganization', name: council.name.text },
    ...(manifesto.publishedOn && { datePublished: manifesto.publishedOn.on }),
    isPartOf: { '@type': 'CreativeWork', name: manifesto.title.text },
    mainEntityOfPage: publisher.publicUrl + path,
  };
}

/** The idea it follows, and that it was withdrawn from the library where it was. */
function idea({ title, withdrawal }: NonNullable<PledgeAlone['modelPledge']>, lang: Language): Content {
  if (withdrawal === null) return spoken(title, lang);
  return sayWith(words.withdrawnModel, lang, {
    title: spoken(title, lang),
    day: spokenDay(withdrawal.withdrawnOn, lang),
  });
}
