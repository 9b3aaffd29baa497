import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { DatePrecision, EventKind, VenueKind } from '../generated/prisma/enums.ts';

/** What an editor says of an event. */
export type EventFields = {
  kind: EventKind;
  titleEn: string | null;
  titleCy: string | null;
  descriptionEn: string | null;
  descriptionCy: string | null;
  startsOn: Date;
  startsPrecision: DatePrecision;
  endsOn: Date | null;
  venue: string | null;
  venueKind: VenueKind | null;
  url: string | null;
};

/** The public text of an event, in which a person could be named. */
export function eventTexts({ titleEn, titleCy, descriptionEn, descriptionCy, venue }: EventFields) {
  return { titleEn, titleCy, descriptionEn, descriptionCy, venue };
}

/**
 * Throws for an event that cannot be meant. A venue says what kind of place it is, and a private home is none of the kinds: no address
 * of a home can be given without saying something untrue of it.
 */
export function checkEvent(event: EventFields): void {
  if (!event.titleEn?.trim() && !event.titleCy?.trim())
    throw new InputRefusedError(['titleEn'], 'Give a title, in one language at least.');
  if (event.endsOn !== null && event.endsOn < event.startsOn)
    throw new InputRefusedError(
      ['endsOn'],
      'The last day is before the first. Give the first day or a later one.',
    );
  if (event.venue?.trim() && event.venueKind === null)
    throw new InputRefusedError(
      ['venueKind'],
      'Say what kind of place the venue is. An event at a private home is not recorded: leave its venue out.',
    );
  if (event.url !== null && !/^https?:$/.test(URL.parse(event.url)?.protocol ?? ''))
    throw new InputRefusedError(['url'], 'Give the whole address, beginning with https://.');
}
