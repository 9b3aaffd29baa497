import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { addAreas } from './area-rows.ts';
import { addCampaigns } from './campaign-rows.ts';
import { addChallenges } from './challenge-rows.ts';
import { addElections } from './election-rows.ts';
import { addImprints } from './imprint-rows.ts';
import { addLibrary } from './library-rows.ts';
import { addManifestos } from './manifesto-rows.ts';
import { addNational } from './national-rows.ts';
import { addOffices } from './office-rows.ts';
import { addOrganisations } from './organisation-rows.ts';
import type { MadeFiles } from './make-files.ts';
import { addPeople } from './people-rows.ts';
import { addPhotos } from './photo-rows.ts';
import { addPledges } from './pledge-rows.ts';
import { RecordBook } from './record-book.ts';
import { collectKeys } from './record-keys.ts';
import { RecordRefusedError } from './record-refused.ts';

const STEPS = [
  addAreas,
  addOrganisations,
  addPeople,
  addPhotos,
  addOffices,
  addElections,
  addImprints,
  addLibrary,
  addManifestos,
  addPledges,
  addChallenges,
  addCampaigns,
  addNational,
];

/**
 * Turns the parts of a record into rows with stable ids, without a database.
 * @throws RecordRefusedError with every problem of every part.
 */
export function buildRecord(
  name: string,
  parts: readonly RecordPart[],
  { loadedAt = new Date(), files = new Map() }: { loadedAt?: Date; files?: MadeFiles } = {},
): RecordBook {
  const book = new RecordBook(collectKeys(parts), loadedAt.toISOString(), files);
  for (const step of STEPS) for (const part of parts) step(book, part);
  if (book.problems.length > 0) throw new RecordRefusedError(name, book.problems);
  return book;
}
