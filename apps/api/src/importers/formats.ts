import { codeChangesFormat } from './code-changes/format.ts';
import { constituenciesFormat } from './constituencies/format.ts';
import { constituencyOverlapsFormat } from './constituency-overlaps/format.ts';
import { councillorsCsvFormat } from './councillors-csv/format.ts';
import { democracyClubBallotCodesFormat } from './democracy-club-ballot-codes/format.ts';
import { democracyClubBallotsFormat } from './democracy-club-ballots/format.ts';
import { democracyClubCandidatesFormat } from './democracy-club-candidates/format.ts';
import { democracyClubLegacyFormat } from './democracy-club-legacy/format.ts';
import { democracyClubResultSetsFormat } from './democracy-club-result-sets/format.ts';
import { democracyClubResultsFormat } from './democracy-club-results/format.ts';
import { electionManagerFormat } from './election-manager/format.ts';
import { everyPoliticianFormat } from './everypolitician/format.ts';
import { moderngovFormat } from './moderngov/format.ts';
import { openCouncilDataFormat } from './open-council-data/format.ts';
import { partyListFormat } from './party-list/format.ts';
import { popoloFormat } from './popolo/format.ts';
import { boundariesFormat } from './boundaries/format.ts';
import { democracyClubPartiesFormat } from './democracy-club-parties/format.ts';
import { democracyClubPartyDocumentsFormat } from './democracy-club-party-documents/format.ts';
import { partyRegistrationsFormat } from './party-registrations/format.ts';
import { localAuthoritiesFormat } from './local-authorities/format.ts';
import { localAuthorityCodesFormat } from './local-authority-codes/format.ts';
import { localAuthorityNamesFormat } from './local-authority-names/format.ts';
import { gssNamesFormat } from './gss-names/format.ts';
import { postcodeCountsFormat } from './postcode-counts/format.ts';
import { wardsFormat } from './wards/format.ts';
import { psephologyByElectionsFormat } from './psephology-by-elections/format.ts';
import { type DirectoryFormat, type ImportFormat, type ImportOptions, SURE_ENOUGH } from './import-format.ts';
import { ImportRefusal } from './import-refusal.ts';
import { postcodeDirectoryFormat } from './postcode-directory/format.ts';
import { postcodeSharesFormat } from './postcode-shares/format.ts';
import { pledgeSpreadsheetFormat } from './pledge-spreadsheet/format.ts';
import { psephologyFormat } from './psephology/format.ts';
import { findUnendedText } from './json/unended-text.ts';
import { quoteCell, rowError } from './row-error.ts';
import { findSpoiltTable } from './spoilt-table.ts';
import type { Sample } from './source-file/read-sample.ts';

/** Every kind of file that can be imported. A new one is a folder beside these and a line here. */
const importFormats: readonly (ImportFormat | DirectoryFormat)[] = [
  democracyClubCandidatesFormat,
  democracyClubLegacyFormat,
  democracyClubResultsFormat,
  democracyClubBallotCodesFormat,
  democracyClubBallotsFormat,
  democracyClubResultSetsFormat,
  psephologyFormat,
  psephologyByElectionsFormat,
  electionManagerFormat,
  postcodeDirectoryFormat,
  postcodeSharesFormat,
  popoloFormat,
  everyPoliticianFormat,
  localAuthoritiesFormat,
  localAuthorityNamesFormat,
  localAuthorityCodesFormat,
  gssNamesFormat,
  wardsFormat,
  codeChangesFormat,
  constituenciesFormat,
  constituencyOverlapsFormat,
  postcodeCountsFormat,
  boundariesFormat,
  partyRegistrationsFormat,
  democracyClubPartiesFormat,
  democracyClubPartyDocumentsFormat,
  pledgeSpreadsheetFormat,
  openCouncilDataFormat,
  moderngovFormat,
  councillorsCsvFormat,
  partyListFormat,
];

const CELLS_SHOWN = 5;

/**
 * The format of a file, by what it holds and never by its name.
 * @throws ImportRefusal for a file of no known kind.
 */
export function recogniseFormat(
  sample: Sample,
  options: ImportOptions = { election: null },
): ImportFormat | DirectoryFormat {
  const [best] = importFormats
    .map((format) => ({ format, confidence: format.recognise(sample, options) }))
    .toSorted((a, b) => b.confidence - a.confidence);
  if (best && best.confidence >= SURE_ENOUGH) return best.format;
  const unended = findUnendedText(sample);
  if (unended) throw new ImportRefusal(unended);
  const known = importFormats.map(({ looksLike }) => looksLike).join('; ');
  throw new ImportRefusal(
    rowError(
      sample.rows[0]?.line ?? 1,
      null,
      'FORMAT_UNKNOWN',
      findSpoiltTable(sample) ?? `${describe(sample)}, which is no format known here. What is: ${known}.`,
    ),
  );
}

function describe({ text, rows }: Sample): string {
  if (text.startsWith('<')) return 'the file is XML or HTML';
  if (/^[{[]/.test(text)) return 'the file is JSON';
  const cells = (rows[0]?.cells ?? []).slice(0, CELLS_SHOWN).map((cell) => quoteCell(cell));
  return `the file begins with ${cells.join(', ')}`;
}
