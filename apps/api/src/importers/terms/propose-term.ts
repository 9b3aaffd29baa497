import type { HeldSeat } from '../contests/held-seats.ts';
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
  const { person, body, area, partyName, from, to } = term.claim;
  const [first] = person.identifiers;
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: ['OFFICE_HOLDING', first?.scheme, first?.value, body.name, area?.name, from, to, partyName].join(
      ' ',
    ),
    recordType: 'OfficeHolding',
    recordId: null,
    patch: describeTerm(term, missing),
  });
}

/** What an editor is asked. */
export function describeTerm(term: Term, missing: readonly MissingFact[]): TermPatch {
  const { claim, personId, seat, organisationId, source } = term;
  const { body, role, area, party, partyName, from, to } = claim;
  return {
    personId,
    postId: seat?.postId ?? null,
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
