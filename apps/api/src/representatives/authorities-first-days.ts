type AuthorityTerm = Readonly<{
  /** Slug of the combined authority. */
  organisation: string;
  /** Where its own order, or a minister on laying it, says so. */
  law: string;
  sourceUrl: string;
  /** The day the text of the order was read. Null: a minister's word in Parliament, or the public record of who took office when. */
  checkedOn: string | null;
}>;

const CHECKED = '2026-11-22';

/**
 * Combined authorities whose mayors come in a day later where the fourth day after the poll is a bank holiday; those with older orders do not wait.
 * Hull's order has that as its rule (article 4(7)), for Saturdays and Sundays too; the other orders name the day of the first mayor, which is the one
 * after the bank holiday: 7 May 2024, 6 May 2025. The North East's counts plain fourth days after that, which differs first in 2036.
 */
export const AUTHORITIES_AFTER_HOLIDAYS: readonly AuthorityTerm[] = [
  {
    organisation: 'east-midlands',
    law: 'East Midlands Combined County Authority Regulations 2024',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2024/232',
    checkedOn: null,
  },
  {
    organisation: 'greater-lincolnshire',
    law: 'Greater Lincolnshire Combined County Authority Regulations 2025, regulation 5',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2025/117/regulation/5',
    checkedOn: null,
  },
  {
    organisation: 'hull-and-east-yorkshire',
    law: 'Hull and East Yorkshire Combined Authority Order 2025, article 4',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2025/113/article/4',
    checkedOn: CHECKED,
  },
  {
    organisation: 'north-east',
    law: 'North East Mayoral Combined Authority (Establishment and Functions) Order 2024, article 15',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2024/402/article/15',
    checkedOn: CHECKED,
  },
  {
    organisation: 'south-yorkshire',
    law: 'South Yorkshire Mayoral Combined Authority (Election of Mayor and Transfer of Police and Crime Commissioner Functions) Order 2024',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2024/414',
    checkedOn: null,
  },
  {
    organisation: 'york-and-north-yorkshire',
    law: 'York and North Yorkshire Combined Authority Order 2023, article 4',
    sourceUrl: 'https://www.legislation.gov.uk/uksi/2023/1432/article/4',
    checkedOn: null,
  },
];
