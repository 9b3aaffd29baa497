import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { Identifier } from '@wheatsheaf/schema/record/source.ts';
import type { RecordEntry } from './record-entry.ts';

/** The columns of a code with a period, whoever has it; GSS codes are checked. */
export function identifierColumns(entry: RecordEntry, { scheme, value, validFrom, validTo }: Identifier) {
  if (scheme === 'gss') entry.parse(parseGssCode(value));
  return { scheme, value, validFrom: entry.optionalDay(validFrom), validTo: entry.optionalDay(validTo) };
}
