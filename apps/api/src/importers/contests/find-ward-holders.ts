import { loadContinuingCouncils } from '../../representatives/continuing-councils.ts';
import { isOfShadowAuthority } from '../../representatives/shadow-authority.ts';
import { findAllInWard, loadWardPeople, type WardPerson } from '../council-lists/ward-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CandidacyClaim, ContestClaim } from './claims.ts';
import { loadEndorsableParties } from './endorsable-parties.ts';
import { isSameParty, loadParties, partiesOf } from './known-parties.ts';
import type { Standing } from './reconcile-parties.ts';

/** A row with the ward that its contest is for. Null for other bodies than councils. */
type NamedThere = Readonly<{
  claim: CandidacyClaim;
  contest: ContestClaim;
  ward: Readonly<{ organisationId: string; areaId: string | null; name: string }> | null;
  standing: Standing;
}>;

/** Whom the record has in a ward under the name of a row. */
type NamedInWard = Readonly<{
  /** Who sits there. */
  holderIds: readonly string[];
  /** Whom the Party's list stands by there, and nobody has in the seat. */
  endorsedIds: readonly string[];
}>;

/**
 * Whom lists have in the wards of the batch: who won there under the name of somebody who sits there is that person, and who lost there under that of
 * somebody whom a list has in office for the same party. Whom the Party's list stands by stood for no other party. Of a poll for a county council that was about to go on as another that is also whoever sits on that one.
 */
export async function findWardHolders<Row extends NamedThere>(
  writer: ImportWriter,
  rows: readonly Row[],
): Promise<(row: Row) => NamedInWard> {
  const councils = [...new Set(rows.flatMap(({ ward }) => ward?.organisationId ?? []))];
  const continuing = councils.length === 0 ? [] : await loadContinuingCouncils(writer.tx, councils);
  const inWards = await loadWardPeople(
    writer.tx,
    [...new Set([...councils, ...continuing.map(({ id }) => id)])],
    'SEATED',
  );
  const holders = inWards.filter(({ basis }) => basis === 'HOLDER');
  const endorsed = inWards.filter(({ basis }) => basis === 'PARTY_LIST');
  const listed = holders.filter(({ isListed }) => isListed);
  const findAmong = (people: readonly WardPerson[], { claim, contest, ward }: Row): string[] => {
    if (ward === null) return [];
    const { pollingOn } = contest.election;
    const later = continuing.filter(
      ({ formerId, foundedOn }) =>
        formerId === ward.organisationId && isOfShadowAuthority(pollingOn, foundedOn),
    );
    const names = [claim.nameAsPrinted, claim.person.name.name];
    const found = [ward.organisationId, ...later.map(({ id }) => id)].flatMap((organisationId) =>
      findAllInWard(people, { ...ward, organisationId }, names, pollingOn),
    );
    return [...new Set(found)];
  };
  const lost = rows.filter(({ claim }) => claim.isElected === false);
  const found = [
    ...lost.flatMap((row) => findAmong(listed, row)),
    ...rows.flatMap((row) => findAmong(endorsed, row)),
  ];
  const parties = await loadParties(writer.tx, [...new Set(found)]);
  const canBeEndorsed = await loadEndorsableParties(writer.tx);
  const findHolders = (row: Row): string[] => {
    const { isElected } = row.claim;
    if (isElected === null) return [];
    if (isElected) return findAmong(holders, row);
    const own = partiesOf(row.standing);
    return findAmong(listed, row).filter((id) => isSameParty(parties.get(id), own));
  };
  return (row) => {
    const holderIds = findHolders(row);
    const own = partiesOf(row.standing);
    const endorsedIds = findAmong(endorsed, row).filter(
      (id) => !holderIds.includes(id) && (canBeEndorsed(own) || isSameParty(parties.get(id), own)),
    );
    return { holderIds, endorsedIds };
  };
}
