/**
 * Why a personal field may be kept, by code: the words stand in docs/personal-fields.md. They state our reading of the UK GDPR and the Data
 * Protection Act 2018; a person who answers for the instance checks them before a release.
 */
export const PURPOSES = {
  RECORD:
    'To tell electors who holds and stands for public office, for whom, and how the Co-operative Party stands by them.',
  REACH: 'To let electors reach their representatives in office.',
  PROMISES: 'To tell what was promised, what became of it, and who said so.',
  SELECTION:
    'To decide who may stand for the Co-operative Party, and what candidates committed themselves to.',
  ACCOUNTABILITY: 'To show who changed the record, when and why, and to undo mistakes.',
  ACCURACY: 'To know where a value came from and to match the same person again.',
  PROTECTION: 'To keep hidden or erased what must stay so.',
  ACCOUNTS: 'To let editors sign in, and nobody else.',
  ANSWERING: 'To answer a reader who challenged a pledge.',
  IMPRINT: 'To print the promoter’s name and address, as the Elections Act 2022 (Part 6) asks.',
} as const;

export const BASES = {
  LEGITIMATE_INTERESTS:
    'Article 6(1)(f): the interest of electors in who represents them, weighed against that of people in public office.',
  PARTY_INTERESTS: 'Article 6(1)(f): the interest of a political party in choosing its candidates.',
  CONSENT: 'Article 6(1)(a): the person agreed, and may take it back.',
  LEGAL_OBLIGATION: 'Article 6(1)(c): a law asks for it.',
  SECURITY: 'Article 6(1)(f): the interest of everybody in a record that strangers cannot alter.',
} as const;

export const CONDITIONS = {
  MADE_PUBLIC:
    'Article 9(2)(e): candidates and representatives made their party public by standing and sitting for it.',
  PARTY_BODY:
    'Article 9(2)(d): a body with a political aim, about its members and those in regular contact with it, not told to others.',
  EXPLICIT_CONSENT:
    'Article 9(2)(a): the person agreed explicitly; a public source of their own is Article 9(2)(e).',
  RIGHTS: 'Article 9(2)(f) and Article 17(1): what must be kept to honour a right.',
  NONE: 'No special category.',
} as const;

export const RETENTIONS = {
  PERMANENT:
    'Kept as the record of a public office or election. Erased or hidden on request where the law asks it.',
  IN_OFFICE:
    'While they hold an office: shown to nobody from the day the last one ends, deleted 60 days later (job `forgetDaily`).',
  LISTS_OF_OFFICE:
    'As long as the office that it helps to date stays in the record; for whom they sat until they ask that it goes.',
  LATEST_LIST:
    'Until a newer list of the same council and kind takes its place; for whom they sat until they ask that it goes, if that is sooner.',
  SOUGHT_OR_HELD:
    'While an office is sought or held: deleted 60 days after the last one held since it was signed, or after the last poll stood at since, or two years after it was signed where there was none (job `forgetDaily`).',
  PERMISSION:
    'Shown to nobody from the day after its permission ends; row and file are deleted 30 days later (job `discardUnusedFiles`).',
  PUBLISHED_LOG: 'Append-only while published; texts are redacted with a visible tombstone.',
  CHANGE_LOG: 'Kept with the record; payloads and notes are redacted on erasure, hashes stay.',
  NINETY_DAYS: 'Content deleted after 90 days (job `forgetDaily`); what became of the line stays.',
  TWELVE_MONTHS: 'Deleted 12 months after it was declined or withdrawn (job `forgetDaily`).',
  DECIDED: 'While it waits; afterwards as the history of what was decided, until an erasure.',
  CLOSING:
    'Deleted when the challenge is turned down, or its answer is published and was mailed or could not be: three days after the answer at the latest (jobs `mailChallengeAnswers` and `forgetDaily`).',
  ACCOUNT: 'While the account exists.',
  SESSION: 'Until it expires or the editor signs out.',
  EXPIRY: 'Until used or expired.',
  WINDOW: 'While it counts, an hour at most, and until the next run of the job `forgetCounts`.',
  RIGHT: 'As long as the right it honours: it is the list of what must not come back.',
  IN_FORCE: 'While the imprint is in force, and afterwards as evidence of it.',
} as const;

export type Grounds = Readonly<{
  purpose: keyof typeof PURPOSES;
  basis: keyof typeof BASES;
  condition: keyof typeof CONDITIONS;
  retention: keyof typeof RETENTIONS;
}>;
