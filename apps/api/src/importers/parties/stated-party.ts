import type { PartyClaim } from '../contests/claims.ts';
import { claimOfPair, findJointDescription, isNamedIn, mayNameAnother } from './joint-description.ts';
import { findLabelled } from './registered-labels.ts';

const CO_OPERATIVE_PAIR = ['PP53', 'PP119'];

/**
 * For whom a row has somebody stand or sit, by its id and by every text of it that names the party: the party's name, and the description that the ballot
 * paper printed. A description of two parties is of both, whichever of their ids stands beside it: exports write one id a row, and the label is never
 * collapsed to its first half. Where a text and the id contradict each other nobody can tell which is wrong, and an editor is asked (R11, R12).
 * @param byId What the id says alone. Null where the row has none.
 * @param code The id as an editor reads it beside a text that contradicts it.
 * @param texts Null or blank where the row has none.
 * @returns Null where neither the id nor a text says a party.
 */
export function readStatedParty(
  byId: PartyClaim | null,
  code: string | null,
  texts: readonly (string | null)[],
): PartyClaim | null {
  const said = [...new Set(texts.filter((text): text is string => text !== null && text.trim() !== ''))];
  const asked = (text: string): PartyClaim => ({
    kind: 'UNKNOWN',
    scheme: 'party-name',
    value: code === null ? text : `${text} (${code})`,
  });
  const joint = said.find((text) => findJointDescription(text) !== null);
  const pair = joint === undefined ? null : findJointDescription(joint);
  if (joint !== undefined && pair !== null) {
    const claim = claimOfPair(pair);
    if (byId !== null && !isWithin(byId, claim, pair.ids)) return asked(joint);
    const other = said.find((text) => !isWithin(findLabelled(text) ?? claim, claim, pair.ids));
    if (other !== undefined) return asked(`${joint}, ${other}`);
    // Who names the second party by an id of its own tells the roles, which the register does not.
    return byId?.kind === 'PARTIES' && byId.adjunct !== null ? byId : claim;
  }
  if (byId === null) return said.map((text) => findLabelled(text)).find((claim) => claim !== null) ?? null;
  if (byId.kind === 'UNKNOWN') return byId;
  for (const text of said) {
    const labelled = findLabelled(text);
    if (labelled !== null && contradicts(labelled, byId)) return asked(text);
    const principal = byId.kind === 'PARTIES' ? byId.principal : null;
    const hasBoth = byId.kind === 'PARTIES' && byId.adjunct !== null;
    if (labelled !== null || hasBoth || !mayNameAnother(principal, text)) continue;
    // What names both is one label, which means the same whatever stands beside it.
    return principal !== null && isNamedIn(principal, text)
      ? { kind: 'UNKNOWN', scheme: 'party-name', value: text }
      : asked(text);
  }
  return byId;
}

/** Whether a claim is of a pair, or of one of its parties alone. */
function isWithin(claim: PartyClaim, pair: PartyClaim, ids: readonly string[]): boolean {
  if (claim.kind === 'PARTIES')
    return [claim.principal, claim.adjunct].every((id) => id === null || ids.includes(id));
  return claim.kind === 'UNKNOWN' && pair.kind === 'UNKNOWN' && claim.value === pair.value;
}

/**
 * Whether a known label says other than the id does: a party beside none, or one of the two that this record is about beside another. Names of the rest
 * are not told apart so finely: two registered parties have the name of the Conservatives, one in each register.
 */
function contradicts(label: PartyClaim, byId: PartyClaim): boolean {
  if (label.kind !== 'PARTIES' || byId.kind !== 'PARTIES') return label.kind !== byId.kind;
  const ids: readonly (string | null)[] = [byId.principal, byId.adjunct];
  return (
    !ids.includes(label.principal) &&
    [...ids, label.principal].some((id) => id !== null && CO_OPERATIVE_PAIR.includes(id))
  );
}
