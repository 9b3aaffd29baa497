import type { HeldSeat } from '../contests/held-seats.ts';
import type { SeatTerm } from '../council-lists/seat-terms.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import type { TermClaim } from './claims.ts';
import type { Term } from './reconcile-seats-held.ts';

/** What keeps an import from writing an office by itself. */
export type MissingFact = 'body' | 'post' | 'from' | 'to' | 'room';

/** What an editor is asked about a term; by it the term is settled once a later import brings what is missing. */
export type TermPatch = Readonly<{
  personId: string;
  postId: string | null;
  organisationId: string | null;
  body: string;
  /** Wikidata item of the body. */
  bodyItem: string | null;
  role: TermClaim['role'];
  area: TermClaim['area'];
  partyName: string | null;
  /** Whose label that is. Left out in questions of before it was kept. */
  party?: TermClaim['party'];
  from: string | null;
  to: string | null;
  seat: TermClaim['seat'];
  source: Term['source'];
  missing: readonly MissingFact[];
}>;

/** Asks an editor about somebody's time in a seat. */
export function proposeTerm(writer: ImportWriter, term: Term, missing: readonly MissingFact[]): void {
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: askOfTerm(term).key,
    recordType: 'OfficeHolding',
    recordId: null,
    patch: describeTerm(term, missing),
  });
}

/** The question about a term, but for what the record says to it, and its key, which is the same whatever the record says. */
export function askOfTerm({ claim, seat, organisationId, source }: Term): Pick<SeatTerm, 'key' | 'question'> {
  const { person, body, role, area, party, partyName, from, to } = claim;
  const [first] = person.identifiers;
  const key = ['OFFICE_HOLDING', first?.scheme, first?.value, body.name, area?.name, from, to, partyName];
  const question = {
    organisationId,
    body: body.name,
    bodyItem: body.wikidata,
    role: seat?.role ?? role,
    area,
    partyName,
    party,
    from,
    to,
    seat: claim.seat,
    source,
  };
  return { key: key.join(' '), question };
}

/** What an editor is asked. */
export function describeTerm(term: Term, missing: readonly MissingFact[]): TermPatch {
  const { personId, seat, organisationId } = term;
  return {
    ...askOfTerm(term).question,
    personId,
    postId: seat?.postId ?? null,
    missing: missing.map((fact) => (fact === 'post' && organisationId === null ? 'body' : fact)),
  };
}

/** Asks about the days that the file states, where an editor gave others (R12). */
export function proposeDays(
  writer: ImportWriter,
  own: HeldSeat,
  said: TermClaim['seat'],
  { origin }: Term['source'],
): void {
  for (const field of ['from', 'to'] as const) {
    const day = said[field];
    if (day !== null && day !== own[field] && own.editorsFields.includes(field))
      writer.propose(fieldProposal('OfficeHolding', own.id, field, { [field]: day }, { origin }));
  }
}
