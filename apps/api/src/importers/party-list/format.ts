import { type PartyListColumn, partyListColumns } from '../../party-list/columns.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { parsePartyListRow, type PartyListClaim } from './parse-row.ts';
import { reconcilePartyList } from './reconcile-party-list.ts';

const REQUIRED: readonly PartyListColumn[] = [
  'name',
  'external_id',
  'council',
  'ward',
  'endorsement_kind',
  'decided_on',
  'local_party',
];

/** The Party's own list of whom it endorses, as CSV or as a workbook; `coop export party-list` writes the same. */
export const partyListFormat: ImportFormat = {
  code: 'PARTY_LIST',
  looksLike:
    'the Party’s own list has a header with name, external_id, council, ward, endorsement_kind, decided_on, local_party',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map(foldHeader));
    // No other table has this column.
    if (!names.has('endorsement_kind')) return 0;
    return REQUIRED.filter((name) => names.has(name)).length / REQUIRED.length;
  },
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells.map(foldHeader), first.line, REQUIRED, partyListColumns);
  const lines = new Map<string, number>();
  return readInTwoPasses<PartyListClaim>({
    file,
    source: {
      origin: 'CO_OPERATIVE_PARTY',
      publisher: 'Co-operative Party',
      licence: 'the Party’s own, not published',
      url: 'https://party.coop/',
      retrievedOn: file.writtenOn,
    },
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parsePartyListRow(header, cells, line),
    note({ line, listed, externalId, council, ward, kind, decidedOn }) {
      const who = externalId
        ? `${externalId.scheme} ${externalId.value}`
        : `${council} ${ward} ${listed.name.name}`;
      const key = [who, council, ward, kind, decidedOn].join(' ');
      const earlier = lines.get(key);
      if (earlier !== undefined) {
        const complaint = `line ${earlier} says the same of the same person: remove one of the two.`;
        throw new RowRefusal(rowError(line, null, 'ROW_TWICE', complaint));
      }
      lines.set(key, line);
    },
    conclude: () => {},
    reconcile: async (writer) => (claims) => reconcilePartyList(writer, claims),
  });
}

/** Headers as people type them: `Endorsement kind` is endorsement_kind. */
function foldHeader(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
