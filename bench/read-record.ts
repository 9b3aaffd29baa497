import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startHouse } from '../e2e/house.ts';
import { type Council, readCouncils } from './generate/councils.ts';
import { personName } from './generate/names.ts';
import { pollLines } from './generate/poll.ts';
import { writeLines } from './generate/write-lines.ts';
import { prepareRecord } from './measure/prepare-record.ts';
import { readOutcome } from './measure/read-outcome.ts';
import type { Measure } from './measure/report.ts';
import type { Workplace } from './measure/workplace.ts';
import { runCoop } from './measure/run-coop.ts';
import { query, timeRequests } from './measure/time-requests.ts';

/** Half the councils each: with 54 wards of one seat they have 20,000 seats, and about 120,000 holdings in these polls. */
const POLLS = [
  ['2004-06-10', '2008-05-01', '2012-05-03', '2016-05-05', '2020-05-07', '2024-05-02'],
  ['2006-05-04', '2010-05-06', '2014-05-22', '2018-05-03', '2022-05-05', '2026-05-07'],
] as const;
const WARDS = 54;
const CANDIDATES = 2.5;
const PEOPLE = 60_000;

const REPRESENTATIVES = `query ($slug: String!, $asOf: Date) {
  representatives(organisation: { slug: $slug }, endorsements: [ANYONE], asOf: $asOf, first: 100) { nodes { id person { name } } }
}`;

const FIGURES = `query ($asOf: Date) {
  figures(codes: [COUNCILLORS_IN_OFFICE, COUNCILS_REPRESENTED, LABOUR_COUNCILLORS_SHARE], endorsements: [ANYONE], asOf: $asOf) { value numerator denominator }
}`;

const SEARCH = `query ($text: String!) { search(text: $text) { name { text } } }`;

/** Makes a record of the whole country over twenty years and asks it what readers ask, each time something that no cache holds. */
export async function readRecord({ files, data }: Workplace, scale: number): Promise<Measure[]> {
  const all = (await readCouncils()).filter(({ gssCode }) => !gssCode.startsWith('N'));
  const councils = all.slice(0, Math.ceil(all.length * scale));
  const seconds = await importPolls(
    { files, data },
    councils,
    Math.max(2, Math.round(12 * Math.min(1, scale * 10))),
  );
  const server = await startHouse({ COOP_DATA: data });
  try {
    const slugOf = (number: number) => councils[(number * 7) % councils.length]?.slug;
    const health = await timeRequests(() => new Request(`${server.url}/healthz`));
    const asked = {
      'council page': await timeRequests(
        (number) => new Request(`${server.url}/councils/${slugOf(number)}?n=${number}`),
      ),
      'everybody of a council on a day': await timeRequests((number) =>
        query(server.url, REPRESENTATIVES, {
          slug: slugOf(number),
          asOf: dayOf(number),
        }),
      ),
      'three figures of the whole country on a day': await timeRequests((number) =>
        query(server.url, FIGURES, { asOf: dayOf(number) }),
      ),
      'search for a name': await timeRequests((number) =>
        query(server.url, SEARCH, { text: personName(number * 401) }),
      ),
    };
    return [
      { what: `polls of the whole country over twenty years, imported`, value: seconds, unit: 's' },
      { what: 'health check, the least that a request takes', value: health, unit: 'ms' },
      ...Object.entries(asked).flatMap(([what, time]): Measure[] => [
        { what, value: time, unit: 'ms' },
        { what: `${what}, to the health check`, value: time / health, unit: '×' },
      ]),
    ];
  } finally {
    await server.stop();
  }
}

/** Another day for each number, over fifteen years. */
function dayOf(number: number): string {
  return `20${10 + (number % 15)}-10-${10 + (number % 20)}`;
}

/** Imports the latest polls, the earliest of them first, each with its winners in office. */
async function importPolls(
  { files, data }: Workplace,
  councils: readonly Council[],
  polls: number,
): Promise<number> {
  let seconds = 0;
  const halves = [
    councils.filter((_, index) => index % 2 === 0),
    councils.filter((_, index) => index % 2 === 1),
  ];
  const days = POLLS.flatMap((ofHalf, half) => ofHalf.map((day) => ({ day, half })))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-polls);
  for (const [index, { day, half }] of days.entries()) {
    const file = path.join(files, `poll-${day}.csv`);
    const lines = pollLines({
      day,
      councils: halves[half] ?? [],
      wardsPerCouncil: WARDS,
      seats: 1,
      candidatesPerWard: Math.floor(CANDIDATES) + (index % 2),
      isCounted: true,
      people: PEOPLE,
    });
    await writeLines(file, lines);
    if (index === 0) await prepareRecord(data, file);
    const run = await runCoop(data, ['import', file, '--apply', '--json']);
    const { created, rows } = readOutcome(run);
    if (created !== rows) throw new Error(`of the poll of ${day} ${created} of ${rows} rows were created`);
    console.error(
      `  poll ${index + 1} of ${days.length}, ${day}: ${rows} candidacies in ${run.seconds.toFixed(0)} s`,
    );
    seconds += run.seconds;
    await rm(file);
  }
  return seconds;
}
