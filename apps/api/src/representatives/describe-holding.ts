import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import type { Localised, LanguageCode } from '../language/localised.ts';

/** What a sentence about a holder of an office rests on. The three facts are kept apart: standing, endorsement, affiliation. */
export type HoldingFacts = {
  role: OfficeRole;
  /** Party the ballot paper named first, by the name in use. Null for an independent, or where the candidacy is not in the record. */
  standingParty: PartyName | null;
  /** Whether the ballot paper named the Co-operative Party beside that party. It stays so, whatever becomes of the endorsement (R11). */
  isStandingJoint: boolean;
  /** The group or party they sit in now. NONE of who is known to sit as an independent, UNKNOWN where the record does not say. */
  affiliation: PartyName | 'NONE' | 'UNKNOWN';
  endorsement: Exclude<EndorsementFilter, 'ANYONE'> | null;
};

export type PartyName = {
  id: string;
  en: string | null;
  cy: string | null;
  /** Whether it is the Co-operative Party, for which somebody may stand alone. */
  isCoOperative: boolean;
};

/** Whole sentences, never glued: `{party}` is a party's name, `{role}` the noun of the office, `{now}` where they sit now. */
const SENTENCES = {
  plain: { EN: '{party} {role}', CY: '{role} {party}' },
  noParty: { EN: '{role}', CY: '{role}' },
  alone: { EN: 'Co-operative Party {role}', CY: '{role} y Blaid Gydweithredol' },
  joint: { EN: '{party} and Co-operative {role}', CY: '{role} {party} a’r Blaid Gydweithredol' },
  officialNoParty: {
    EN: '{role}, official candidate of the Co-operative Party',
    CY: '{role}, ymgeisydd swyddogol y Blaid Gydweithredol',
  },
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
  movedAlone: {
    EN: '{role}, elected for the Co-operative Party, now sits as {now}',
    CY: '{role}, etholwyd dros y Blaid Gydweithredol, bellach yn eistedd fel {now}',
  },
  movedJoint: {
    EN: '{role}, elected as {party} and Co-operative, now sits as {now}',
    CY: '{role}, etholwyd fel {party} a’r Blaid Gydweithredol, bellach yn eistedd fel {now}',
  },
  movedJointOfficial: {
    EN: '{role}, official candidate of the Co-operative Party, elected as {party} and Co-operative, now sits as {now}',
    CY: '{role}, ymgeisydd swyddogol y Blaid Gydweithredol, etholwyd fel {party} a’r Blaid Gydweithredol, bellach yn eistedd fel {now}',
  },
  movedJointSupported: {
    EN: '{role}, elected as {party} and Co-operative, now sits as {now}, supported by the Co-operative Party',
    CY: '{role}, etholwyd fel {party} a’r Blaid Gydweithredol, bellach yn eistedd fel {now}, gyda chefnogaeth y Blaid Gydweithredol',
  },
  onceJoint: {
    EN: '{role}, elected as {party} and Co-operative',
    CY: '{role}, etholwyd fel {party} a’r Blaid Gydweithredol',
  },
  onceJointSupported: {
    EN: '{role}, elected as {party} and Co-operative, supported by the Co-operative Party',
    CY: '{role}, etholwyd fel {party} a’r Blaid Gydweithredol, gyda chefnogaeth y Blaid Gydweithredol',
  },
  movedOfficial: {
    EN: '{role}, official candidate of the Co-operative Party, elected as {party}, now sits as {now}',
    CY: '{role}, ymgeisydd swyddogol y Blaid Gydweithredol, etholwyd fel {party}, bellach yn eistedd fel {now}',
  },
  movedSupported: {
    EN: '{role}, elected as {party}, now sits as {now}, supported by the Co-operative Party',
    CY: '{role}, etholwyd fel {party}, bellach yn eistedd fel {now}, gyda chefnogaeth y Blaid Gydweithredol',
  },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/** Where who sits with nobody sits: what stands for {now} of them. */
const INDEPENDENT = { en: 'an independent', cy: 'aelod annibynnol' };

/**
 * How a holder of an office is described: "Labour and Co-operative councillor", never "Co-op councillor" alone (domain.md). A sentence is of one
 * language throughout: where a party it names has no name in the language asked for, the whole is in the other, and says so (R14).
 */
export function describeHolding(facts: HoldingFacts, lang: LanguageCode): Localised {
  const sentence = SENTENCES[chooseSentence(facts)];
  const now = facts.affiliation === 'NONE' ? INDEPENDENT : partyOf(facts);
  const parties = { party: facts.standingParty ?? partyOf(facts), now };
  const named = Object.entries(parties).filter(([name]) => sentence.EN.includes(`{${name}}`));
  const canSay = (own: LanguageCode) => named.every(([, party]) => nameIn(party, own) !== null);
  const other = lang === 'CY' ? 'EN' : 'CY';
  const spoken = !canSay(lang) && canSay(other) ? other : lang;
  const words = {
    role: officeRole[facts.role].noun[spoken === 'CY' ? 'cy' : 'en'],
    party: nameIn(parties.party, spoken) ?? nameIn(parties.party, other) ?? '',
    now: nameIn(parties.now, spoken) ?? nameIn(parties.now, other) ?? '',
  };
  const text = sentence[spoken].replaceAll(
    /\{(role|party|now)\}/g,
    (_, name: keyof typeof words) => words[name],
  );
  return { text: text.charAt(0).toLocaleUpperCase(spoken) + text.slice(1), lang: spoken };
}

function chooseSentence(facts: HoldingFacts): keyof typeof SENTENCES {
  const { standingParty, isStandingJoint, affiliation, endorsement } = facts;
  const isAlone = standingParty?.isCoOperative === true;
  const sitsWith = partyOf(facts);
  const hasMoved = affiliation === 'NONE' || (sitsWith !== null && sitsWith.id !== standingParty?.id);
  if (standingParty !== null && hasMoved)
    return isAlone ? 'movedAlone' : (isStandingJoint ? MOVED_JOINT : MOVED)[endorsement ?? 'NONE'];
  if (isAlone) return 'alone';
  const hasParty = isNamed(standingParty ?? sitsWith);
  const isOver = isStandingJoint && hasParty;
  switch (endorsement) {
    case 'JOINT_BALLOT':
    case 'OFFICIAL_NO_LABEL':
      return hasParty ? 'joint' : 'officialNoParty';
    case 'SUPPORTED':
      if (isOver) return sitsWith === null ? 'onceJointSupported' : 'movedJointSupported';
      return hasParty ? 'supported' : 'supportedNoParty';
    case null:
      if (isOver) return sitsWith === null ? 'onceJoint' : 'movedJoint';
      return hasParty ? 'plain' : 'noParty';
    default:
      return endorsement satisfies never;
  }
}

/** The party or group they are known to sit with. */
function partyOf({ affiliation }: HoldingFacts): PartyName | null {
  return typeof affiliation === 'string' ? null : affiliation;
}

type Endorsed = NonNullable<HoldingFacts['endorsement']> | 'NONE';

/** Of who sits for another party than they stood for, or for none. */
const MOVED = {
  JOINT_BALLOT: 'movedJoint',
  OFFICIAL_NO_LABEL: 'movedOfficial',
  SUPPORTED: 'movedSupported',
  NONE: 'moved',
} as const satisfies Record<Endorsed, keyof typeof SENTENCES>;

/** The same of who stood for both parties, also when the endorsement is over. */
const MOVED_JOINT = {
  JOINT_BALLOT: 'movedJoint',
  OFFICIAL_NO_LABEL: 'movedJointOfficial',
  SUPPORTED: 'movedJointSupported',
  NONE: 'movedJoint',
} as const satisfies Record<Endorsed, keyof typeof SENTENCES>;

function isNamed(party: PartyName | null): boolean {
  return party !== null && (party.en ?? party.cy) !== null;
}

function nameIn(party: Pick<PartyName, 'en' | 'cy'> | null, lang: LanguageCode): string | null {
  return (lang === 'CY' ? party?.cy : party?.en) ?? null;
}
