import { addDays, findDay, formatDay } from '../../calendar/day.ts';
import { everyPage } from '../every-page.ts';
import { imprintOf } from '../frame/frame.ts';
import { askRecord, type LocalisedText } from '../record-question.ts';
import { say } from '../sentences.ts';
import { hrefIn, languageCode, NotOnRecordError, type Visit } from '../visit.ts';
import {
  type CalendarEvent,
  COUNCIL_PLEDGES,
  type DuePledge,
  EVENTS,
  ORGANISATION,
  POLLING_DAYS,
  type PollingDay,
} from './calendar-questions.ts';
import { calendarSentences as words } from './calendars.sentences.ts';
import { movedTo } from './corrections-feed.ts';
import type { Calendar, CalendarDay } from './format-calendar.ts';

/** How far back calendars reach: a year of what was. */
const DAYS_BACK = 366;

/** Every event on the record. */
export async function eventsCalendar(visit: Visit): Promise<Calendar> {
  const { lang } = visit;
  const events = await readEvents(visit, null);
  return frameCalendar(visit, {
    name: say(words.events, lang),
    page: '/',
    localImprint: null,
    held: events.map((event) => eventDay(visit, event)),
  });
}

/**
 * The events of one body; of a council also the days its pledges are due and its polls. Throws where there is none by that slug, or it has
 * another now.
 */
export async function organisationCalendar(visit: Visit): Promise<Calendar> {
  const { lang, slug, path } = visit;
  const { organisation } = await askRecord(ORGANISATION, { slug, lang: languageCode(lang) }, visit);
  if (!organisation) throw new NotOnRecordError(slug);
  if (organisation.slug !== slug) throw movedTo(path, organisation.slug);
  const isCouncil = organisation.kind === 'COUNCIL';
  const [events, pledges, polls] = await Promise.all([
    readEvents(visit, { slug }),
    isCouncil ? readPledges(visit) : [],
    isCouncil ? readPolls(visit) : [],
  ]);
  return frameCalendar(visit, {
    name: say(words.of, lang, { name: organisation.name.text }),
    page: pageOf(organisation),
    localImprint: organisation.imprint,
    held: [
      ...events.map((event) => eventDay(visit, event)),
      ...pledges.flatMap((pledge) => dueDay(visit, pledge)),
      ...polls.map((poll) => pollDay(visit, poll, organisation.name.text)),
    ],
  });
}

type Held = { on: string; precision: 'DAY' | 'MONTH' | 'YEAR'; entry: Omit<CalendarDay, 'firstDay'> };

function frameCalendar(
  { lang, today, publisher }: Visit,
  from: { name: string; page: string; localImprint: LocalisedText | null; held: readonly Held[] },
): Calendar {
  const days = from.held.flatMap(({ on, precision, entry }) => {
    const firstDay = findDay(on);
    return precision === 'DAY' && firstDay ? [{ ...entry, firstDay }] : [];
  });
  const leftOut = from.held.length - days.length;
  const description = [
    say(words.about, lang),
    leftOut > 0 ? say(words.leftOut, lang, { count: leftOut }) : null,
    from.localImprint?.text,
    imprintOf({ publisher, lang }),
  ];
  return {
    name: from.name,
    description: description.filter(Boolean).join(' '),
    lang,
    writtenOn: today,
    url: publisher.publicUrl + hrefIn(lang, from.page),
    days: days.toSorted((a, b) => a.firstDay.getTime() - b.firstDay.getTime() || (a.uid < b.uid ? -1 : 1)),
  };
}

async function readEvents(visit: Visit, organisation: { slug: string } | null): Promise<CalendarEvent[]> {
  const from = formatDay(addDays(visit.today, -DAYS_BACK));
  const variables = { lang: languageCode(visit.lang), from, organisation };
  return everyPage(async (after) => (await askRecord(EVENTS, { ...variables, after }, visit)).events);
}

async function readPledges(visit: Visit): Promise<DuePledge[]> {
  const variables = { lang: languageCode(visit.lang), slug: visit.slug };
  return everyPage(
    async (after) => (await askRecord(COUNCIL_PLEDGES, { ...variables, after }, visit)).pledges,
  );
}

async function readPolls(visit: Visit): Promise<readonly PollingDay[]> {
  const from = formatDay(addDays(visit.today, -DAYS_BACK));
  return (await askRecord(POLLING_DAYS, { slug: visit.slug, from }, visit)).elections.nodes;
}

function eventDay(visit: Visit, event: CalendarEvent): Held {
  const { id, title, description, startsOn, endsOn, venue, url, withdrawal } = event;
  return {
    ...startsOn,
    entry: {
      uid: uidOf(visit, id),
      title: title.text,
      lastDay: endsOn === null ? null : findDay(endsOn),
      description: description?.text ?? null,
      location: venue,
      // Parsed, so that no line break of it begins a line of the calendar.
      url: url === null ? null : (URL.parse(url)?.href ?? null),
      isCancelled: withdrawal !== null,
    },
  };
}

/** The day a pledge is due. None for one that waits for no day: it names none, was withdrawn, replaced or dropped, or cannot be kept. */
function dueDay(visit: Visit, { id, slug, title, dueOn, status }: DuePledge): Held[] {
  if (dueOn === null || status.timeliness === 'NO_DATE' || status.display === 'NOT_DELIVERED') return [];
  const lang = title.lang === 'CY' ? 'cy' : 'en';
  return [
    {
      ...dueOn,
      entry: {
        uid: uidOf(visit, `due-${id}`),
        title: say(words.due, lang, { title: title.text }),
        lastDay: null,
        description: null,
        location: null,
        url: visit.publisher.publicUrl + hrefIn(visit.lang, `/pledges/${slug}`),
        isCancelled: false,
      },
    },
  ];
}

function pollDay(visit: Visit, { id, electionId, pollingOn }: PollingDay, name: string): Held {
  return {
    on: pollingOn,
    precision: 'DAY',
    entry: {
      uid: uidOf(visit, id),
      title: say(words.poll, visit.lang, { name }),
      lastDay: null,
      description: electionId,
      location: null,
      url: visit.publisher.publicUrl + hrefIn(visit.lang, `/councils/${visit.slug}`),
      isCancelled: false,
    },
  };
}

function pageOf({ kind, slug }: { kind: string; slug: string }): string {
  if (kind === 'COUNCIL') return `/councils/${slug}`;
  return kind === 'LOCAL_PARTY' ? `/local-parties/${slug}` : '/';
}

function uidOf({ publisher }: Visit, name: string): string {
  return `${name}@${new URL(publisher.publicUrl).hostname}`;
}
