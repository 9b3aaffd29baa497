import type { ContestClaim } from '../contests/claims.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { findParliament } from '../../elections/general-elections.ts';
import { electionOn, contestOf } from '../psephology/contest-of.ts';
import type { BodyClaim, TermClaim } from './claims.ts';
import { nameParty } from '../parties/registered-labels.ts';

/** What the first pass keeps of a file of terms: its bodies, parties, and the seats of MPs. */
export class TermSurvey {
  readonly bodies = new Map<string, BodyClaim>();
  /** Parties; the contests stay empty, for no election follows from a term. */
  readonly parties = new ContestSurvey();
  /** The seats of MPs, as contests of the general election of their parliament, which bring areas and posts and no election. */
  readonly seats = new Map<string, ContestClaim>();

  note(claim: TermClaim): void {
    this.bodies.set(keyOfBody(claim.body), claim.body);
    const { party, line } = claim;
    const partyName =
      party.kind === 'PARTIES' && party.adjunct === null ? nameParty(party.principal) : claim.partyName;
    this.parties.noteParty({ party, partyName, line });
    const seat = seatOf(claim);
    if (seat) this.seats.set(seat.key, seat);
  }
}

export function keyOfBody({ name, wikidata }: BodyClaim): string {
  return wikidata ?? name;
}

/** The seat of an MP whose constituency has a code and whose parliament is known. Null of anybody else. */
export function seatOf({ role, area, seat: { from } }: TermClaim): ContestClaim | null {
  const pollingOn = from === null ? null : findParliament(from);
  if (role !== 'MP' || area?.gssCode == null || pollingOn === null) return null;
  const place = { key: `${pollingOn} ${area.gssCode}`, gssCode: area.gssCode, name: area.name };
  return contestOf(electionOn(pollingOn), place, null);
}
