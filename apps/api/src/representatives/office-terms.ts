import { bankHolidays } from '../calendar/bank-holidays.ts';
import { addDays, formatDay } from '../calendar/day.ts';
import type { Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { AUTHORITIES_AFTER_HOLIDAYS } from './authorities-first-days.ts';

/** The day an office begins, counted from a poll or from the declaration of its result. */
export type TermStart =
  | Readonly<{ from: 'POLL'; daysAfter: number; movesOffHolidays?: boolean }>
  | Readonly<{ from: 'DECLARATION'; daysAfter: number }>;

/** How an office ends when nothing ends it before: when those next elected come in, when the parliament is dissolved, or with life. */
export type TermEnd = 'SUCCESSORS' | 'DISSOLUTION' | 'LIFE';

export type OfficeTerm = Readonly<{
  role: OfficeRole;
  /** Null: the same law in every nation where there is such an office. */
  nation: Nation | null;
  starts: TermStart | null;
  /** Where a by-election counts otherwise. */
  startsAtByElection: TermStart;
  ends: TermEnd;
  law: string;
  sourceUrl: string;
  /** Null: our reading, which nobody has held against the text of the law yet. */
  checkedOn: string | null;
}>;

const FOURTH_DAY: TermStart = { from: 'POLL', daysAfter: 4 };
const FOURTH_WORKING_DAY: TermStart = { from: 'POLL', daysAfter: 4, movesOffHolidays: true };
const DECLARED: TermStart = { from: 'DECLARATION', daysAfter: 0 };
const CHECKED = '2026-11-22';

/**
 * When offices begin and end by law: the one table that results, importers and editors go by. `checkedOn` is the day on which the row was
 * read against the source it names; a lawyer checks the table before a release. A councillor who wins a by-election is taken to begin when
 * declared elected: the Acts name a day for ordinary elections only.
 */
export const OFFICE_TERMS: readonly OfficeTerm[] = [
  {
    role: 'MP',
    nation: null,
    // Parliament dates memberships from the day of the poll, although most results are declared after midnight.
    starts: { from: 'POLL', daysAfter: 0 },
    startsAtByElection: { from: 'POLL', daysAfter: 0 },
    ends: 'DISSOLUTION',
    law: 'Dissolution and Calling of Parliament Act 2022; every seat is vacant from the dissolution to the poll',
    sourceUrl:
      'https://guidetoprocedure.parliament.uk/collections/rypzVu23/end-of-a-parliament-and-dissolution',
    checkedOn: CHECKED,
  },
  {
    role: 'PEER',
    nation: null,
    starts: null,
    startsAtByElection: DECLARED,
    ends: 'LIFE',
    law: 'Life Peerages Act 1958, section 1: for life; House of Lords Reform Act 2014, section 1: or until they resign',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/Eliz2/6-7/21/section/1',
    checkedOn: CHECKED,
  },
  ...(['MSP_CONSTITUENCY', 'MSP_REGIONAL'] as const).map((role): OfficeTerm => ({
    role,
    nation: null,
    starts: DECLARED,
    startsAtByElection: DECLARED,
    ends: 'DISSOLUTION',
    law: 'Scotland Act 1998, section 13',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1998/46/section/13',
    checkedOn: CHECKED,
  })),
  {
    role: 'MS',
    nation: null,
    starts: DECLARED,
    startsAtByElection: DECLARED,
    ends: 'DISSOLUTION',
    law: 'Government of Wales Act 2006, section 14',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/2006/32/section/14',
    checkedOn: CHECKED,
  },
  ...(['LONDON_ASSEMBLY_MEMBER', 'MAYOR_OF_LONDON'] as const).map((role): OfficeTerm => ({
    role,
    nation: null,
    // Counted from the declaration of the last of all the results, not of one's own.
    starts: { from: 'DECLARATION', daysAfter: 2 },
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Greater London Authority Act 1999, section 2(8)',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1999/29/section/2',
    checkedOn: CHECKED,
  })),
  {
    role: 'COUNTY_COUNCILLOR',
    nation: 'ENGLAND',
    starts: FOURTH_WORKING_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Local Government Act 1972, section 7(1); section 243 moves a fourth day that is a Sunday or a bank holiday',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1972/70/section/7',
    checkedOn: CHECKED,
  },
  {
    role: 'COUNCILLOR',
    nation: 'ENGLAND',
    starts: FOURTH_WORKING_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Local Government Act 1972, section 7 (London: Schedule 2, paragraph 6); section 243 moves a fourth day that is a Sunday or a bank holiday',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1972/70/section/7',
    checkedOn: CHECKED,
  },
  {
    role: 'COUNCILLOR',
    nation: 'WALES',
    starts: FOURTH_WORKING_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Local Government Act 1972, section 26',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1972/70/section/26',
    checkedOn: null,
  },
  {
    role: 'COUNCILLOR',
    nation: 'SCOTLAND',
    starts: DECLARED,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Local Government etc. (Scotland) Act 1994, section 5',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1994/39/section/5',
    checkedOn: null,
  },
  {
    role: 'COUNCILLOR',
    nation: 'NORTHERN_IRELAND',
    starts: FOURTH_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Electoral Law Act (Northern Ireland) 1962, section 11(2)',
    sourceUrl: 'https://www.legislation.gov.uk/apni/1962/14/section/11',
    checkedOn: CHECKED,
  },
  {
    role: 'DIRECTLY_ELECTED_MAYOR',
    nation: null,
    starts: FOURTH_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'Local Authorities (Elected Mayors) (Elections, Terms of Office and Casual Vacancies) (England) Regulations 2012, regulation 8',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2012/336/regulation/8',
    checkedOn: null,
  },
  {
    role: 'COMBINED_AUTHORITY_MAYOR',
    nation: null,
    // Each authority has its own order; those of West Yorkshire (article 3(4)) and Tees Valley (article 3(4)) say the same, newer ones do not.
    starts: FOURTH_DAY,
    startsAtByElection: DECLARED,
    ends: 'SUCCESSORS',
    law: 'West Yorkshire Combined Authority (Election of Mayor and Functions) Order 2021, article 3(4), and the orders of the other authorities',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2021/112/article/3',
    checkedOn: CHECKED,
  },
  ...(['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'] as const).map(
    (role): OfficeTerm => ({
      role,
      nation: null,
      starts: { from: 'POLL', daysAfter: 7 },
      startsAtByElection: DECLARED,
      ends: 'SUCCESSORS',
      law: 'Police Reform and Social Responsibility Act 2011, section 50(7): from the seventh day after the poll to the sixth after the next',
      sourceUrl: 'https://www.legislation.gov.uk/ukpga/2011/13/section/50',
      checkedOn: CHECKED,
    }),
  ),
];

/** The row for a role. Where the law differs by nation and the nation is not known, there is none. */
export function findOfficeTerm(role: OfficeRole, nation: Nation | null): OfficeTerm | null {
  return (
    OFFICE_TERMS.find((term) => term.role === role && (term.nation === null || term.nation === nation)) ??
    null
  );
}

export type Poll = Readonly<{
  role: OfficeRole;
  nation: Nation | null;
  pollingOn: Date;
  isByElection: boolean;
  /** The day the result was declared; for London the day the last of the results was. Null where not recorded. */
  declaredOn: Date | null;
  /** Slug of the body. Only for mayors of combined authorities, whose orders differ. */
  organisation?: string | null;
  /** First day of the body: who is elected before sits in its shadow authority, and in an office of the body from that day. Null where not known. */
  foundedOn?: Date | null;
}>;

/** The first day of an office won at a poll, never before its body's. Null where the law counts from a declaration whose day is not known, or is not in the table. */
export function findFirstDay(poll: Poll): Date | null {
  const day = findDayByLaw(poll);
  const { pollingOn, foundedOn = null } = poll;
  return foundedOn !== null && (day ?? pollingOn) < foundedOn ? foundedOn : day;
}

function findDayByLaw(poll: Poll): Date | null {
  const { role, nation, pollingOn, isByElection, declaredOn } = poll;
  const term = findOfficeTerm(role, nation);
  const start = isByElection ? term?.startsAtByElection : term?.starts;
  if (!start) return null;
  if (start.from === 'DECLARATION') return declaredOn && addDays(declaredOn, start.daysAfter);
  const day = addDays(pollingOn, start.daysAfter);
  return start.movesOffHolidays || isMovedByOrder(poll) ? nextWorkday(day, nation ?? 'ENGLAND') : day;
}

function isMovedByOrder({ role, organisation }: Poll): boolean {
  return (
    role === 'COMBINED_AUTHORITY_MAYOR' &&
    AUTHORITIES_AFTER_HOLIDAYS.some((authority) => authority.organisation === organisation)
  );
}

/**
 * The day by whose offices and boundaries a poll is told: from then on whoever wins sits, where those elected before sit for some days after the poll.
 * Where the law counts from a declaration whose day is not known, that is taken to be the day after the poll; where the table has no
 * row, the poll itself tells.
 */
export function getDayInOffice(poll: Poll): Date {
  const term = findOfficeTerm(poll.role, poll.nation);
  return (
    findFirstDay({ ...poll, declaredOn: poll.declaredOn ?? (term && addDays(poll.pollingOn, 1)) }) ??
    poll.pollingOn
  );
}

/** Local Government Act 1972, section 243: what falls on a Sunday or a bank holiday is done on the first day after it that is neither. */
function nextWorkday(day: Date, nation: Nation): Date {
  const isHoliday = bankHolidays(day.getUTCFullYear(), nation).has(formatDay(day));
  return isHoliday || day.getUTCDay() === SUNDAY ? nextWorkday(addDays(day, 1), nation) : day;
}

const SUNDAY = 0;
