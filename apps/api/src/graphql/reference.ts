import { type GlobalIdType, parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { InvalidInputError } from './request-errors.ts';

/** The row id in an opaque id of the type expected. Throws INVALID_INPUT for anything else. */
export function parseReferenceId(type: GlobalIdType, id: string): string {
  const parsed = parseGlobalIdOf(type, id);
  if (!parsed.ok) throw new InvalidInputError(parsed.message);
  return parsed.value;
}
