import { newId } from '../../db/new-id.ts';
import type { RowOutcome, RowRefused } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Endorsed, findEndorsed } from './find-endorsed.ts';
import { loadJointBallots } from './joint-standings.ts';
import { keepEntries } from './keep-entries.ts';
import type { PartyListClaim } from './parse-row.ts';
import { askOfTwoDays, loadEndorsements, reconcileEndorsement } from './reconcile-endorsement.ts';
import { makePerson } from './make-person.ts';

/**
 * Brings the Party's list into the record: endorsements of people found by an id, or by name within one ward of one council (R12). Somebody
 * whom the record lacks, such as a candidate selected before there is a ballot, becomes a draft: public only when another source has them.
 * A joint ballot is never stored; the row is held against what stood on the ballot papers.
 */
export async function reconcilePartyList(
  writer: ImportWriter,
  claims: readonly PartyListClaim[],
): Promise<(RowOutcome | RowRefused)[]> {
  const find = await findEndorsed(writer, claims);
  const found = claims.map((claim): Endorsed | RowOutcome | RowRefused => {
    try {
      return find(claim) ?? passOver(claim.line);
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      return { line: claim.line, state: 'REFUSED', error: error.error };
    }
  });
  const taken = found.filter((row): row is Endorsed => !('state' in row));
  const personIds = taken.flatMap(({ personId }) => personId ?? []);
  const isJoint = await loadJointBallots(writer.tx, personIds);
  const endorsements = await loadEndorsements(writer.tx, personIds);
  const erasedOf = await loadSuppressedFields(writer.tx, personIds);
  const made = new Map<string, string>();
  const kept: (Endorsed & { personId: string })[] = [];
  const outcomes = found.map((row): RowOutcome | RowRefused => {
    if ('state' in row) return row;
    const { claim } = row;
    const { line } = claim;
    const unchanged = passOver(line);
    if (erasedOf(row.personId ?? '').has('endorsements')) return unchanged;
    const newKey = `${claim.externalId?.value ?? ''} ${row.key ?? claim.line}`;
    let personId = row.personId ?? made.get(newKey) ?? null;
    if (claim.kind === 'JOINT_BALLOT') {
      if (personId !== null && isJoint(row, personId))
        return {
          ...unchanged,
          note: 'a joint ballot is read from the ballot paper and not stored; the record has it.',
        };
      writer.propose({
        kind: 'ENDORSEMENT',
        key: [
          'ENDORSEMENT',
          claim.externalId?.scheme,
          claim.externalId?.value,
          row.key,
          claim.decidedOn,
        ].join(' '),
        recordType: 'Person',
        recordId: personId,
        patch: {
          kind: claim.kind,
          name: claim.listed.name.name,
          council: claim.council,
          organisationId: row.council?.id ?? null,
          ward: claim.ward,
          from: claim.decidedOn,
        },
      });
      return {
        ...unchanged,
        note: 'a joint ballot is read from the ballot paper and not stored, and the record has no candidacy of theirs for both parties there and then: an editor is asked.',
      };
    }
    const isNew = personId === null;
    if (personId === null) {
      personId = makePerson(writer, row);
      made.set(newKey, personId);
    }
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
  await keepEntries(writer.tx, kept, () => newId());
  return outcomes;
}

function passOver(line: number): RowOutcome {
  return { line, state: 'UNCHANGED', payload: {} };
}
