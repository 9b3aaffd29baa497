import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import {
  codeOf,
  day,
  localisedText,
  partialDate,
  recordQuestion,
  TEXT_FRAGMENT,
} from '../record-question.ts';

const withdrawal = z.object({ withdrawnOn: day }).nullable();

const event = z.object({
  id: z.string(),
  slug: z.string(),
  title: localisedText,
  description: localisedText.nullable(),
  startsOn: partialDate,
  endsOn: day.nullable(),
  venue: z.string().nullable(),
  url: z.string().nullable(),
  withdrawal,
});

const pledge = z.object({
  id: z.string(),
  slug: z.string(),
  title: localisedText,
  dueOn: partialDate.nullable(),
  status: z.object({ display: z.string(), timeliness: codeOf(timeliness) }),
});

const election = z.object({ id: z.string(), electionId: z.string(), pollingOn: day });

export type CalendarEvent = z.infer<typeof event>;
export type DuePledge = z.infer<typeof pledge>;
export type PollingDay = z.infer<typeof election>;

/** Events from a day on, of one body or of all. */
export const EVENTS = recordQuestion(
  z.object({ events: z.object({ pageInfo, nodes: z.array(event) }) }),
  new URL('events-calendar.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

/** The body a calendar is of, with its own imprint where it is a local party that has one. */
export const ORGANISATION = recordQuestion(
  z.object({
    organisation: z
      .object({
        slug: z.string(),
        kind: codeOf(organisationKind),
        name: localisedText,
        imprint: localisedText.nullable(),
      })
      .nullable(),
  }),
  new URL('organisation-calendar.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

/** The pledges about a council, with the days they are due. */
export const COUNCIL_PLEDGES = recordQuestion(
  z.object({ pledges: z.object({ pageInfo, nodes: z.array(pledge) }) }),
  new URL('council-days.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

/** The polls of a council from a day on. */
export const POLLING_DAYS = recordQuestion(
  z.object({ elections: z.object({ nodes: z.array(election) }) }),
  new URL('polling-days.graphql', import.meta.url),
);
