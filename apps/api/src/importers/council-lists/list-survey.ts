import { ContestSurvey } from '../contests/contest-survey.ts';
import { RowRefusal } from '../import-refusal.ts';
import { foldName } from '../names/fold-name.ts';
import { rowError } from '../row-error.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { nameParty } from '../parties/registered-labels.ts';
import type { ListedClaim } from './claims.ts';

/** A ward that a list names. */
export type ListedWard = { readonly council: string; readonly name: string; seats: number };

/** What the first pass keeps of a list: councils, parties, wards with their rows, and who stood where. */
export class ListSurvey {
  readonly councils = new Set<string>();
  readonly wards = new Map<string, ListedWard>();
  /** Parties; the contests stay empty, for no election follows from a list. */
  readonly parties = new ContestSurvey();
  readonly #lines = new Map<string, Readonly<{ line: number; key: string }>>();

  /** @throws RowRefusal for somebody whom the list has already. */
  note(claim: ListedClaim): void {
    const { line, person, party } = claim;
    const key = wardKeyOf(claim);
    if (person) {
      const [first] = person.identifiers;
      // A name alone may be that of another in another ward.
      const who = first
        ? `${claim.council}\n${first.scheme} ${first.value}`
        : `${key}\n${foldName(person.name.name)}`;
      const earlier = this.#lines.get(who);
      if (earlier) {
        const complaint =
          earlier.key === key
            ? `line ${earlier.line} has this councillor in this ward already: remove one of the two.`
            : `line ${earlier.line} has this councillor in another ward, and nobody sits for two wards of one council: remove the one of the two that is not so.`;
        throw new RowRefusal(rowError(line, null, 'ROW_TWICE', complaint));
      }
      this.#lines.set(who, { line, key });
    }
    this.councils.add(claim.council);
    const ward = this.wards.get(key);
    if (ward) ward.seats++;
    else this.wards.set(key, { council: claim.council, name: claim.ward, seats: 1 });
    if (party === null) return;
    const isAlone = party.kind === 'PARTIES' && party.adjunct === null;
    const partyName = isAlone ? nameParty(party.principal) : claim.partyName;
    this.parties.noteParty({ party, partyName, line });
  }
}

/** The same ward in every row, however its name is spelt. */
export function wardKeyOf({ council, ward }: Pick<ListedClaim, 'council' | 'ward'>): string {
  return `${council}\n${foldWard(ward)}`;
}
