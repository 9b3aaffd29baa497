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
  readonly #lines = new Map<string, number>();

  /** @throws RowRefusal for somebody whom the list has already. */
  note(claim: ListedClaim): void {
    const { line, person, party } = claim;
    const key = wardKeyOf(claim);
    if (person) {
      const [first] = person.identifiers;
      const who = `${key}\n${first ? `${first.scheme} ${first.value}` : foldName(person.name.name)}`;
      const earlier = this.#lines.get(who);
      if (earlier !== undefined) {
        const complaint = `line ${earlier} has this councillor in this ward already: remove one of the two.`;
        throw new RowRefusal(rowError(line, null, 'ROW_TWICE', complaint));
      }
      this.#lines.set(who, line);
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
