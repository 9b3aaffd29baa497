import path from 'node:path';
import { startHouse } from '../e2e/house.ts';
import { readCodes, readCouncils } from './generate/councils.ts';
import { directoryLines, postcodeOf, WHOLE_DIRECTORY } from './generate/directory.ts';
import { writeLines } from './generate/write-lines.ts';
import { prepareRecord } from './measure/prepare-record.ts';
import { readOutcome } from './measure/read-outcome.ts';
import type { Measure } from './measure/report.ts';
import type { Workplace } from './measure/workplace.ts';
import { runCoop } from './measure/run-coop.ts';

const WARDS = 30;

/** How much of the new edition is loaded before the load is cut. */
const CUT_AFTER_SECONDS = 15;

/**
 * Loads a postcode directory as large as the real one beside a running server that serves an earlier edition: the load is cut like by a
 * power failure and goes on, and readers keep the earlier edition until the later one is complete.
 */
export async function loadDirectory({ files, data }: Workplace, scale: number): Promise<Measure[]> {
  const councils = (await readCouncils()).filter(({ gssCode }) => !gssCode.startsWith('N'));
  const postcodes = Math.round(WHOLE_DIRECTORY * scale);
  const earlier = path.join(files, 'directory-202508.csv');
  const later = path.join(files, 'directory-202511.csv');
  const shared = {
    councils,
    wardsPerCouncil: WARDS,
    constituencies: await readCodes('constituencies'),
    policeAreas: await readCodes('police-areas'),
  };
  await writeLines(earlier, directoryLines({ ...shared, postcodes: 1000, edition: '202508' }));
  await writeLines(later, directoryLines({ ...shared, postcodes, edition: '202511' }));
  await prepareRecord(data, earlier);
  readOutcome(await runCoop(data, ['import', earlier, '--apply', '--json']));

  const server = await startHouse({ COOP_DATA: data });
  try {
    const cut = await runCoop(data, ['import', later, '--apply', '--json'], CUT_AFTER_SECONDS);
    const servedMeanwhile = await editionServed(server.url);
    const wasCut = cut.code === null;
    if (wasCut && servedMeanwhile !== '2025-08')
      throw new Error(`while the later edition was loaded, ${servedMeanwhile} was served`);
    const resumed = await runCoop(data, ['import', later, '--apply', '--json']);
    const { created, unchanged } = readOutcome(resumed);
    const served = await editionServed(server.url);
    if (served !== '2025-11') throw new Error(`after the load ${served} is served`);
    if (created + unchanged !== postcodes)
      throw new Error(`${created} + ${unchanged} of ${postcodes} postcodes were loaded`);
    const again = await runCoop(data, ['import', later, '--apply', '--json']);
    return [
      {
        what: `directory of ${postcodes.toLocaleString('en-GB')} postcodes, ${wasCut ? 'cut once and resumed' : 'done before it could be cut'}`,
        value: cut.seconds + resumed.seconds,
        unit: 's',
        atMost: 300,
      },
      { what: 'rows that were committed before the cut', value: unchanged, unit: 'rows' },
      { what: 'most memory of the load', value: resumed.peakMegabytes, unit: 'MB', atMost: 300 },
      { what: 'the same directory again', value: again.seconds, unit: 's' },
      { what: 'rows written by it', value: readOutcome(again).created, unit: 'rows', atMost: 0 },
    ];
  } finally {
    await server.stop();
  }
}

/** The edition in which the server finds the first postcode, such as 2025-08. */
async function editionServed(url: string): Promise<string> {
  const [outward, inward] = postcodeOf(0);
  const response = await fetch(`${url}/api/v1/postcodes/${outward}-${inward.charAt(0)}.json`);
  if (!response.ok) throw new Error(`the sector of the first postcode answers ${response.status}`);
  const { edition } = (await response.json()) as { edition: string };
  return edition;
}
