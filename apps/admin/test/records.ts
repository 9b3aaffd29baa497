/** Records of the fictional Aldermere, in the shape of the admin schema; a field with arguments is a function of them. */

type Text = { en?: string; cy?: string };

/** A text as the API localises it: in the other language where one is missing (R14). */
function text({ en, cy }: Text) {
  return ({ lang }: { lang: 'EN' | 'CY' }) => {
    const wanted = lang === 'CY' ? cy : en;
    if (wanted !== undefined) return { text: wanted, lang };
    const other = lang === 'CY' ? en : cy;
    return other === undefined ? null : { text: other, lang: lang === 'CY' ? 'EN' : 'CY' };
  };
}

export const ALDERMERE = {
  __typename: 'Organisation',
  id: 'org_1',
  name: text({ en: 'Aldermere Borough Council', cy: 'Cyngor Bwrdeistref Aldermere' }),
  shortName: text({ en: 'Aldermere' }),
};

export const ABBEY_POST = {
  __typename: 'Post',
  id: 'pos_1',
  role: 'COUNCILLOR',
  label: text({ en: 'Councillor', cy: 'Cynghorydd' }),
  seats: 2,
  organisation: ALDERMERE,
  area: { id: 'are_1', name: text({ en: 'Abbey' }) },
};

export const ADA = {
  __typename: 'Person',
  id: 'per_1',
  version: 3,
  slug: 'ada-penhaligon',
  name: 'Ada Penhaligon',
  sortName: 'Penhaligon, Ada',
  honorificPrefix: 'Cllr',
  honorificSuffix: null,
  state: 'PUBLISHED',
  bio: text({ en: 'Sits on the housing committee.' }),
  holdings: () => [ADAS_SEAT],
};

export const ADAS_SEAT = {
  __typename: 'OfficeHolding',
  id: 'hol_1',
  startedOn: { on: '2023-05-08', precision: 'DAY' },
  endedOn: null,
  endorsement: 'JOINT_BALLOT',
  description: text({
    en: 'Labour and Co-operative councillor',
    cy: 'cynghorydd Llafur a’r Blaid Gydweithredol',
  }),
  post: ABBEY_POST,
  person: () => ADA,
};

const STANDING = {
  code: 'NOT_RATED',
  display: 'NOT_RATED',
  label: text({ en: 'Not yet rated', cy: 'Heb ei asesu eto' }),
  since: null,
  basis: null,
  timeliness: 'NO_DATE',
  freshness: 'CURRENT',
};

export const LANDLORDS = {
  __typename: 'Pledge',
  id: 'ple_1',
  version: 7,
  reference: 'ALD-08',
  state: 'PUBLISHED',
  title: text({ en: 'A good landlords’ charter', cy: 'Siarter landlordiaid da' }),
  wording: text({ en: 'We will publish a good landlords’ charter with minimum standards.' }),
  wordingBasis: 'MANIFESTO_TEXT',
  quotePage: 12,
  strength: 'WILL',
  testability: 'TESTABLE',
  successTest: text({ en: 'The council has adopted a charter.' }),
  successTestWrittenOn: '2024-01-10',
  leadOffice: text({ en: 'Cabinet member for housing' }),
  dueOn: { on: '2027-05-01', precision: 'MONTH' },
  council: ALDERMERE,
  manifesto: {
    title: text({ en: 'For a fair Aldermere' }),
    documentUrl: 'https://example.org/manifesto.pdf',
  },
  status: STANDING,
  withdrawal: null,
  corrections: [],
  updates: [],
};
