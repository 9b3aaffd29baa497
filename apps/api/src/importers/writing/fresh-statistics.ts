import { Prisma } from '../../generated/prisma/client.ts';

/** What imports fill, and then read by. */
const TABLES = [
  'Area',
  'AreaIdentifier',
  'AreaListing',
  'AreaOverlap',
  'AreaSuccession',
  'Ballot',
  'Candidacy',
  'CandidacyStanding',
  'CouncilListEntry',
  'FieldSource',
  'ListedDay',
  'Membership',
  'OfficeHolding',
  'PartyTerm',
  'Person',
  'PersonIdentifier',
  'Post',
  'Proposal',
  'SeatTerm',
];

const ANALYZE = Prisma.raw(`ANALYZE ${TABLES.map((table) => `"${table}"`).join(', ')}`);

/** Rows before the first look. */
const FIRST = 2_000;
/** Rows of a whole import from which on it looks at all; PostgreSQL comes round by itself after the small ones. */
const MANY = 100;

/**
 * Keeps PostgreSQL's statistics near the truth while a large import fills tables in one transaction, to which nothing else can look: its own reads, and the
 * public ones after it, would be planned as for empty tables.
 */
export class FreshStatistics {
  readonly #tx: Prisma.TransactionClient;
  #written = 0;
  #next = FIRST;

  constructor(tx: Prisma.TransactionClient) {
    this.#tx = tx;
  }

  /** Takes note of rows that were written, and looks at the tables anew each time that these are twice as many. */
  async note(rows: number): Promise<void> {
    this.#written += rows;
    if (this.#written < this.#next) return;
    while (this.#next <= this.#written) this.#next *= 2;
    await this.#tx.$executeRaw(ANALYZE);
  }

  /** After the last row: looks at the tables unless a look before saw half of it. */
  async conclude(): Promise<void> {
    if (this.#written >= MANY && this.#next === FIRST) await this.#tx.$executeRaw(ANALYZE);
  }
}
