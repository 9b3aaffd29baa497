import type { ElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { CandidacyClaim, ContestClaim, PartyAliasScheme } from './claims.ts';
import type { ListedCandidate } from './filtered-list.ts';

const NOBODY: ReadonlyMap<string, ListedCandidate> = new Map();

/** Facts of a contest that every row repeats, and the column that states each. */
type FactColumns = Readonly<Partial<Record<keyof ContestClaim, string>>>;

/**
 * What the first pass keeps of a file of candidates: its contests and parties, and who stood where. It grows with the number of
 * contests and names, not with the length of the rows.
 */
export class ContestSurvey {
  readonly contests = new Map<string, ContestClaim>();
  /** Registered parties named by an id, with the name a row gives them; the empty string where only joint candidacies do. */
  readonly parties = new Map<ElectoralCommissionId, string>();
  readonly unknownParties = new Map<
    string,
    Readonly<{ scheme: PartyAliasScheme; value: string; line: number }>
  >();
  readonly #lines = new Map<string, number>();
  /** The line of each candidate of a contest, by the first of their ids. */
  readonly #candidates = new Map<string, Map<string, number>>();
  readonly #listed = new Map<string, Map<string, ListedCandidate>>();
  readonly #factColumns: FactColumns;
  readonly #placeOf: (line: number) => string;

  /** @param placeOf How a complaint names another row of the file. */
  constructor(factColumns: FactColumns = {}, placeOf: (line: number) => string = (line) => `line ${line}`) {
    this.#factColumns = factColumns;
    this.#placeOf = placeOf;
  }

  /** @throws RowRefusal for a contest that an earlier row describes differently, or a person who stands in it already. */
  note(contest: ContestClaim, candidacy: CandidacyClaim): void {
    this.noteContest(contest, candidacy.line);
    const [first] = candidacy.person.identifiers;
    const candidate = `${first?.scheme}:${first?.value}`;
    const candidates = this.#candidates.get(contest.key) ?? new Map<string, number>();
    this.#candidates.set(contest.key, candidates);
    const earlier = candidates.get(candidate);
    if (earlier !== undefined) {
      throw new RowRefusal(
        rowError(
          candidacy.line,
          null,
          'ROW_TWICE',
          `this person stands on ${contest.key} in ${this.#placeOf(earlier)} already: remove one of the two.`,
        ),
      );
    }
    candidates.set(candidate, candidacy.line);
    const listed = this.#listed.get(contest.key) ?? new Map<string, ListedCandidate>();
    this.#listed.set(contest.key, listed);
    const { nameAsPrinted: name, partyName, isElected } = candidacy;
    for (const { scheme, value } of candidacy.person.identifiers)
      if (scheme === 'democracy-club') listed.set(value, { name, partyName, isElected });
    this.noteParty(candidacy);
  }

  /** Those who stand in a contest, by Democracy Club's ids. */
  candidatesOf(contestKey: string): ReadonlyMap<string, ListedCandidate> {
    return this.#listed.get(contestKey) ?? NOBODY;
  }

  /** Lets go of who stood where, once the lists were compared: of a large file it is as much as all else that is kept of it. */
  forgetCandidates(): void {
    this.#candidates.clear();
    this.#listed.clear();
  }

  noteContest(contest: ContestClaim, line: number): void {
    const known = this.contests.get(contest.key);
    if (!known) {
      this.contests.set(contest.key, contest);
      this.#lines.set(contest.key, line);
      return;
    }
    for (const [fact, column] of Object.entries(this.#factColumns) as [keyof ContestClaim, string][]) {
      if (known[fact] === contest[fact]) continue;
      throw new RowRefusal(
        rowError(
          line,
          column,
          'VALUES_DISAGREE',
          `${this.#placeOf(this.#lines.get(contest.key) ?? 0)} says otherwise of the same contest, ${contest.key}: put one of the two right.`,
        ),
      );
    }
  }

  noteParty({ party, partyName, line }: Pick<CandidacyClaim, 'party' | 'partyName' | 'line'>): void {
    if (party.kind === 'UNKNOWN') {
      const key = `${party.scheme} ${party.value}`;
      if (!this.unknownParties.has(key))
        this.unknownParties.set(key, { scheme: party.scheme, value: party.value, line });
    } else if (party.kind === 'PARTIES') {
      // The label of a joint candidacy names neither party alone.
      const name = party.adjunct === null ? (partyName ?? '') : '';
      if (!this.parties.get(party.principal)) this.parties.set(party.principal, name);
      if (party.adjunct !== null && !this.parties.has(party.adjunct)) this.parties.set(party.adjunct, '');
    }
  }
}
