import type { PrismaClient } from '../../generated/prisma/client.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/** The directory that readers are answered from: its edition, YYYY-MM, and how many of its postcodes are in use. */
export type ServedDirectory = Readonly<{ edition: string; live: number }>;

/** Editions gain and lose some thousand postcodes each: a download cut short loses a good part of them all. */
const LEAST_SHARE = 0.95;
const LEAST_LOSS = 5000;

/** Null where no directory is loaded. */
export async function findServedDirectory(prisma: PrismaClient): Promise<ServedDirectory | null> {
  const vintage = await prisma.postcodeVintage.findFirst({
    where: { completedAt: { not: null } },
    orderBy: [{ edition: 'desc' }, { completedAt: 'desc' }],
  });
  if (!vintage) return null;
  const live = await prisma.postcode.count({ where: { vintageId: vintage.id, terminatedOn: null } });
  return { edition: vintage.edition ?? '', live };
}

/**
 * Half a file can end where a line ends, so that nothing in it is wrong.
 * @throws ImportRefusal where a directory would take the place of one that holds far more postcodes.
 */
export function refuseFarFewer(held: ServedDirectory, served: ServedDirectory | null): void {
  if (!served || held.edition < served.edition) return;
  if (held.live >= served.live * LEAST_SHARE || served.live - held.live < LEAST_LOSS) return;
  const complaint = `the file has ${held.live} postcodes in use, and the directory of ${served.edition} that would give way to it ${served.live}: get the whole file again, or say --fewer-postcodes where this is all of it.`;
  throw new ImportRefusal(rowError(null, null, 'FAR_FEWER_ROWS', complaint));
}
