import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldHolder } from './field-precedence.ts';

export type ProposalInput = Readonly<{
  kind: ProposalKind;
  /** What makes the same proposal the same row when it comes again. */
  key: string;
  recordType: Prisma.ModelName;
  recordId: string | null;
  patch: object;
}>;

/**
 * FIELD: a source contradicts one that goes before it. PARTY_ALIAS: a party's text or id that nobody has explained. OFFICE_HOLDING: a
 * winner or member whose office is not made at once. VACANCY: a seat that a list shows vacant, without the day. ENDORSEMENT: what the Party's list says of
 * somebody and the record does not bear out. AFFILIATION: a spell in a party that cuts across another. CANDIDACY: somebody whom the last list of a
 * ballot's candidates has no more, and of whom the record knows more than that, or who may only have been left out of it. TIED_CONTEST: the most votes twice. ELECTED_BODY: an
 * election whose body the record does not have, or not by that id. PERSON_MERGE, PERSON_IDENTIFIER: ids that contradict
 * one another about who is who.
 */
type ProposalKind =
  | 'FIELD'
  | 'PARTY_ALIAS'
  | 'OFFICE_HOLDING'
  | 'VACANCY'
  | 'ENDORSEMENT'
  | 'AFFILIATION'
  | 'CANDIDACY'
  | 'TIED_CONTEST'
  | 'ELECTED_BODY'
  | 'PERSON_MERGE'
  | 'PERSON_IDENTIFIER';

/** A source's value for a field that another source, or an editor, gave otherwise. */
export function fieldProposal(
  recordType: Prisma.ModelName,
  recordId: string,
  field: string,
  columns: Readonly<Record<string, unknown>>,
  { origin, retrievedOn = null }: Pick<FieldHolder, 'origin' | 'retrievedOn'>,
): ProposalInput {
  const key = ['FIELD', recordType, recordId, field, origin, JSON.stringify(columns)].join(' ');
  const source = { source: origin, ...(retrievedOn !== null && { retrievedOn }) };
  return { kind: 'FIELD', key, recordType, recordId, patch: { field, ...source, ...columns } };
}
