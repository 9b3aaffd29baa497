import { findDay } from '../../calendar/day.ts';
import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { linkAliases } from '../bodies/link-aliases.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat, RowOutcome } from '../import-format.ts';
import {
  enterParty,
  findRegister,
  linkRegistrations,
  openPartyBook,
  type Registration,
} from '../parties/party-book.ts';
import { parliamentSource } from '../psephology/read-general-election.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A name that Parliament has for a party, with the party's entry in a register. */
type RegistrationRow = Readonly<{
  line: number;
  reference: string;
  /** Parliament's number of the name. Null where it has none. */
  mnis: string | null;
  name: string;
  registration: Registration;
}>;
type Row = RegistrationRow | Readonly<{ line: number; passedOver: string }>;

/** Parties as Parliament names them, with their entries in the two registers of the Electoral Commission. Source: UK Parliament, psephology. */
export const partyRegistrationsFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'PARTY_REGISTRATIONS_CSV',
  looksLike:
    'party registrations have the header MNIS ID, MNIS name, Electoral Commission ID, Jurisdiction, Registered on, Deregistered on',
  required: [
    'MNIS ID',
    'MNIS name',
    'Electoral Commission ID',
    'Jurisdiction',
    'Registered on',
    'Deregistered on',
  ],
  optional: ['Primary EC name last updated on'],
  source: parliamentSource,
  read() {
    const labels = new Map<string, { name: string; number: number }>();
    return {
      parse,
      // Of several names under one registration the newest number is the one in use: Reform UK, not The Brexit Party.
      note(row) {
        if (!('reference' in row)) return;
        const number = Number(row.mnis ?? 0);
        const earlier = labels.get(row.reference);
        if (!earlier || earlier.number < number) labels.set(row.reference, { name: row.name, number });
      },
      reconcile: async (writer) => (rows) =>
        reconcile(writer, rows, (reference) => labels.get(reference)?.name),
    };
  },
});

/** @throws RowRefusal */
function parse(cells: CsvCells): Row {
  const { line } = cells;
  const name = cells.required('MNIS name');
  // Labels that are no party (Crossbench, Speaker), and parties of before the register.
  if (cells.optional('Jurisdiction') === null) return { line, passedOver: 'labels without a registration' };
  const register = findRegister(cells.text('Jurisdiction'));
  if (!register)
    return cells.refuse(
      'Jurisdiction',
      'NOT_A_CODE',
      'this is no register of parties: write Great Britain or Northern Ireland.',
    );
  const reference = cells.parsed('Electoral Commission ID', parseElectoralCommissionId, 'NOT_A_PARTY_ID');
  if (reference === null)
    return cells.refuse('Electoral Commission ID', 'VALUE_MISSING', 'the cell is blank: fill it in.');
  const registeredOn = readDay(cells, 'Registered on');
  const deregisteredOn = readDay(cells, 'Deregistered on');
  if (registeredOn !== null && deregisteredOn !== null && deregisteredOn < registeredOn)
    cells.refuse(
      'Deregistered on',
      'VALUES_DISAGREE',
      'the registration ends before it begins: put one of the days right.',
    );
  return {
    line,
    reference,
    mnis: cells.id('MNIS ID'),
    name,
    registration: { register, registeredOn, deregisteredOn },
  };
}

function readDay(cells: CsvCells, column: string): string | null {
  if (cells.optional(column) === null) return null;
  const day = cells.britishDay(column);
  return findDay(day) && day;
}

async function reconcile(
  writer: ImportWriter,
  rows: readonly Row[],
  labelOf: (reference: string) => string | undefined,
): Promise<RowOutcome[]> {
  const registered = rows.filter((row) => 'reference' in row);
  const book = await openPartyBook(
    writer,
    registered.map(({ reference }) => reference),
  );
  const entered = registered.map((row) => {
    const { reference, mnis, name } = row;
    const entry = enterParty(book, { reference, name: labelOf(reference) ?? name, origin: 'PRINTED_LABEL' });
    if (mnis !== null) entry.identify({ scheme: 'mnis', value: mnis });
    return { ...row, entry };
  });
  await linkRegistrations(writer, entered);
  await linkAliases(writer, entered);
  await book.write();
  await writer.flush();
  return rows.map((row): RowOutcome => {
    const { line } = row;
    if (!('reference' in row)) return { line, state: 'UNCHANGED', payload: row, passedOver: row.passedOver };
    return { line, state: book.get(row.reference)?.state ?? 'UNCHANGED', payload: row };
  });
}
