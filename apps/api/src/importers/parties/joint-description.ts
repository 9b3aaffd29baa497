import {
  formatDemocracyClubPartyId,
  parsePartyId,
} from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { type JointParty, jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';

/** What the register adds to a description that two parties share, and no ballot paper prints. */
const REGISTERED_JOINT = /\(\s*joint description with[^)]*\)/i;

/** What names a party of a pair in a text that is not among the pair's own. Folded. */
const NAMED: Readonly<Record<string, RegExp>> = {
  PP53: /\b(?:labour|lab|llafur)\b/,
  PP119: /\b(?:co ?op(?:erative|erators?)?|[gc]ydweithredol)\b/,
};

const KNOWN = new Map(
  jointParties.flatMap((pair) =>
    [pair.name, pair.nameCy, ...pair.spellings].flatMap((text) =>
      text === null ? [] : [[foldDescription(text), pair]],
    ),
  ),
);

/** The registered pair that a text names, by any of its descriptions in either language or by its id; the whole text, or either half of a bilingual one. */
export function findJointDescription(text: string): JointParty | null {
  const id = parsePartyId(text);
  if (id.ok && id.value.kind === 'JOINT') {
    const { ids } = id.value;
    return jointParties.find((pair) => pair.ids.every((each) => ids.some((own) => own === each))) ?? null;
  }
  const parts = new Set([text, ...text.split('|')]);
  return (
    [...parts].map((part) => KNOWN.get(foldDescription(part))).find((pair) => pair !== undefined) ?? null
  );
}

/** What a pair's description says: both parties, or, where no source tells their roles, that an editor is asked (R11). */
export function claimOfPair({ ids }: JointParty): PartyClaim {
  const pair = getParsed(parsePartyId(`joint-party:${ids.map((id) => id.slice(2)).join('-')}`));
  if (pair.kind === 'JOINT' && pair.principal !== null)
    return { kind: 'PARTIES', principal: pair.principal, adjunct: pair.adjunct };
  return { kind: 'UNKNOWN', scheme: 'party-id', value: formatDemocracyClubPartyId(pair) };
}

/** Whether a text that is no description of the table says, or may say, a party beside the one of an id, or two others. */
export function mayNameAnother(id: string | null, text: string): boolean {
  if (REGISTERED_JOINT.test(text)) return true;
  return jointParties.some(({ ids }) => ids.every((each) => each === id || isNamedIn(each, text)));
}

/** Whether a text says two parties, or may, whatever id stands beside it. */
export function saysTwo(text: string): boolean {
  return findJointDescription(text) !== null || mayNameAnother(null, text);
}

/** Whether a party, by its references, is one of the two that such a text says. */
export function isOneOfTwo(references: readonly string[], text: string): boolean {
  const pair = findJointDescription(text);
  if (pair) return references.some((id) => pair.ids.includes(id));
  return REGISTERED_JOINT.test(text) || references.some((id) => id in NAMED);
}

/** Whether a text names a party by a word of its own. */
export function isNamedIn(id: string, text: string): boolean {
  return NAMED[id]?.test(foldName(text)) ?? false;
}

/** A description without what is added to it or left out at will: the article, the last word, and that somebody is a candidate. */
export function foldDescription(text: string): string {
  return foldName(text.replace(REGISTERED_JOINT, ''))
    .replace(/^(?:the|ymgeisydd) /, '')
    .replace(/ candidate$/, '')
    .replace(/ party$/, '');
}
