import { factList } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Content, type Template } from '../html.ts';
import { manifestoOrigin } from '../manifestos/manifesto-origin.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken } from '../spoken.ts';
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
        ${pledgeStanding(pledge, lang)} ${pledgeBody(visit, pledge)}
        <h2>${say(words.happened, lang)}</h2>
        ${timelineEntries(visit, pledge.updates) ?? whyEmpty(visit, pledge)}
        <h2>${say(words.origin, lang)}</h2>
        <p>${spoken(manifesto.title, lang)}. ${manifestoOrigin(visit, manifesto)}</p>
        <p class="selection">${spoken(manifesto.selectionStatement, lang)}</p>
        ${lineage(visit, pledge)}
      </article>`,
  });
}

/** The idea it follows, and the pledge of another council it was taken from. */
function lineage(visit: Visit, { modelPledge, adoptedFrom }: PledgeAlone): Content {
  const { lang } = visit;
  return factList(lang, [
    [words.model, modelPledge && spoken(modelPledge.title, lang)],
    [
      words.from,
      adoptedFrom &&
        sayWith(words.kin, lang, {
          title: html`<a href=${hrefFor(visit, `/pledges/${adoptedFrom.slug}`)}
            >${spoken(adoptedFrom.title, lang)}</a
          >`,
          council: spoken(adoptedFrom.council.name, lang),
        }),
    ],
  ]);
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
