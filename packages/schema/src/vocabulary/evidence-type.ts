import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const evidenceTypeWords = {
  COUNCIL_DECISION: { en: 'Council decision', cy: 'Penderfyniad gan y cyngor' },
  COUNCIL_REPORT: { en: 'Council report', cy: 'Adroddiad gan y cyngor' },
  BUDGET: { en: 'Budget or accounts', cy: 'Cyllideb neu gyfrifon' },
  LEGISLATION: { en: 'Legislation', cy: 'Deddfwriaeth' },
  OFFICIAL_STATISTIC: { en: 'Official statistic', cy: 'Ystadegyn swyddogol' },
  FOI: { en: 'Freedom of information answer', cy: 'Ateb i gais rhyddid gwybodaeth' },
  INDEPENDENT_MEDIA: { en: 'Independent media', cy: 'Cyfryngau annibynnol' },
  THIRD_SECTOR: { en: 'Charity or community body', cy: 'Elusen neu gorff cymunedol' },
  PARTY_OWN: { en: 'The party’s own material', cy: 'Deunydd y blaid ei hun' },
  REPRESENTATIVE_STATEMENT: { en: 'Statement by a representative', cy: 'Datganiad gan gynrychiolydd' },
  SEARCH_RECORD: { en: 'Record of a search', cy: 'Cofnod o chwiliad' },
} as const satisfies WordTable;

export type EvidenceType = keyof typeof evidenceTypeWords;

/**
 * What kind of source an update rests on. `basis` is what the type speaks for by itself; a council’s press
 * release is the party’s own while that party runs the council. `isOwnWords`: the council or the group speaks in it for itself, as
 * the reasons need that only the body can give (R19). Source: domain.md, pledge status.
 */
export const evidenceType = /* @__PURE__ */ defineVocabulary(evidenceTypeWords, {
  COUNCIL_DECISION: {
    meaning: 'A minuted decision of the council, its executive or a committee.',
    basis: 'COUNCIL_RECORD',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  COUNCIL_REPORT: {
    meaning: 'A report of the council’s officers, or an audit of the council.',
    basis: 'COUNCIL_RECORD',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  BUDGET: {
    meaning: 'A budget or a set of accounts of the council.',
    basis: 'COUNCIL_RECORD',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  LEGISLATION: {
    meaning: 'An Act, order, regulation or byelaw.',
    basis: 'INDEPENDENT',
    isOwnWords: false,
    cyCheckedOn: null,
  },
  OFFICIAL_STATISTIC: {
    meaning: 'A figure from a producer of official statistics.',
    basis: 'INDEPENDENT',
    isOwnWords: false,
    cyCheckedOn: null,
  },
  FOI: {
    meaning: 'A public body’s answer to a request under freedom of information law.',
    basis: 'COUNCIL_RECORD',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  INDEPENDENT_MEDIA: {
    meaning: 'Reporting by a publisher that no party owns.',
    basis: 'INDEPENDENT',
    isOwnWords: false,
    cyCheckedOn: null,
  },
  THIRD_SECTOR: {
    meaning: 'Published by a charity, community body or research institute that is not part of the party.',
    basis: 'INDEPENDENT',
    isOwnWords: false,
    cyCheckedOn: null,
  },
  PARTY_OWN: {
    meaning: 'Published by either party of the joint standing, its groups or its societies.',
    basis: 'SELF_REPORTED',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  REPRESENTATIVE_STATEMENT: {
    meaning: 'Said or written by a representative of the party that made the pledge.',
    basis: 'SELF_REPORTED',
    isOwnWords: true,
    cyCheckedOn: null,
  },
  SEARCH_RECORD: {
    meaning:
      'What was searched, where and when, without finding anything; alone it supports only not started, stalled and not delivered.',
    basis: null,
    isOwnWords: false,
    cyCheckedOn: null,
  },
});
