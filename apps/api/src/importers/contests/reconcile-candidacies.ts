import { newId } from '../../db/new-id.ts';
import type { FieldClaim, FieldHolder } from '../writing/field-precedence.ts';
import { decideField, goesFirst, isUndecided } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import {
  columnsOf,
  dated,
  type FieldStatement,
  holdFields,
  type Holders,
  reconcileFields,
} from '../writing/reconcile-fields.ts';
import { addCredit } from '../writing/record-source.ts';
import type { CandidacyClaim } from './claims.ts';
import type { CandidacyRow } from './load-candidacies.ts';
import type { Standing } from './reconcile-parties.ts';
import { type LabelsOfTwo, loadLabelsOfTwo, weighWords } from './words-of-two.ts';

export type CandidacyTask = Readonly<{
  claim: CandidacyClaim;
  ballotId: string;
  personId: string;
  standing: Standing;
  /** Null: to be created. */
  record: CandidacyRow | null;
  pollingOn: string;
}>;

export type ReconciledCandidacy = Readonly<{
  id: string;
  state: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  isElected: boolean | null;
}>;

/** Who says what a row says, and when. */
export function sayingOf(writer: ImportWriter, { claim, pollingOn }: CandidacyTask): FieldClaim {
  const externalId = claim.person.identifiers[0]?.value ?? null;
  return dated(writer, { origin: writer.source.origin, externalId, statedOn: pollingOn });
}

/**
 * Brings candidacies to what their rows say, in the order of the tasks.
 * @param isOutvoted Whether somebody else was elected to the only seat.
 */
export async function reconcileCandidacies(
  writer: ImportWriter,
  tasks: readonly CandidacyTask[],
  isOutvoted: (task: CandidacyTask) => boolean,
): Promise<ReconciledCandidacy[]> {
  const holdersOf = await loadHolders(
    writer.tx,
    'Candidacy',
    tasks.flatMap(({ record }) => record?.id ?? []),
  );
  const labels = await loadLabelsOfTwo(writer.tx);
  const done = new Map<string, ReconciledCandidacy>();
  return tasks.map((task) => {
    // Two ids of one person on one ballot: an entry was merged here and not yet where the file comes from.
    const key = `${task.ballotId} ${task.personId}`;
    const earlier = done.get(key);
    if (earlier) return { ...earlier, state: 'UNCHANGED' };
    const statements = statementsOf(task.claim, isOutvoted(task));
    const reconciled = task.record
      ? change(writer, task, task.record, statements, holdersOf(task.record.id), labels)
      : create(writer, task, statements);
    done.set(key, reconciled);
    return reconciled;
  });
}

function create(
  writer: ImportWriter,
  task: CandidacyTask,
  statements: readonly FieldStatement[],
): ReconciledCandidacy {
  const { claim, ballotId, personId, standing } = task;
  const fieldClaim = sayingOf(writer, task);
  const id = newId();
  const { partyName, nameAsPrinted } = claim;
  const columns = columnsOf(statements);
  const row = {
    id,
    ballotId,
    personId,
    partyName,
    nameAsPrinted,
    ...columns,
    sources: addCredit([], writer.source),
  };
  writer.create('Candidacy', row, { standing: partiesOf(standing) });
  insertStandings(writer, id, standing);
  if (standing.aliasId !== null)
    writer.insert('CandidacyAlias', { candidacyId: id, aliasId: standing.aliasId });
  writer.hold('Candidacy', id, 'standing', fieldClaim);
  holdFields(writer, 'Candidacy', id, statements, fieldClaim);
  return { id, state: 'CREATED', isElected: columns.isElected as boolean | null };
}

function change(
  writer: ImportWriter,
  task: CandidacyTask,
  record: CandidacyRow,
  statements: readonly FieldStatement[],
  holders: Holders,
  labels: LabelsOfTwo,
): ReconciledCandidacy {
  const { claim, standing } = task;
  const fieldClaim = sayingOf(writer, task);
  const patch = reconcileFields(writer, 'Candidacy', record, statements, holders, fieldClaim);
  const standingPatch = reconcileStanding(
    writer,
    record,
    claim,
    standing,
    fieldClaim,
    holders.get('standing') ?? null,
    'description' in patch ? (patch.description as string | null) : record.description,
    labels,
  );
  Object.assign(patch, standingPatch?.columns);
  const sources = addCredit(record.sources, writer.source);
  if (sources) patch.sources = sources;
  const waits = awaitAlias(writer, record, standing, standingPatch?.isOtherParties === true);
  const isChanged = Object.keys(patch).length > 0 || standingPatch !== null || waits;
  if (isChanged) {
    const parties = standingPatch?.isOtherParties
      ? { before: { standing: partiesOfRow(record) }, after: { standing: partiesOf(standing) } }
      : {};
    writer.change('Candidacy', record, patch, parties);
  }
  const isElected = 'isElected' in patch ? (patch.isElected as boolean | null) : record.isElected;
  return { id: record.id, state: isChanged ? 'UPDATED' : 'UNCHANGED', isElected };
}

function statementsOf(
  { description, listPosition, votes, voteShare, isElected: said, isTiedVoteWinner }: CandidacyClaim,
  isOutvoted: boolean,
): FieldStatement[] {
  const isElected = said !== null && isOutvoted ? false : said;
  return [
    { field: 'description', columns: { description } },
    { field: 'listPosition', columns: { listPosition } },
    { field: 'votes', columns: { votes } },
    { field: 'voteShare', columns: { voteShare } },
    { field: 'isElected', columns: { isElected }, ...(isOutvoted && { isLowestFirst: true }) },
    { field: 'isTiedVoteWinner', columns: { isTiedVoteWinner }, isFlag: true },
  ];
}

/**
 * The standing is what the ballot paper said: parties, and the label and name as the source prints them. Sources agree when the parties
 * are the same, whatever their words for them; a source that cannot tell the parties contradicts none. Null: nothing to change.
 */
function reconcileStanding(
  writer: ImportWriter,
  record: CandidacyRow,
  claim: CandidacyClaim,
  standing: Standing,
  fieldClaim: FieldClaim,
  holder: FieldHolder | null,
  printed: string | null,
  labels: LabelsOfTwo,
): { columns: Record<string, unknown>; isOtherParties: boolean } | null {
  const { nameAsPrinted } = claim;
  const stated = partiesOf(standing);
  const present = partiesOfRow(record);
  const { isSilent, isToldMore, partyName } =
    stated !== present && holder?.origin === fieldClaim.origin
      ? weighWords({ claim, standing, record, printed }, labels)
      : { isSilent: false, isToldMore: false, partyName: claim.partyName };
  const isSameParties =
    stated === present || (standing.isUnknown && present !== '') || isSilent || isToldMore;
  const isSame = isSameParties && record.partyName === partyName && record.nameAsPrinted === nameAsPrinted;
  const isEmpty = present === '' && record.partyName === null;
  // Ids of parties tell nothing about which goes first: they are others in every record.
  const isStatedFirst = goesFirst(
    [partyName, nameAsPrinted, stated],
    [record.partyName, record.nameAsPrinted, present],
  );
  const current = { isEmpty, isSame, agrees: isSameParties, isStatedFirst };
  const decision = decideField(fieldClaim, holder, current);
  const propose = ({ origin, retrievedOn }: FieldHolder, parties: string, label: string | null) =>
    writer.propose({
      kind: 'FIELD',
      key: ['FIELD Candidacy', record.id, 'standing', origin, parties].join(' '),
      recordType: 'Candidacy',
      recordId: record.id,
      patch: {
        field: 'standing',
        source: origin,
        ...(retrievedOn && { retrievedOn }),
        parties,
        partyName: label,
      },
    });
  if (decision === 'WRITE' || decision === 'HOLD')
    writer.hold('Candidacy', record.id, 'standing', fieldClaim);
  if (decision === 'KEEP' && !isSameParties) writer.passOver(fieldClaim, holder);
  if (decision === 'PROPOSE') propose(fieldClaim, stated, partyName);
  if (isToldMore) {
    writer.clearStandings(record.id);
    insertStandings(writer, record.id, standing);
  }
  if (decision !== 'WRITE')
    return isToldMore
      ? { columns: partyName === record.partyName ? {} : { partyName }, isOtherParties: true }
      : null;
  const isContested = holder && (holder.origin !== fieldClaim.origin || isUndecided(fieldClaim, holder));
  if (isContested && !isSameParties && !isEmpty) propose(holder, present, record.partyName);
  if (!isSameParties) {
    writer.clearStandings(record.id);
    insertStandings(writer, record.id, standing);
  }
  return { columns: { partyName, nameAsPrinted }, isOtherParties: !isSameParties || isToldMore };
}

/** Lets a candidacy without a party wait for what its source calls the party. Whether it did not before. */
function awaitAlias(
  writer: ImportWriter,
  record: CandidacyRow,
  { aliasId }: Standing,
  hasLost: boolean,
): boolean {
  const hasParty = partiesOfRow(record) !== '' && !hasLost;
  if (aliasId === null || hasParty || record.aliasIds.includes(aliasId)) return false;
  writer.insert('CandidacyAlias', { candidacyId: record.id, aliasId });
  return true;
}

function insertStandings(
  writer: ImportWriter,
  candidacyId: string,
  { principalId, adjunctId }: Standing,
): void {
  if (principalId !== null)
    writer.insert('CandidacyStanding', { candidacyId, partyId: principalId, place: 'PRINCIPAL' });
  if (adjunctId !== null)
    writer.insert('CandidacyStanding', { candidacyId, partyId: adjunctId, place: 'ADJUNCT' });
}

/** The parties of a standing as one text, the empty one for none. */
function partiesOf({ principalId, adjunctId }: Standing): string {
  return [principalId, adjunctId].filter((id) => id !== null).join('+');
}

function partiesOfRow({ principalId, adjunctIds }: CandidacyRow): string {
  return [principalId, ...adjunctIds].filter((id) => id !== null).join('+');
}
