import { dayForm, DAY_QUERY, otherDayNotice } from '../day/day-asked.ts';
import { sourceLinks } from '../facts.ts';
import { framePage, IMPRINT_ID } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { trail } from '../trail.ts';
import { dayShown, languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { formatDay } from '../../calendar/day.ts';
import { bodyLink } from './body-link.ts';
import { isCurrent } from './is-current.ts';
import { personData } from './person-data.ts';
import { electionsSection } from './person-elections.ts';
import { bioOf, threeFacts, wholeName } from './person-facts.ts';
import { officesSections } from './person-offices.ts';
import { personOnDay } from './person-on-day.ts';
import { PERSON, type PersonShown } from './person-question.ts';
import { campaignsSection, contactSection, placesSection, pledgesLedSection } from './person-roles.ts';
import { personSentences as words } from './person.sentences.ts';

/** What the address of a person’s page may ask: the day. */
export const PERSON_QUERY = [DAY_QUERY] as const;

/** A person: the offices they hold and held, and the three facts of standing, endorsement and affiliation, apart and with their sources. */
export async function personPage(visit: Visit): Promise<Template> {
  const { lang, slug } = visit;
  const asOf = formatDay(dayShown(visit));
  const { person: found } = await askRecord(PERSON, { slug, lang: languageCode(lang), asOf }, visit);
  if (found === null) throw new NotOnRecordError(slug);
  const person = personOnDay(found, visit);
  // A slug of before, or of an entry that was merged: neither is ever given to somebody else.
  if (person.slug !== slug) throw new MovedError(`${prefixOf(visit)}/people/${person.slug}`, true);
  const name = wholeName(person);
  return framePage(visit, {
    title: name,
    description: say(words.description, lang, { person: name }),
    data: personData(visit, person),
    body: html`${trail(visit, [...bodiesOf(visit, person), [name, null]])}
      <h1>${name}</h1>
      ${otherDayNotice(visit)} ${photo(person, visit)} ${bioOf(person, visit)} ${dayForm(visit)}
      ${threeFacts(visit, person)} ${officesSections(visit, person)} ${electionsSection(visit, person)}
      ${placesSection(visit, person)} ${contactSection(visit, person)} ${pledgesLedSection(visit, person)}
      ${campaignsSection(visit, person)} ${sources(person, visit)} ${somethingWrong(visit)}`,
  });
}

/** The council they sit on now, where it is one. */
function bodiesOf(visit: Visit, { holdings }: PersonShown): (readonly [Content, null])[] {
  const current = holdings.filter((holding) => isCurrent(holding, formatDay(dayShown(visit))));
  const bodies = new Map(
    current.map(({ post: { organisation } }) => [organisation.slug, organisation] as const),
  );
  const [only] = bodies.values();
  return only && bodies.size === 1 ? [[bodyLink(visit, only), null]] : [];
}

/** The record gives a photograph only on a day its permission covers. */
function photo({ photo: shown, name }: PersonShown, visit: Visit): Content {
  if (shown === null) return null;
  const alt = shown.isDecorative ? '' : (shown.alt?.text ?? name);
  const { credit, licence, file } = shown;
  return html`<figure class="portrait">
    <img src=${prefixOf(visit) + shown.path} alt=${alt} width=${file.width} height=${file.height} />
    <figcaption>${say(words.photo, visit.lang, { credit, licence })}</figcaption>
  </figure>`;
}

function sources({ sources: own }: PersonShown, { lang }: Visit): Content {
  const links = sourceLinks(own);
  return links && html`<p class="aside">${sayWith(words.sources, lang, { sources: links })}</p>`;
}

function somethingWrong({ lang }: Visit): Template {
  const imprint = html`<a href=${`#${IMPRINT_ID}`}>${say(words.imprint, lang)}</a>`;
  return html`<section aria-labelledby="wrong">
    <h2 id="wrong">${say(words.wrongTitle, lang)}</h2>
    <p class="aside">${sayWith(words.wrong, lang, { imprint })}</p>
  </section>`;
}
