import type { CountPhrase } from './count-phrase.ts';
import type { OfficeRole } from './office-role.ts';

/** “3 councillors”, “3 chynghorydd”: how many hold an office, for `formatCount`. */
export const officeRoleCount = {
  MP: {
    en: { one: '{n} MP', other: '{n} MPs' },
    cy: { other: '{n} Aelod Seneddol' },
  },
  PEER: {
    en: { one: '{n} peer', other: '{n} peers' },
    cy: { other: '{n} aelod o Dŷ’r Arglwyddi' },
  },
  MSP_CONSTITUENCY: {
    en: { one: '{n} constituency MSP', other: '{n} constituency MSPs' },
    cy: { other: '{n} Aelod etholaethol o Senedd yr Alban' },
  },
  MSP_REGIONAL: {
    en: { one: '{n} regional MSP', other: '{n} regional MSPs' },
    cy: { other: '{n} Aelod rhanbarthol o Senedd yr Alban' },
  },
  MS: {
    en: { one: '{n} Member of the Senedd', other: '{n} Members of the Senedd' },
    cy: { other: '{n} Aelod o’r Senedd' },
  },
  LONDON_ASSEMBLY_MEMBER: {
    en: { one: '{n} London Assembly Member', other: '{n} London Assembly Members' },
    cy: { other: '{n} Aelod o Gynulliad Llundain' },
  },
  COUNCILLOR: {
    en: { one: '{n} councillor', other: '{n} councillors' },
    cy: {
      zero: '{n} cynghorydd',
      one: '{n} cynghorydd',
      two: '{n} gynghorydd',
      few: '{n} chynghorydd',
      many: '{n} chynghorydd',
      other: '{n} cynghorydd',
    },
  },
  COUNTY_COUNCILLOR: {
    en: { one: '{n} county councillor', other: '{n} county councillors' },
    cy: {
      zero: '{n} cynghorydd sir',
      one: '{n} cynghorydd sir',
      two: '{n} gynghorydd sir',
      few: '{n} chynghorydd sir',
      many: '{n} chynghorydd sir',
      other: '{n} cynghorydd sir',
    },
  },
  DIRECTLY_ELECTED_MAYOR: {
    en: { one: '{n} directly elected mayor', other: '{n} directly elected mayors' },
    cy: {
      zero: '{n} maer etholedig',
      one: '{n} maer etholedig',
      two: '{n} faer etholedig',
      few: '{n} maer etholedig',
      many: '{n} maer etholedig',
      other: '{n} maer etholedig',
    },
  },
  COMBINED_AUTHORITY_MAYOR: {
    en: { one: '{n} combined authority mayor', other: '{n} combined authority mayors' },
    cy: {
      zero: '{n} maer awdurdod cyfunol',
      one: '{n} maer awdurdod cyfunol',
      two: '{n} faer awdurdod cyfunol',
      few: '{n} maer awdurdod cyfunol',
      many: '{n} maer awdurdod cyfunol',
      other: '{n} maer awdurdod cyfunol',
    },
  },
  MAYOR_OF_LONDON: {
    en: { one: '{n} Mayor of London', other: '{n} Mayors of London' },
    cy: {
      zero: '{n} Maer Llundain',
      one: '{n} Maer Llundain',
      two: '{n} Faer Llundain',
      few: '{n} Maer Llundain',
      many: '{n} Maer Llundain',
      other: '{n} Maer Llundain',
    },
  },
  POLICE_AND_CRIME_COMMISSIONER: {
    en: { one: '{n} Police and Crime Commissioner', other: '{n} Police and Crime Commissioners' },
    cy: {
      zero: '{n} Comisiynydd yr Heddlu a Throseddu',
      one: '{n} Comisiynydd yr Heddlu a Throseddu',
      two: '{n} Gomisiynydd yr Heddlu a Throseddu',
      few: '{n} Chomisiynydd yr Heddlu a Throseddu',
      many: '{n} Chomisiynydd yr Heddlu a Throseddu',
      other: '{n} Comisiynydd yr Heddlu a Throseddu',
    },
  },
  POLICE_FIRE_AND_CRIME_COMMISSIONER: {
    en: { one: '{n} Police, Fire and Crime Commissioner', other: '{n} Police, Fire and Crime Commissioners' },
    cy: {
      zero: '{n} Comisiynydd yr Heddlu, Tân a Throseddu',
      one: '{n} Comisiynydd yr Heddlu, Tân a Throseddu',
      two: '{n} Gomisiynydd yr Heddlu, Tân a Throseddu',
      few: '{n} Chomisiynydd yr Heddlu, Tân a Throseddu',
      many: '{n} Chomisiynydd yr Heddlu, Tân a Throseddu',
      other: '{n} Comisiynydd yr Heddlu, Tân a Throseddu',
    },
  },
} as const satisfies Readonly<Record<OfficeRole, CountPhrase>>;
