import { beforeAll, expect, test } from 'vitest';
import { addDays, formatDay, todayInLondon } from '../../calendar/day.ts';
import { day, given } from '../../../test/given.ts';
import { testPages } from '../../../test/pages.ts';

const IMPRINT = { promoter: 'R. Ashdown', address: '1 Mill Lane, Aldermere; Mereshire', onBehalfOf: null };
const pages = testPages({ imprint: IMPRINT });

let story: ReturnType<typeof given>;

beforeAll(async () => {
  story = given(pages.record.prisma);
  const { prisma } = pages.record;
  const council = await story.council('merebridge');
  const manifesto = await story.manifesto(council.id);
  await story.pledge(manifesto, { reference: 'A', title: 'A bank; with, commas', dueOn: '2027-03-31' });
  await story.pledge(manifesto, {
    reference: 'B',
    title: 'By a month',
    dueOn: '2027-05-01',
    duePrecision: 'MONTH',
  });
  await story.pledge(manifesto, { reference: 'C', title: 'Secret', dueOn: '2027-04-01', state: 'DRAFT' });
  // None of these waits for its day.
  const dropped = await story.pledge(manifesto, { title: 'Dropped', dueOn: '2027-04-02' });
  await story.rating(dropped.id, 'NOT_DELIVERED', '2025-02-02');
  const dropsLate = await story.pledge(manifesto, { title: 'Dropped after its day', dueOn: '2025-04-02' });
  await story.rating(dropsLate.id, 'NOT_DELIVERED', '2026-02-02');
  await story.pledge(manifesto, { title: 'Vague', dueOn: '2027-04-03', testability: 'NOT_TESTABLE' });
  const lost = await story.manifesto(council.id);
  await prisma.mandate.create({
    data: { manifestoId: lost.id, kind: 'OPPOSITION', from: day('2023-05-08') },
  });
  await story.pledge(lost, { title: 'Of those who lost', dueOn: '2027-04-04' });
  await prisma.election.create({
    data: {
      electionId: 'local.merebridge.2027-05-06',
      pollingOn: day('2027-05-06'),
      organisationId: council.id,
    },
  });
  const party = await prisma.organisation.create({
    data: {
      kind: 'LOCAL_PARTY',
      slug: 'merebridge-co-op',
      nameEn: 'Merebridge Co-operative Party',
      state: 'PUBLISHED',
      imprints: {
        create: {
          scope: 'PARTY',
          promoterKind: 'PERSON',
          promoterName: 'L. Locke',
          addressEn: 'PO Box 1, Merebridge',
          from: day('2020-01-01'),
        },
      },
    },
  });
  const today = todayInLondon();
  const events = { organisationId: party.id, state: 'PUBLISHED' as const, kind: 'MEETING' as const };
  await prisma.event.create({
    data: {
      ...events,
      slug: 'conference',
      titleEn: `A conference of ${'very '.repeat(30)}long ŵords`,
      descriptionEn: 'First line\nBEGIN:VEVENT',
      startsOn: addDays(today, 10),
      endsOn: addDays(today, 12),
      venue: 'Town hall',
      venueKind: 'PUBLIC_BUILDING',
      url: 'https://example.org/a\r\nX-EVIL:1',
    },
  });
  await prisma.event.create({
    data: { ...events, slug: 'one-day', titleEn: 'One day', startsOn: addDays(today, 20) },
  });
  await prisma.event.create({
    data: {
      ...events,
      slug: 'some-month',
      titleEn: 'Some month',
      startsOn: addDays(today, 30),
      startsPrecision: 'MONTH',
    },
  });
  await prisma.event.create({
    data: { ...events, slug: 'draft', titleEn: 'Secret', startsOn: addDays(today, 5), state: 'DRAFT' },
  });
});

const compact = (date: Date) => formatDay(date).replaceAll('-', '');

type Component = Record<string, string>;

/** A calendar as its properties and its entries', unfolded (RFC 5545, 3.1). Fails for a line too long or without CRLF. */
function parseCalendar(text: string): { calendar: Component; events: Component[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const calendar: Component = {};
  const events: Component[] = [];
  let open = calendar;
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = /^([A-Z][A-Z-]*(?:;[^:]*)?):([^]*)$/.exec(line) ?? [];
    expect(name).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push((open = {}));
    else if (line === 'END:VEVENT') open = calendar;
    else open[name] = value;
  }
  return { calendar, events };
}

async function read(address: string) {
  const response = await pages.app.inject(address);
  expect(`${response.statusCode} ${address}`).toBe(`200 ${address}`);
  expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
  return parseCalendar(response.body);
}

test('a calendar has what RFC 5545 asks of one, and the imprint in its description (R13)', async () => {
  const { calendar, events } = await read('/calendar/events.ics');
  expect(calendar).toMatchObject({
    VERSION: '2.0',
    METHOD: 'PUBLISH',
    PRODID: expect.stringContaining('Wheatsheaf'),
  });
  expect(calendar['X-WR-CALDESC']).toContain(
    String.raw`Promoted by R. Ashdown\, 1 Mill Lane\, Aldermere\; Mereshire.`,
  );
  expect(events).toHaveLength(2);
  for (const event of events) {
    expect(event.UID).toMatch(/^evt_\w+@coop\.example\.org$/);
    expect(event.DTSTAMP).toBe(`${compact(todayInLondon())}T000000Z`);
  }
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(2);
});

test('an event takes whole days and ends, exclusively, on the day after its last', async () => {
  const { events } = await read('/calendar/events.ics');
  const today = todayInLondon();
  expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']])).toEqual([
    [compact(addDays(today, 10)), compact(addDays(today, 13))],
    [compact(addDays(today, 20)), compact(addDays(today, 21))],
  ]);
});

test('text of the record adds no line to a calendar, and long lines are folded between characters', async () => {
  const { events } = await read('/calendar/merebridge-co-op.ics');
  expect(events[0]?.SUMMARY).toBe(`A conference of ${'very '.repeat(30)}long ŵords`);
  expect(events[0]?.DESCRIPTION).toBe(String.raw`First line\nBEGIN:VEVENT`);
  expect(events.flatMap(Object.keys)).not.toContain('X-EVIL');
});

test('a day known by its month only is left out, which the calendar says', async () => {
  const { calendar, events } = await read('/calendar/merebridge-co-op.ics');
  expect(events.map(({ SUMMARY }) => SUMMARY)).not.toContain('Some month');
  expect(calendar['X-WR-CALDESC']).toContain(
    String.raw`Left out\, because only the month or year is known: 1.`,
  );
});

test('a local party’s calendar has its own imprint beside the publisher’s (R13)', async () => {
  const { calendar } = await read('/calendar/merebridge-co-op.ics');
  expect(calendar['X-WR-CALDESC']).toContain(
    String.raw`Promoted by L. Locke\, PO Box 1\, Merebridge. Promoted by R. Ashdown`,
  );
});

test('a council’s calendar has the days its pledges are due and its polls, of what is published', async () => {
  const { events } = await read('/calendar/merebridge.ics?lang=cy');
  expect(events.map((event) => [event.SUMMARY, event['DTSTART;VALUE=DATE']])).toEqual([
    [String.raw`Pledge due: A bank\; with\, commas`, '20270331'],
    ['Diwrnod pleidleisio: merebridge Council', '20270506'],
  ]);
  expect(events[0]?.UID).toMatch(/^due-ple_\w+@/);
  expect(events[1]?.UID).toMatch(/^ele_\w+@/);
});

test('a calendar that a program has already is not sent again, and nobody’s slug has none', async () => {
  const first = await pages.app.inject('/calendar/events.ics');
  const again = await pages.app.inject({
    url: '/calendar/events.ics',
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect((await pages.app.inject('/calendar/nobody.ics')).statusCode).toBe(404);
  expect((await pages.app.inject('/sandbox/calendar/events.ics')).statusCode).toBe(404);
});
