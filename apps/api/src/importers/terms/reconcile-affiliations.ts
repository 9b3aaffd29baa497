import { newId } from '../../db/new-id.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import { findUnedited } from '../council-lists/settle-parties.ts';
import { isListOrigin } from '../council-lists/told-parties.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { addCredit, type Credit, creditOf, joinCredits } from '../writing/record-source.ts';
import { loadCoOperatives, loadPartySpells, type PartySpell, rowOf } from './party-spells.ts';

/** Somebody's time under a label, both ends known. */
export type Affiliation = Readonly<{
  personId: string;
  /** An id of theirs elsewhere, by which the same question is the same. */
  personKey: string;
  standing: Standing;
  from: string;
  to: string;
  /** The office it is of. Null where the record has none for it. */
  postId: string | null;
}>;

/**
 * Writes the parties somebody sat for, in spells: both of a joint label, for joining the Co-operative Party is a spell more and no defection.
 * A spell that lies within one of the record says nothing new, and spells of one party that terms tell of and that overlap are one, of whatever bodies they are: a councillor
 * who became an MP was in their party all the time. One that cuts across what an editor or a list says is an editor's to settle. What a list shows of somebody
 * on its day goes before a term, whichever came first (R12): of the same party it is one spell, open until a list shows otherwise; another party
 * ends the term; and from the first day of a term on a list of before it says nothing more.
 * @returns Whether each of the affiliations was new.
 */
export async function reconcileAffiliations(
  writer: ImportWriter,
  affiliations: readonly Affiliation[],
): Promise<boolean[]> {
  const personIds = [...new Set(affiliations.map(({ personId }) => personId))];
  let spells = await loadPartySpells(writer.tx, personIds);
  const holdersOf = await loadHolders(
    writer.tx,
    'Membership',
    spells.map(({ id }) => id),
  );
  const erasedOf = await loadSuppressedFields(writer.tx, personIds);
  const coOperatives = await loadCoOperatives(writer.tx);
  const { origin } = writer.source;
  const holdDay = (id: string, field: string, day: string) =>
    writer.hold('Membership', id, field, { origin, externalId: null, statedOn: day });
  const change = (spell: PartySpell, patch: Partial<PartySpell>) => {
    writer.change('Membership', rowOf(spell), patch);
    spells = spells.map((entry) => (entry.id === spell.id ? { ...entry, ...patch } : entry));
  };
  const created = new Set<string>();
  const listed = await findListed(writer, personIds);
  // What they say is weighed with what lists say, and would be taken back.
  const workedOut = new Set(await findUnedited(writer.tx, [...listed]));
  const isListed = ({ id }: PartySpell) => isListOrigin(holdersOf(id).get('organisationId')?.origin ?? null);
  const isEditors = ({ id }: PartySpell, field: string) => holdersOf(id).get(field)?.origin === 'EDITOR';
  const saidByTerms = (spell: PartySpell) =>
    (created.has(spell.id) || holdersOf(spell.id).has('organisationId')) &&
    !isListed(spell) &&
    !isEditors(spell, 'organisationId');
  /** What terms alone say, to the day. One that this batch made cannot be taken away by it. */
  const isOfTerms = (spell: PartySpell, index: number) =>
    saidByTerms(spell) &&
    !listed.has(spell.personId) &&
    !isEditors(spell, 'from') &&
    !isEditors(spell, 'to') &&
    (index === 0 || !created.has(spell.id));
  /** The last day on which a list shows it; a term shows it to its end. */
  const lastDayOf = (spell: PartySpell): string => {
    const shown = ['organisationId', 'listedOn'].map(
      (field) => holdersOf(spell.id).get(field)?.statedOn ?? '',
    );
    return [spell.from ?? '', ...shown].toSorted().at(-1) ?? '';
  };

  /** What lists and editors leave of a time in a party. Null where an editor decides. */
  function leave(from: string, to: string, rivals: readonly PartySpell[]): string | null {
    let end = to;
    for (const rival of rivals) {
      if ((rival.to !== null && rival.to <= from) || (rival.from ?? '') >= end) continue;
      // What terms say of two parties at once, each of them says.
      if (saidByTerms(rival)) continue;
      if (!isListed(rival) || isEditors(rival, 'to') || isEditors(rival, 'from')) return null;
      if (rival.from !== null && from < rival.from) end = rival.from;
      else if (from > lastDayOf(rival)) {
        change(rival, { to: from });
        holdDay(rival.id, 'to', from);
      } else return null;
    }
    return end;
  }

  /** Makes a list's spell begin with the term that it goes on from. */
  function widen(spell: PartySpell, from: string, rivals: readonly PartySpell[]): boolean {
    const own = holdersOf(spell.id);
    const noneOn = own.get('from')?.statedOn ?? '';
    const isFree = ({ id, from: start, to }: PartySpell) =>
      id === spell.id || (to !== null && to <= from) || (start ?? '') >= (spell.from ?? '');
    const others = spells.filter(
      ({ personId, organisationId }) =>
        personId === spell.personId && organisationId === spell.organisationId,
    );
    if (!isListed(spell) || isEditors(spell, 'from') || noneOn > from) return false;
    if (![...rivals, ...others].every(isFree)) return false;
    const sources = addCredit(spell.sources, writer.source);
    change(spell, { from, ...(sources && { sources }) });
    return true;
  }

  /** Makes one spell of some that a term overlaps: from the first day of any to the last. */
  function unite([first, ...others]: readonly PartySpell[], from: string, to: string): void {
    if (!first) return;
    const all = [first, ...others];
    const starts = all.map((spell) => spell.from);
    const start = starts.includes(null) ? null : ([from, ...starts].toSorted()[0] ?? from);
    const ends = all.map((spell) => spell.to);
    const end = ends.includes(null) ? null : ([to, ...ends].toSorted().at(-1) ?? to);
    for (const other of others) writer.remove('Membership', rowOf(other));
    spells = spells.filter((spell) => !others.includes(spell));
    const sources = joinCredits(first.sources, [
      ...others.flatMap((spell) => spell.sources as Credit[]),
      creditOf(writer.source),
    ]);
    change(first, { from: start, to: end, ...(sources && { sources }) });
    holdDay(first.id, 'organisationId', start ?? from);
    if (end !== null) holdDay(first.id, 'to', end);
  }

  function state(
    { personId, from, ...stated }: Affiliation,
    organisationId: string,
    beside: string | null,
    propose: (organisationId: string) => void,
  ): boolean {
    const ofPerson = spells.filter((spell) => spell.personId === personId);
    const isAdjunct = coOperatives.has(organisationId) || beside !== null;
    const rivals = isAdjunct
      ? []
      : ofPerson.filter((spell) => spell.organisationId !== organisationId && !spell.isCoOperative);
    // The joint label lasts no longer than the time in the other party.
    const other = ofPerson.find((spell) => spell.organisationId === beside && isOn(spell, from));
    const end = [stated.to, other?.to ?? stated.to].toSorted()[0] ?? stated.to;
    const to = beside !== null && !other ? null : leave(from, end, rivals);
    if (to === null) {
      propose(organisationId);
      return false;
    }
    const overlapping = ofPerson.filter(
      (spell) =>
        spell.organisationId === organisationId &&
        (spell.to === null || spell.to > from) &&
        (spell.from ?? '') < to,
    );
    if (overlapping.length === 0) {
      const row = { id: newId(), personId, organisationId, from, to, sources: [creditOf(writer.source)] };
      spells = [...spells, { ...row, isCoOperative: isAdjunct }];
      created.add(row.id);
      writer.create('Membership', { ...row, role: 'MEMBER' });
      holdDay(row.id, 'organisationId', from);
      holdDay(row.id, 'to', to);
      return true;
    }
    const within = overlapping.find(
      (spell) => (spell.from ?? '') <= from && (spell.to === null || spell.to >= to),
    );
    if (within) {
      const sources = addCredit(within.sources, writer.source);
      if (sources) change(within, { sources });
      return sources !== null;
    }
    const [only] = overlapping;
    if (overlapping.every(isOfTerms)) {
      unite(overlapping, from, to);
      return true;
    }
    const isOpen = only !== undefined && overlapping.length === 1 && (only.to === null || only.to >= to);
    if (isOpen && widen(only, from, rivals)) return true;
    propose(organisationId);
    return false;
  }

  return affiliations.map((affiliation) => {
    const { personId, personKey, standing, from, to, postId } = affiliation;
    if (erasedOf(personId).has('memberships')) return false;
    if (standing.aliasId !== null) {
      const { aliasId } = standing;
      writer.propose({
        kind: 'AFFILIATION',
        key: `AFFILIATION ${personKey} ${aliasId} ${from} ${to}`,
        recordType: 'Membership',
        recordId: null,
        patch: { personId, partyAliasId: aliasId, from, to, postId, source: writer.source },
      });
      return false;
    }
    if (workedOut.has(personId)) return false;
    const propose = (organisationId: string) =>
      writer.propose({
        kind: 'AFFILIATION',
        key: `AFFILIATION ${personId} ${organisationId} ${from} ${to}`,
        recordType: 'Membership',
        recordId: null,
        patch: { personId, organisationId, from, to },
      });
    const { principalId, adjunctId } = standing;
    const isWritten = principalId !== null && state(affiliation, principalId, null, propose);
    const isJoined = adjunctId !== null && state(affiliation, adjunctId, principalId, propose);
    return isWritten || isJoined;
  });
}

/** Those whom a list has in office: for whom they sat is worked out from all that is said of it (`settleParties`). One statement. */
async function findListed({ tx }: ImportWriter, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.listedDay.groupBy({ by: 'personId', where: { personId: { in: [...personIds] } } });
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

function isOn({ from, to }: PartySpell, day: string): boolean {
  return (from ?? '') <= day && (to === null || to > day);
}
