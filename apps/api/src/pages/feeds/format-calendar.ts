import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../calendar/day.ts';

export const CALENDAR_TYPE = 'text/calendar';

export type CalendarDay = Readonly<{
  /** Never changes for this entry, whatever becomes of its title or day (RFC 5545, 3.8.4.7). */
  uid: string;
  title: string;
  firstDay: Date;
  /** Null for one day. */
  lastDay: Date | null;
  description: string | null;
  location: string | null;
  /** Whole address. Null where there is nothing to read. */
  url: string | null;
  isCancelled: boolean;
}>;

export type Calendar = Readonly<{
  name: string;
  /** What it is, with the imprint of who publishes it (R13). */
  description: string;
  lang: 'en' | 'cy';
  /** The day it is written for. */
  writtenOn: Date;
  url: string;
  days: readonly CalendarDay[];
}>;

/**
 * Whole days as an iCalendar (RFC 5545), lines folded. The end of an entry is exclusive there: the day after the last. With METHOD, DTSTAMP
 * is when this copy was made: its day, so that the bytes of a day stay the same.
 */
export function formatCalendar(calendar: Calendar): string {
  const made = ical({
    // The library writes these two as they are.
    name: escapeText(calendar.name),
    description: escapeText(calendar.description),
    prodId: { company: 'Wheatsheaf', product: 'Wheatsheaf', language: calendar.lang },
    method: ICalCalendarMethod.PUBLISH,
    url: calendar.url,
  });
  for (const { uid, title, firstDay, lastDay, description, location, url, isCancelled } of calendar.days) {
    made.createEvent({
      id: uid,
      stamp: calendar.writtenOn,
      start: firstDay,
      end: addDays(lastDay ?? firstDay, 1),
      allDay: true,
      summary: title,
      description,
      location,
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day to know of, which takes nobody's time in the eyes of a scheduling program.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${made.toString().replace(/(?:\r\n)+$/, '')}\r\n`;
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}
