import type { Words } from './language.ts';
import { defineVocabulary } from './vocabulary.ts';

/** The words for somebody who holds an office. */
interface OfficeWords extends Words {
  /** Post-nominal or title in use: MP, MSP, MS (AS in Welsh), PCC, Cllr. In Welsh an MP and an MS are both AS. */
  readonly short: Words;
  /** As it stands inside a sentence: “Labour and Co-operative councillor”. */
  readonly noun: Words;
  /** As a heading over a list. */
  readonly plural: Words;
}

export const officeRoleWords = {
  MP: {
    en: 'Member of Parliament',
    cy: 'Aelod Seneddol',
    short: { en: 'MP', cy: 'AS' },
    noun: { en: 'MP', cy: 'Aelod Seneddol' },
    plural: { en: 'Members of Parliament', cy: 'Aelodau Seneddol' },
  },
  PEER: {
    en: 'Member of the House of Lords',
    cy: 'Aelod o Dŷ’r Arglwyddi',
    short: { en: 'Peer', cy: 'Arglwydd' },
    noun: { en: 'peer', cy: 'aelod o Dŷ’r Arglwyddi' },
    plural: { en: 'Members of the House of Lords', cy: 'Aelodau o Dŷ’r Arglwyddi' },
  },
  MSP_CONSTITUENCY: {
    en: 'Constituency Member of the Scottish Parliament',
    cy: 'Aelod etholaethol o Senedd yr Alban',
    short: { en: 'MSP', cy: 'ASA' },
    noun: { en: 'MSP', cy: 'Aelod o Senedd yr Alban' },
    plural: { en: 'Constituency MSPs', cy: 'Aelodau etholaethol o Senedd yr Alban' },
  },
  MSP_REGIONAL: {
    en: 'Regional Member of the Scottish Parliament',
    cy: 'Aelod rhanbarthol o Senedd yr Alban',
    short: { en: 'MSP', cy: 'ASA' },
    noun: { en: 'MSP', cy: 'Aelod o Senedd yr Alban' },
    plural: { en: 'Regional MSPs', cy: 'Aelodau rhanbarthol o Senedd yr Alban' },
  },
  MS: {
    en: 'Member of the Senedd',
    cy: 'Aelod o’r Senedd',
    short: { en: 'MS', cy: 'AS' },
    noun: { en: 'Member of the Senedd', cy: 'Aelod o’r Senedd' },
    plural: { en: 'Members of the Senedd', cy: 'Aelodau o’r Senedd' },
  },
  LONDON_ASSEMBLY_MEMBER: {
    en: 'London Assembly Member',
    cy: 'Aelod o Gynulliad Llundain',
    short: { en: 'AM', cy: 'AC' },
    noun: { en: 'London Assembly Member', cy: 'Aelod o Gynulliad Llundain' },
    plural: { en: 'London Assembly Members', cy: 'Aelodau o Gynulliad Llundain' },
  },
  COUNCILLOR: {
    en: 'Councillor',
    cy: 'Cynghorydd',
    short: { en: 'Cllr', cy: 'Cyng.' },
    noun: { en: 'councillor', cy: 'cynghorydd' },
    plural: { en: 'Councillors', cy: 'Cynghorwyr' },
  },
  COUNTY_COUNCILLOR: {
    en: 'County councillor',
    cy: 'Cynghorydd sir',
    short: { en: 'Cllr', cy: 'Cyng.' },
    noun: { en: 'county councillor', cy: 'cynghorydd sir' },
    plural: { en: 'County councillors', cy: 'Cynghorwyr sir' },
  },
  DIRECTLY_ELECTED_MAYOR: {
    en: 'Directly elected mayor',
    cy: 'Maer etholedig',
    short: { en: 'Mayor', cy: 'Maer' },
    noun: { en: 'mayor', cy: 'maer' },
    plural: { en: 'Directly elected mayors', cy: 'Meiri etholedig' },
  },
  COMBINED_AUTHORITY_MAYOR: {
    en: 'Combined authority mayor',
    cy: 'Maer awdurdod cyfunol',
    short: { en: 'Mayor', cy: 'Maer' },
    noun: { en: 'mayor', cy: 'maer' },
    plural: { en: 'Combined authority mayors', cy: 'Meiri awdurdodau cyfunol' },
  },
  MAYOR_OF_LONDON: {
    en: 'Mayor of London',
    cy: 'Maer Llundain',
    short: { en: 'Mayor', cy: 'Maer' },
    noun: { en: 'Mayor of London', cy: 'Maer Llundain' },
    plural: { en: 'Mayors of London', cy: 'Meiri Llundain' },
  },
  POLICE_AND_CRIME_COMMISSIONER: {
    en: 'Police and Crime Commissioner',
    cy: 'Comisiynydd yr Heddlu a Throseddu',
    short: { en: 'PCC', cy: 'CHTh' },
    noun: { en: 'Police and Crime Commissioner', cy: 'Comisiynydd yr Heddlu a Throseddu' },
    plural: { en: 'Police and Crime Commissioners', cy: 'Comisiynwyr yr Heddlu a Throseddu' },
  },
  POLICE_FIRE_AND_CRIME_COMMISSIONER: {
    en: 'Police, Fire and Crime Commissioner',
    cy: 'Comisiynydd yr Heddlu, Tân a Throseddu',
    short: { en: 'PFCC', cy: 'PFCC' },
    noun: { en: 'Police, Fire and Crime Commissioner', cy: 'Comisiynydd yr Heddlu, Tân a Throseddu' },
    plural: { en: 'Police, Fire and Crime Commissioners', cy: 'Comisiynwyr yr Heddlu, Tân a Throseddu' },
  },
} as const satisfies Readonly<Record<string, OfficeWords>>;

export type OfficeRole = keyof typeof officeRoleWords;

/** The public offices in the record. The names and short names are the ones the offices’ own law and bodies use. */
export const officeRole = /* @__PURE__ */ defineVocabulary(officeRoleWords, {
  MP: {
    meaning: 'Elected to the House of Commons for a UK Parliament constituency.',
    cyCheckedOn: null,
  },
  PEER: {
    meaning: 'Sits in the House of Lords; appointed, not elected.',
    cyCheckedOn: null,
  },
  MSP_CONSTITUENCY: {
    meaning: 'Elected to the Scottish Parliament for a constituency.',
    cyCheckedOn: null,
  },
  MSP_REGIONAL: {
    meaning: 'Elected to the Scottish Parliament from a party list for a region.',
    cyCheckedOn: null,
  },
  MS: {
    meaning: 'Elected to the Senedd; called Assembly Member (AM) before 6 May 2020.',
    cyCheckedOn: null,
  },
  LONDON_ASSEMBLY_MEMBER: {
    meaning: 'Elected to the London Assembly, for a constituency or London-wide.',
    cyCheckedOn: null,
  },
  COUNCILLOR: {
    meaning: 'Elected to a principal council other than an English county council.',
    cyCheckedOn: null,
  },
  COUNTY_COUNCILLOR: {
    meaning: 'Elected to the county council of a two-tier county in England.',
    cyCheckedOn: null,
  },
  DIRECTLY_ELECTED_MAYOR: {
    meaning: 'Elected by the voters of a council’s area to lead that council; not a ceremonial mayor.',
    cyCheckedOn: null,
  },
  COMBINED_AUTHORITY_MAYOR: {
    meaning: 'Elected by the voters of a combined authority’s area.',
    cyCheckedOn: null,
  },
  MAYOR_OF_LONDON: {
    meaning: 'Elected by the voters of Greater London.',
    cyCheckedOn: null,
  },
  POLICE_AND_CRIME_COMMISSIONER: {
    meaning: 'Elected for a police area in England or Wales.',
    cyCheckedOn: null,
  },
  POLICE_FIRE_AND_CRIME_COMMISSIONER: {
    meaning: 'A Police and Crime Commissioner in England who is also the fire and rescue authority.',
    cyCheckedOn: null,
  },
});
