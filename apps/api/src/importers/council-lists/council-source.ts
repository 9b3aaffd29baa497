import { ImportRefusal } from '../import-refusal.ts';
import type { ImportOptions } from '../import-format.ts';
import { rowError } from '../row-error.ts';
import type { RecordSource } from '../writing/record-source.ts';
import type { Council } from './councils.ts';

/**
 * The council whose list a file is, which such files do not say.
 * @throws ImportRefusal where nobody said it.
 */
export function getCouncil({ council }: ImportOptions): Council {
  if (council) return council;
  const complaint =
    'the file does not say which council its councillors are of: add --council with its slug or GSS code, such as --council trafford.';
  throw new ImportRefusal(rowError(null, null, 'COUNCIL_NOT_SAID', complaint));
}

/** A council as the source of its own list. */
export function creditCouncil(council: Council, { licence }: ImportOptions, listedOn: string): RecordSource {
  return {
    origin: 'COUNCIL_OR_LEGISLATURE',
    publisher: council.nameEn ?? council.nameCy ?? council.slug,
    licence: licence ?? 'not stated by the file',
    url: council.websiteUrl ?? '',
    retrievedOn: listedOn,
  };
}
