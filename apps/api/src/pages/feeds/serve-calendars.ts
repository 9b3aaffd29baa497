import type { FastifyInstance } from 'fastify';
import type { PageSource } from '../page-source.ts';
import { eventsCalendar, organisationCalendar } from './calendars.ts';
import { CALENDAR_TYPE, formatCalendar } from './format-calendar.ts';
import { serveDocument } from './serve-document.ts';

/**
 * Serves /calendar/events.ics with every event, and /calendar/<slug>.ics of one body. "events" is no body's slug: the fixed address goes
 * first.
 */
export function serveCalendars(app: FastifyInstance, source: PageSource): void {
  for (const [url, read] of [
    ['/calendar/events.ics', eventsCalendar],
    ['/calendar/:slug.ics', organisationCalendar],
  ] as const) {
    serveDocument(app, {
      source,
      url,
      contentType: CALENDAR_TYPE,
      write: async (visit) => formatCalendar(await read(visit)),
    });
  }
}
