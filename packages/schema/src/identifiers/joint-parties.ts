/** Two registered parties that may stand one candidate together under a description of both. */
export interface JointParty {
  /** Electoral Commission references in ascending order of their numbers. */
  readonly ids: readonly [string, string];
  /** The party under whose registration the candidacy is counted. Null where no source tells. */
  readonly principal: string | null;
  readonly adjunct: string | null;
  readonly name: string;
  /** Null where the register has no Welsh description. */
  readonly nameCy: string | null;
  /** Other ways in which lists, terms and results print it. */
  readonly spellings: readonly string[];
}

/**
 * The joint pairs that occur. Names: the Electoral Commission’s register of political parties (OGL v3.0) as listed by
 * Democracy Club, 2015 and 2026 (CC BY 4.0). Principal and adjunct: the UK Parliament’s candidacy data, which names the
 * adjunct party in a column of its own (Contains Parliamentary information licensed under the Open Parliament
 * Licence v3.0); it has one such pair, so the roles in the others stay unknown and are never guessed (R11).
 */
export const jointParties: readonly JointParty[] = [
  {
    ids: ['PP53', 'PP119'],
    principal: 'PP53',
    adjunct: 'PP119',
    name: 'Labour and Co-operative Party',
    nameCy: 'Llafur a’r Blaid Gydweithredol',
    spellings: [
      'Labour and Co-operative',
      'Labour/Co-operative',
      'Labour Co-operative',
      'Labour and Co-op',
      'Labour/Co-op',
    ],
  },
  unknownRoles(['PP20', 'PP59'], 'Esher and Molesey Residents’ Associations'),
  unknownRoles(['PP51', 'PP83'], 'Ulster Conservatives and Unionists – New Force'),
  unknownRoles(['PP138', 'PP141'], 'Nork & Tattenhams Residents’ Associations'),
  unknownRoles(['PP604', 'PP804'], 'Solidarity – Trade Unionist and Socialist Coalition'),
  unknownRoles(['PP804', 'PP2045'], 'Left Unity – Trade Unionists and Socialists'),
  unknownRoles(['PP11382', 'PP17644'], 'Workers Party – Oldham Group'),
];

/** The pair of two parties, in either order. Null for a pair nobody has recorded. */
export function findJointParty(one: string, other: string): JointParty | null {
  return jointParties.find(({ ids }) => one !== other && ids.includes(one) && ids.includes(other)) ?? null;
}

function unknownRoles(ids: readonly [string, string], name: string): JointParty {
  return { ids, principal: null, adjunct: null, name, nameCy: null, spellings: [] };
}
