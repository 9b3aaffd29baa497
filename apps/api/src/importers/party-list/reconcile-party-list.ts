import { loadJointBallots } from '../../party-list/joint-ballots.ts';
import type { RowOutcome, RowRefused } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { mergePeople } from '../contests/merge-people.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Endorsed, findEndorsed } from './find-endorsed.ts';
import { keepEntries } from './keep-entries.ts';
import { loadJointDecisions } from './keep-joint-decision.ts';
import type { PartyListClaim } from './parse-row.ts';
import { askOfTwoDays, loadEndorsements, reconcileEndorsement } from './reconcile-endorsement.ts';
import { findWhoStoodSo, type JointRecord, keyOfQuestion, reconcileJointRow } from './reconcile-joint-row.ts';
import { makePerson } from './make-person.ts';
import { findTelling, personKeyOf } from './rows-of-one.ts';

const SEVERAL = 'the Party’s list has this name in this ward, where the record has it more than once.';

const UNCLEAR =
  'the record has more than one of this name in this ward, and nothing says which is meant: write the external_id of one of them, or merge them if they are one. An editor is asked.';

/**
 * Brings the Party's list into the record: endorsements of people found by an id, or by name within one ward of one council (R12). Somebody
 * whom the record lacks, such as a candidate selected before there is a ballot, becomes a draft: public only when another source has them.
 * A joint ballot is never stored as an endorsement: the row is held against what stood on the ballot papers, and kept beside them.
 */
export async function reconcilePartyList(
  writer: ImportWriter,
  claims: readonly PartyListClaim[],
): Promise<(RowOutcome | RowRefused)[]> {
  const found = await findRows(writer, claims);
  const taken = found.filter(isFound);
  const personIds = taken.flatMap(({ personId, unclear }) => [personId ?? [], unclear?.people ?? []].flat());
  const record: JointRecord = {
    ballots: await loadJointBallots(writer.tx, personIds),
    decisions: await loadJointDecisions(writer.tx, personIds),
  };
  const endorsements = await loadEndorsements(writer.tx, personIds);
  const erasedOf = await loadSuppressedFields(writer.tx, personIds);
  const rowsOfOne = new Map(
    [...Map.groupBy(taken, personKeyOf)].map(([key, rows]) => [key, tellOfOne(writer, rows, record)]),
  );
  const made = new Map<string, string>();
  const kept: (Endorsed & { personId: string })[] = [];
  const outcomes = found.map((row): RowOutcome | RowRefused => {
    if ('state' in row) return row;
    const { claim } = row;
    const { line } = claim;
    const unchanged = passOver(line);
    const key = personKeyOf(row);
    const { telling = row, meantId = null, canBeMade = false } = rowsOfOne.get(key) ?? {};
    let personId = row.personId ?? meantId ?? made.get(key) ?? null;
    if (erasedOf(personId ?? '').has('endorsements')) return unchanged;
    const make = () => {
      const id = makePerson(writer, telling);
      made.set(key, id);
      return id;
    };
    askWhoIsMeant(writer, row);
    if (claim.kind === 'JOINT_BALLOT') {
      const told = reconcileJointRow(writer, { ...row, personId }, record, canBeMade ? make : null);
      if (told.kept !== null) kept.push(told.kept);
      return told.outcome;
    }
    if (personId === null && row.unclear !== null) return { ...unchanged, note: UNCLEAR };
    const isNew = personId === null;
    personId ??= make();
    kept.push({ ...row, personId });
    const state = reconcileEndorsement(writer, { ...row, personId }, endorsements);
    if (state === 'ASKED')
      return {
        ...unchanged,
        note: 'the record has this endorsement in that time from another day, and not from the Party’s list: an editor is asked.',
      };
    return { line, state: isNew ? 'CREATED' : state, payload: isNew || state !== 'UNCHANGED' ? claim : {} };
  });
  await askOfTwoDays(writer, endorsements);
  await writer.flush();
  await keepEntries(writer, kept);
  // Now that it is known whom they are about, they are asked about by what is kept of them.
  const joint = kept.filter(({ claim }) => claim.kind === 'JOINT_BALLOT');
  await writer.tx.proposal.deleteMany({
    where: { kind: 'ENDORSEMENT', state: 'OPEN', key: { in: joint.map(keyOfQuestion) } },
  });
  return outcomes;
}

/** What the rows about one person say together. */
type RowsOfOne = Readonly<{
  /** The row that says where they are to be found. */
  telling: Endorsed | undefined;
  /** Of several of the name the one who stood under the joint label as a row says. Null where none did, or more than one. */
  meantId: string | null;
  /** By council and ward a later file finds whom rows name, and by an id of the Party's who is supported; of whom the list has no more than a joint ballot and an id none does. */
  canBeMade: boolean;
}>;

function tellOfOne(writer: ImportWriter, rows: readonly Endorsed[], record: JointRecord): RowsOfOne {
  const [telling] = findTelling(rows, ({ decidedOn }) => decidedOn ?? writer.source.retrievedOn);
  const joint = rows.filter(({ claim }) => claim.kind === 'JOINT_BALLOT');
  const [meantId = null, ...more] = new Set(joint.flatMap((row) => findWhoStoodSo(row, record)));
  const isPlaced = telling !== undefined && telling.council !== null && telling.claim.ward !== null;
  return {
    telling,
    meantId: more.length === 0 ? meantId : null,
    canBeMade: isPlaced || joint.length < rows.length,
  };
}

/** Finds whom the rows are about, after joining drafts that the list made with whom another source has. */
async function findRows(
  writer: ImportWriter,
  claims: readonly PartyListClaim[],
): Promise<(Endorsed | RowOutcome | RowRefused)[]> {
  for (;;) {
    const find = await findEndorsed(writer, claims);
    const found = claims.map((claim): Endorsed | RowOutcome | RowRefused => {
      try {
        return find(claim) ?? passOver(claim.line);
      } catch (error) {
        if (!(error instanceof RowRefusal)) throw error;
        return { line: claim.line, state: 'REFUSED', error: error.error };
      }
    });
    const merged = await mergePeople(
      writer,
      found.filter(isFound).flatMap(({ drafts }) => drafts),
    );
    if (merged.size === 0) return found;
  }
}

/** Two of one name in a ward, and an id of neither: whether they are one person, an editor says. */
function askWhoIsMeant(writer: ImportWriter, { unclear, council }: Endorsed): void {
  for (const pair of unclear?.pairs ?? []) {
    const people = [...pair].toSorted();
    writer.propose({
      kind: 'PERSON_MERGE',
      key: `PERSON_MERGE ${people.join(' ')}`,
      recordType: 'Person',
      recordId: pair[0],
      patch: { people, organisationId: council?.id ?? null, reason: SEVERAL },
    });
  }
}

function isFound(row: Endorsed | RowOutcome | RowRefused): row is Endorsed {
  return !('state' in row);
}

function passOver(line: number): RowOutcome {
  return { line, state: 'UNCHANGED', payload: {} };
}
