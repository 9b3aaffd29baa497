import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../scripts/prepare.ts';
import { startHouse } from '../e2e/house.ts';
import { type Council, readCodes, readCouncils } from './generate/councils.ts';
import { directoryLines, postcodeOf, WHOLE_DIRECTORY } from './generate/directory.ts';
import { personName } from './generate/names.ts';
import { pollLines } from './generate/poll.ts';
import { writeLines } from './generate/write-lines.ts';
import { prepareRecord } from './measure/prepare-record.ts';
import { readOutcome } from './measure/read-outcome.ts';
import type { Measure } from './measure/report.ts';
import type { Workplace } from './measure/workplace.ts';
import { runCoop } from './measure/run-coop.ts';
import { type Answered, query, timeRequests } from './measure/time-requests.ts';

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

const FIGURE = `query ($asOf: Date) {
  figures(codes: [LABOUR_COUNCILLORS_SHARE], endorsements: [ANYONE], asOf: $asOf) { value numerator denominator }
}`;

const SEARCH = `query ($text: String!) { search(text: $text) { name { text } } }`;

const POSTCODE = `query ($code: String!) {
  postcode(code: $code) {
    areas { gssCode name { text } confidence }
    representatives { description { text } endorsement person { name } candidacy { description standings { party { slug } } } post { role area { name { text } } organisation { slug } } }
    coverage { level } tiers { role level isAreaKnown }
    ballotsToCome { confidence ballot { ballotId election { pollingOn } area { gssCodes } candidacies { person { name } isJoint endorsement standings { party { slug } } } } }
    changesToCome { area { gssCode } changesOn successors { gssCode } }
  }
}`;

/** Counts of a server's own statements, loaded before it starts. */
const COUNTING = { NODE_OPTIONS: `--import ${path.join(ROOT, 'bench/measure/count-statements.ts')}` };

/**
 * Makes a record of the whole country over twenty years, with every postcode, and asks it what readers ask, each time something that no
 * cache holds.
 */
export async function readRecord({ files, data }: Workplace, scale: number): Promise<Measure[]> {
  const all = (await readCouncils()).filter(({ gssCode }) => !gssCode.startsWith('N'));
  const councils = all.slice(0, Math.ceil(all.length * scale));
  const polls = Math.max(2, Math.round(12 * Math.min(1, scale * 10)));
  const seconds = await importPolls({ files, data }, councils, polls);
  const postcodes = await importDirectory({ files, data }, councils, scale);
  const server = await startHouse({ COOP_DATA: data, ...COUNTING });
  try {
    const slugOf = (number: number) => councils[(number * 7) % councils.length]?.slug;
    const health = await timeRequests(() => new Request(`${server.url}/healthz`));
    const asked: readonly (readonly [what: string, answered: Answered, statementsAtMost?: number])[] = [
      [
        'council page',
        await timeRequests((number) => new Request(`${server.url}/councils/${slugOf(number)}?n=${number}`)),
        31,
      ],
      [
        'everybody of a council on a day',
        await timeRequests((number) =>
          query(server.url, REPRESENTATIVES, { slug: slugOf(number), asOf: dayOf(number) }),
        ),
      ],
      [
        'a figure of the whole country on a day',
        await timeRequests((number) => query(server.url, FIGURE, { asOf: dayOf(number) })),
        1,
      ],
      [
        'a postcode, every tier',
        await timeRequests((number) =>
          query(server.url, POSTCODE, { code: postcodeOf(livePostcode(number, postcodes)).join('') }),
        ),
        4,
      ],
      [
        'search for a name',
        await timeRequests((number) => query(server.url, SEARCH, { text: personName(number * 401) })),
      ],
    ];
    return [
      { what: 'polls of the whole country over twenty years, imported', value: seconds, unit: 's' },
      { what: 'health check, the least that a request takes', value: health.milliseconds, unit: 'ms' },
      ...asked.flatMap(([what, { milliseconds, statements }, statementsAtMost]): Measure[] => [
        { what, value: milliseconds, unit: 'ms' },
        { what: `${what}, to the health check`, value: milliseconds / health.milliseconds, unit: '×' },
        {
          what: `${what}, at most`,
          value: statements,
          unit: 'statements',
          ...(statementsAtMost !== undefined && { atMost: statementsAtMost }),
        },
      ]),
    ];
  } finally {
    await server.stop();
  }
}

/** Another postcode in use for each number: of every three the last has ended. */
function livePostcode(number: number, postcodes: number): number {
  return 3 * ((number * 7919) % Math.floor(postcodes / 3));
}

/** Imports a directory in which every ward of the polls has postcodes. @returns How many there are. */
async function importDirectory(
  { files, data }: Workplace,
  councils: readonly Council[],
  scale: number,
): Promise<number> {
  const postcodes = Math.round(WHOLE_DIRECTORY * scale);
  const file = path.join(files, 'directory.csv');
  const directory = {
    councils,
    wardsPerCouncil: WARDS,
    constituencies: await readCodes('constituencies'),
    policeAreas: await readCodes('police-areas'),
    postcodes,
    edition: '202511',
  };
  await writeLines(file, directoryLines(directory));
  const run = await runCoop(data, ['import', file, '--apply', '--json']);
  const { created } = readOutcome(run);
  if (created !== postcodes) throw new Error(`of ${postcodes} postcodes ${created} were created`);
  console.error(`  directory: ${postcodes} postcodes in ${run.seconds.toFixed(0)} s`);
  await rm(file);
  return postcodes;
}

/** Another day for each number, over fifteen years. */
function dayOf(number: number): string {
  return `20${10 + (number % 15)}-10-${10 + (number % 20)}`;
}

/** Imports the latest polls, the earliest of them first, each with its winners in office, and the nominations of the next one. */
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
  const next = { day: `${new Date().getUTCFullYear() + 1}-05-06`, half: 0 };
  for (const [index, { day, half }] of [...days, next].entries()) {
    const file = path.join(files, `poll-${day}.csv`);
    const lines = pollLines({
      day,
      councils: halves[half] ?? [],
      wardsPerCouncil: WARDS,
      seats: 1,
      candidatesPerWard: Math.floor(CANDIDATES) + (index % 2),
      isCounted: day !== next.day,
      people: PEOPLE,
    });
    await writeLines(file, lines);
    if (index === 0) await prepareRecord(data, file);
    const run = await runCoop(data, ['import', file, '--apply', '--json']);
    const { created, rows } = readOutcome(run);
    if (created !== rows) throw new Error(`of the poll of ${day} ${created} of ${rows} rows were created`);
    console.error(
      `  poll ${index + 1} of ${days.length + 1}, ${day}: ${rows} candidacies in ${run.seconds.toFixed(0)} s`,
    );
    seconds += run.seconds;
    await rm(file);
  }
  return seconds;
}
