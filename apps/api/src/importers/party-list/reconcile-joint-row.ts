import { bearsOut, type JointBallot } from '../../party-list/joint-ballots.ts';
import type { RowOutcome } from '../import-format.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Endorsed } from './find-endorsed.ts';
import { keepJointDecision, type loadJointDecisions } from './keep-joint-decision.ts';

const ON_BALLOT = 'a joint ballot is read from the ballot paper and not stored; the record has it.';

const NOT_ON_BALLOT =
  'a joint ballot is read from the ballot paper and not stored, and the record has no candidacy of theirs for both parties there and then: an editor is asked.';

/** What the record has of those whom the rows of a joint ballot are about. */
export type JointRecord = Readonly<{
  ballots: readonly JointBallot[];
  decisions: Awaited<ReturnType<typeof loadJointDecisions>>;
}>;

/**
 * Holds a row of a joint ballot against the ballot papers, and keeps what the Party says of it beside them (`JointDecision`): a decision that no ballot paper
 * bears out is put before an editor when the files are through (`settling/ask-of-joint-ballots.ts`). Of several of the name in the ward the row is about the
 * one who stood so; where nobody did, or more than one, it is of nobody yet.
 * @param make Makes a draft of somebody whom the record lacks; null where no later file could find them.
 * @returns The row with whom it is about, where the list is to find them by it again.
 */
export function reconcileJointRow(
  writer: ImportWriter,
  row: Endorsed,
  record: JointRecord,
  make: (() => string) | null,
): { outcome: RowOutcome; kept: (Endorsed & { personId: string }) | null } {
  const { claim } = row;
  const { line } = claim;
  const { ballots, decisions } = record;
  const meant = findWhoStoodSo(row, record);
  const known = row.personId ?? (meant.length === 1 ? (meant[0] ?? null) : null);
  const isNew = known === null && row.unclear === null && make !== null;
  const personId = isNew ? make() : known;
  if (personId === null) {
    if (meant.length === 0) askOfNobody(writer, row);
    const note = meant.length === 0 ? NOT_ON_BALLOT : ON_BALLOT;
    return { outcome: { line, state: 'UNCHANGED', payload: {}, note }, kept: null };
  }
  const kept = { ...row, personId };
  const told = keepJointDecision(writer, kept, decisions, ballots);
  const isNamed = claim.externalId?.scheme === 'party-list' && !row.isKnownById;
  const state = isNew ? 'CREATED' : told === 'NOTHING' ? 'UNCHANGED' : told;
  const note = hasStoodSo(personId, row, record) ? ON_BALLOT : NOT_ON_BALLOT;
  return {
    outcome: { line, state, payload: state === 'UNCHANGED' ? {} : claim, note },
    kept: told !== 'NOTHING' || isNamed ? kept : null,
  };
}

/** Those who stood as the row says, of several whom it could mean. */
export function findWhoStoodSo(row: Endorsed, record: JointRecord): string[] {
  return (row.unclear?.people ?? []).filter((personId) => hasStoodSo(personId, row, record));
}

function hasStoodSo(personId: string, { claim, council }: Endorsed, { ballots }: JointRecord): boolean {
  const { ward: wardName, decidedOn, endedOn } = claim;
  const said = { personId, organisationId: council?.id ?? null, wardName, decidedOn, endedOn };
  return ballots.some((ballot) => bearsOut(ballot, said));
}

/** By what a question about a row of which nobody knows whom it is about comes again. */
export function keyOfQuestion({ claim: { externalId, decidedOn }, key }: Endorsed): string {
  return ['ENDORSEMENT', externalId?.scheme, externalId?.value, key, decidedOn].join(' ');
}

function askOfNobody(writer: ImportWriter, row: Endorsed): void {
  const { claim, council } = row;
  writer.propose({
    kind: 'ENDORSEMENT',
    key: keyOfQuestion(row),
    recordType: 'Person',
    recordId: null,
    patch: {
      kind: claim.kind,
      name: claim.listed.name.name,
      council: claim.council,
      organisationId: council?.id ?? null,
      ward: claim.ward,
      from: claim.decidedOn,
    },
  });
}
