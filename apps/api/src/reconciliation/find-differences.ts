import type { CouncilDifferenceKind } from '@wheatsheaf/schema/vocabulary/council-difference-kind.ts';
import { foldWords } from '../language/fold-words.ts';
import { foldWard } from './ward-name.ts';
import type { Side, SidePerson } from './side.ts';

/** Something that the record and another source have differently. At least one of the two is there. */
export type CouncilDifference = Readonly<{
  kind: CouncilDifferenceKind;
  side: Side['side'];
  ours: SidePerson | null;
  theirs: SidePerson | null;
}>;

/**
 * Holds the record against another source, person by person: the same by who they are, else by name within one ward. What is left over is
 * compared once more, for another spelling within the ward and for the same name in another one; both must be the only ones of their kind.
 * Whoever of the record came or went after the day compared takes up their own row, if the source has one, and is no difference.
 */
export function findDifferences(record: Side, other: Side): CouncilDifference[] {
  const ours = new Set(record.people.filter(({ isChangedSince }) => !isChangedSince));
  const theirs = new Set(other.people);
  const pairs: [SidePerson, SidePerson][] = [];
  const pair = (isSame: (own: SidePerson, their: SidePerson) => boolean) => {
    for (const own of ours) {
      const found = [...theirs].filter((their) => isSame(own, their));
      const [only] = found;
      if (!only || found.length > 1 || [...ours].filter((rival) => isSame(rival, only)).length > 1) continue;
      ours.delete(own);
      theirs.delete(only);
      pairs.push([own, only]);
    }
  };
  const isSameWard = (own: SidePerson, their: SidePerson) => foldWard(own.ward) === foldWard(their.ward);
  const isSameName = (own: SidePerson, their: SidePerson) => foldWords(own.name) === foldWords(their.name);
  const isSamePerson = (own: SidePerson, their: SidePerson) =>
    own.personId !== null && own.personId === their.personId;
  pair((own, their) => isSamePerson(own, their) && isSameWard(own, their));
  pair(isSamePerson);
  pair((own, their) => isSameWard(own, their) && isSameName(own, their));
  pair((own, their) => isSameWard(own, their) && isLikeName(own.name, their.name));
  pair(isSameName);

  for (const changed of record.people.filter(({ isChangedSince }) => isChangedSince))
    for (const their of theirs)
      if (
        isSamePerson(changed, their) ||
        (isSameWard(changed, their) && isLikeName(changed.name, their.name))
      )
        theirs.delete(their);

  const differences: CouncilDifference[] = [];
  const note = (kind: CouncilDifferenceKind, own: SidePerson | null, their: SidePerson | null) =>
    differences.push({ kind, side: other.side, ours: own, theirs: their });
  for (const [own, their] of pairs) {
    if (!isSameWard(own, their)) note('OTHER_WARD', own, their);
    if (!isSameName(own, their)) note('SPELLED_OTHERWISE', own, their);
    if (isOtherParty(own, their)) note('OTHER_PARTY', own, their);
  }
  for (const own of ours) if (other.wards.has(foldWard(own.ward))) note('ONLY_IN_RECORD', own, null);
  for (const their of theirs) if (!their.isMaybeReplaced) note('ONLY_IN_OTHER', null, their);
  const place = ({ ours: own, theirs: their }: CouncilDifference) =>
    `${own?.ward ?? their?.ward} ${own?.name ?? their?.name}`;
  return differences.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Most lists say Labour of those who sit for both parties, so that saying nothing of the Co-operative Party is no difference. */
function isOtherParty(own: SidePerson, their: SidePerson): boolean {
  if (!their.isPartyKnown || own.isPartyChangedSince) return false;
  return own.principalId !== their.principalId || (their.isJoint && !own.isJoint);
}

/** Whether two names may be one person's: the same surname, and given names of which one begins the other, or the same first letter. */
function isLikeName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => foldWords(name).split(' '));
  if (!a || !b || a.length < 2 || b.length < 2) return false;
  return a.at(-1) === b.at(-1) && a[0]?.charAt(0) === b[0]?.charAt(0);
}
