import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { ServedDirectory } from './served-directory.ts';

/** Editions gain and lose some thousand postcodes each: a download cut short loses a good part of them all. */
const LEAST_SHARE = 0.95;
const LEAST_LOSS = 5000;

type Held = Pick<ServedDirectory, 'edition' | 'live'>;

/**
 * Half a file can end where a line ends, so that nothing in it is wrong.
 * @throws ImportRefusal where a directory would take the place of one that holds far more postcodes.
 */
export function refuseFarFewer(held: Held, served: Held | null): void {
  if (!served || held.edition < served.edition) return;
  if (held.live >= served.live * LEAST_SHARE || served.live - held.live < LEAST_LOSS) return;
  const complaint = `the file has ${held.live} postcodes in use, and the directory of ${served.edition} that would give way to it ${served.live}: get the whole file again, or say --fewer-postcodes where this is all of it.`;
  throw new ImportRefusal(rowError(null, null, 'FAR_FEWER_ROWS', complaint));
}
