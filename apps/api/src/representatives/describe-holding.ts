import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import type { Localised, LanguageCode } from '../language/localised.ts';

/** What a sentence about a holder of an office rests on. The three facts are kept apart: standing, endorsement, affiliation. */
export type HoldingFacts = {
  role: OfficeRole;
  /** Party the ballot paper named first, by the name in use. Null for an independent, or where the candidacy is not in the record. */
  standingParty: PartyName | null;
  /** The group or party they sit in now, where recorded. */
  affiliation: PartyName | null;
  endorsement: Exclude<EndorsementFilter, 'ANYONE'> | null;
};

export type PartyName = { id: string; en: string | null; cy: string | null };

/** Whole sentences, never glued: `{party}` is a party's name, `{role}` the noun of the office, `{now}` where they sit now. */
const SENTENCES = {
  plain: { EN: '{party} {role}', CY: '{role} {party}' },
  noParty: { EN: '{role}', CY: '{role}' },
  joint: { EN: '{party} and Co-operative {role}', CY: '{role} {party} a’r Blaid Gydweithredol' },
  supported: {
    EN: '{party} {role}, supported by the Co-operative Party',
    CY: '{role} {party}, gyda chefnogaeth y Blaid Gydweithredol',
  },
  supportedNoParty: {
    EN: '{role}, supported by the Co-operative Party',
    CY: '{role}, gyda chefnogaeth y Blaid Gydweithredol',
  },
  moved: {
    EN: '{role}, elected as {party}, now sits as {now}',
    CY: '{role}, etholwyd fel {party}, bellach yn eistedd fel {now}',
  },
  movedJoint: {
    EN: '{role}, elected as {party} and Co-operative, now sits as {now}',
    CY: '{role}, etholwyd fel {party} a’r Blaid Gydweithredol, bellach yn eistedd fel {now}',
  },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/** How a holder of an office is described: "Labour and Co-operative councillor", never "Co-op councillor" alone (domain.md). */
export function describeHolding(facts: HoldingFacts, lang: LanguageCode): Localised {
  const { standingParty, affiliation } = facts;
  const hasMoved = standingParty !== null && affiliation !== null && affiliation.id !== standingParty.id;
  const words = {
    role: officeRole[facts.role].noun[lang === 'CY' ? 'cy' : 'en'],
    party: partyName(standingParty ?? affiliation, lang),
    now: partyName(affiliation, lang),
  };
  const sentence = SENTENCES[chooseSentence(facts, hasMoved, words.party !== '')][lang].replaceAll(
    /\{(role|party|now)\}/g,
    (_, name: keyof typeof words) => words[name],
  );
  return { text: sentence.charAt(0).toLocaleUpperCase(lang) + sentence.slice(1), lang };
}

function chooseSentence(facts: HoldingFacts, hasMoved: boolean, hasParty: boolean): keyof typeof SENTENCES {
  const isJoint = facts.endorsement === 'JOINT_BALLOT' || facts.endorsement === 'OFFICIAL_NO_LABEL';
  if (hasMoved) return facts.endorsement === 'JOINT_BALLOT' ? 'movedJoint' : 'moved';
  if (isJoint && hasParty) return 'joint';
  if (facts.endorsement === 'SUPPORTED') return hasParty ? 'supported' : 'supportedNoParty';
  return hasParty ? 'plain' : 'noParty';
}

function partyName(party: PartyName | null, lang: LanguageCode): string {
  if (party === null) return '';
  return (lang === 'CY' ? (party.cy ?? party.en) : (party.en ?? party.cy)) ?? '';
}
