import { newId } from '../../db/new-id.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import { loadCoOperatives, loadPartySpells, type PartySpell, rowOf } from '../terms/party-spells.ts';
import type { ImportWriter, NewRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import type { Holders } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf, rankOf } from '../writing/record-source.ts';
import type { CouncilList } from './claims.ts';
import { isListOrigin, loadToldParties } from './told-parties.ts';

/** Whom somebody sits for on the day of a list. */
export type ListedAffiliation = Readonly<{ line: number; personId: string; standing: Standing }>;

/**
 * Writes the parties that councillors sit for as their lists show them: from the first day known of, open until a list shows otherwise. Both of
 * a joint label; a list that says Labour alone takes nobody out of the Co-operative Party, for most lists do, and who leaves Labour leaves both. Another party in a newer list
 * of the same source begins where the earlier ends; against another source an editor decides, or the one that goes before (R12), and so it is
 * where an editor, or a source that goes before, has them leaving that very party or sitting for none.
 * @returns The lines that brought something new.
 */
export async function reconcileListAffiliations(
  writer: ImportWriter,
  rows: readonly ListedAffiliation[],
  list: CouncilList,
): Promise<Set<number>> {
  const on = list.listedOn;
  const erasedOf = await loadSuppressedFields(
    writer.tx,
    rows.map(({ personId }) => personId),
  );
  const known = rows.filter(
    ({ standing, personId }) => !standing.isUnknown && !erasedOf(personId).has('memberships'),
  );
  const personIds = [...new Set(known.map(({ personId }) => personId))];
  let spells = await loadPartySpells(writer.tx, personIds);
  const holdersOf = await loadHolders(
    writer.tx,
    'Membership',
    spells.map(({ id }) => id),
  );
  const told = await loadToldParties(writer, personIds, list);
  const coOperatives = await loadCoOperatives(writer.tx);
  const claim = { origin: writer.source.origin, externalId: null, statedOn: on };
  const covers = ({ from, to }: PartySpell) => (from ?? '') <= on && (to === null || to > on);
  const change = (spell: PartySpell, patch: Partial<PartySpell>) => {
    writer.change('Membership', rowOf(spell), patch);
    spells = spells.map((entry) => (entry.id === spell.id ? { ...entry, ...patch } : entry));
  };
  const propose = (personId: string, organisationId: string | null, origin: string, from = on) =>
    writer.propose({
      kind: 'AFFILIATION',
      key: `AFFILIATION ${personId} ${organisationId} ${origin} ${from}`,
      recordType: 'Membership',
      recordId: null,
      patch: { personId, organisationId, from, to: null, source: origin },
    });
  const created: (NewRow & { readonly id: string })[] = [];
  const begin = (personId: string, organisationId: string, from: string, to: string | null, isCo = false) => {
    const id = newId();
    const sources = [creditOf(writer.source)];
    const row = { id, personId, organisationId, from, to, sources };
    created.push({ ...row, role: 'MEMBER' });
    writer.hold('Membership', id, 'organisationId', { ...claim, statedOn: from });
    if (to !== null) writer.hold('Membership', id, 'to', { ...claim, statedOn: to });
    // An older list than this may have them in the party, and does not have them in it on the day they were in none.
    const noneOn = told.findNone(personId);
    if (noneOn !== null && !isCo) writer.hold('Membership', id, 'from', { ...claim, statedOn: noneOn });
    spells = [...spells, { ...row, isCoOperative: isCo }];
  };
  /**
   * Ends a spell with this list, and with it the time in the Co-operative Party beside it, but for what an editor gave. Of a newer list that has them in
   * that party again we know only that day.
   */
  const end = (spell: PartySpell) => {
    const { personId, organisationId, to } = spell;
    const beside = spells.filter((own) => own.personId === personId && own.isCoOperative && covers(own));
    for (const each of [spell, ...beside.filter((own) => (own.from ?? '') < on && !isEditors(own))]) {
      change(each, { to: on });
      writer.hold('Membership', each.id, 'to', claim);
    }
    const again = told.findStay(personId, organisationId);
    if (again !== null && (to === null || again < to)) begin(personId, organisationId, again, to);
  };

  /** Whether only a term says until when: that somebody's time in a seat ended does not say that they left the party. */
  const isToldByTerm = ({ id }: PartySpell) => {
    const holders = holdersOf(id);
    const holder = holderOf(holders);
    return holder !== null && !isListOrigin(holder) && holders.get('to')?.origin !== 'EDITOR';
  };
  /** A term that a list shows is open like any spell of a list, up to the next thing known, and the list's from now on. */
  const reopen = (spell: PartySpell, own: readonly PartySpell[]): Partial<PartySpell> => {
    const { personId, organisationId, isCoOperative } = spell;
    const after = (others: readonly PartySpell[]) =>
      others.flatMap(({ id, from }) =>
        id !== spell.id && from !== null && from >= (spell.to ?? '9999') ? from : [],
      );
    const rivals = isCoOperative ? [] : rivalsOf(personId, organisationId);
    const newer = isCoOperative ? null : told.findChange(personId, organisationId);
    const days = [...after(rivals), ...after(own), ...(newer === null ? [] : [newer])];
    writer.hold('Membership', spell.id, 'organisationId', claim);
    const to = days.toSorted()[0] ?? null;
    return to === spell.to ? {} : { to };
  };
  /** Notes the last day on which a list shows a spell: a term that begins after it may end it. */
  const vouch = ({ id, from }: PartySpell) => {
    const days = ['organisationId', 'listedOn'].map(
      (field) => holdersOf(id).get(field)?.statedOn ?? from ?? '',
    );
    if (days.every((day) => day < on)) writer.hold('Membership', id, 'listedOn', claim);
  };

  /** What becomes of a spell in another party: it ends with a later list of no less weight, gives way to a source of more, or an editor decides. */
  const settle = (rival: PartySpell): 'ENDS' | 'GIVES_WAY' | 'ASK' => {
    const holder = holderOf(holdersOf(rival.id));
    if (holder === null || isEditors(rival) || rankOf(claim.origin) > rankOf(holder)) return 'ASK';
    if ((rival.from ?? '') < on) return 'ENDS';
    return rankOf(claim.origin) < rankOf(holder) ? 'GIVES_WAY' : 'ASK';
  };
  const isEditors = ({ id }: PartySpell) =>
    [...holdersOf(id).values()].some(({ origin }) => origin === 'EDITOR');
  const takeOver = (rival: PartySpell, organisationId: string) => {
    propose(rival.personId, rival.organisationId, holderOf(holdersOf(rival.id)) ?? '');
    const open = isToldByTerm(rival) ? { to: null } : {};
    change(rival, { organisationId, from: on, ...open, sources: [creditOf(writer.source)] });
    writer.hold('Membership', rival.id, 'organisationId', claim);
  };

  /**
   * Whether the last spell before the list ended by the word of an editor or of a source that goes before: a list that shows it lasting may be one
   * that was not kept up.
   */
  const hasLeft = (own: readonly PartySpell[]): boolean => {
    const past = own.filter(({ to }) => to !== null && to <= on);
    const last = past.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0];
    if (!last) return false;
    const holders = holdersOf(last.id);
    const endedBy = holders.get('to') ?? holders.get('organisationId') ?? null;
    return endedBy === null || rankOf(endedBy.origin) < rankOf(claim.origin);
  };
  const isInNone = (personId: string) =>
    told.isInNone(personId, (day) =>
      spells.some(
        ({ personId: own, from, isCoOperative }) =>
          own === personId && !isCoOperative && from !== null && from > day && from <= on,
      ),
    );

  function state(personId: string, organisationId: string, isCoOperative: boolean): boolean {
    const own = spells.filter(
      (spell) => spell.personId === personId && spell.organisationId === organisationId,
    );
    const covering = own.find(covers);
    if (covering) {
      const later = isToldByTerm(covering) ? reopen(covering, own) : {};
      const sources = addCredit(covering.sources, writer.source);
      const patch = { ...later, ...(sources && { sources }) };
      if (Object.keys(patch).length > 0) change(covering, patch);
      else if (isListOrigin(holderOf(holdersOf(covering.id)))) vouch(covering);
      return Object.keys(patch).length > 0;
    }
    if (hasLeft(own) || isInNone(personId)) {
      propose(personId, organisationId, claim.origin);
      return false;
    }
    const rivals = isCoOperative ? [] : rivalsOf(personId, organisationId);
    const current = rivals.find(covers);
    const next = first(rivals);
    for (const rival of [current, next]) {
      if (!rival || settle(rival) !== 'GIVES_WAY') continue;
      // A term of a later day contradicts nothing; a list of a later day may show what began before it.
      if (rival === next && isToldByTerm(rival)) continue;
      takeOver(rival, organisationId);
      return true;
    }
    if (current && settle(current) === 'ASK') {
      propose(personId, organisationId, claim.origin);
      return false;
    }
    if (current) end(current);
    const later = first(own);
    const nextRival = next?.from ?? null;
    if (
      later?.from &&
      holderOf(holdersOf(later.id)) !== null &&
      noneBefore(later) === null &&
      (nextRival === null || later.from < nextRival)
    ) {
      if (holdersOf(later.id).get('from')?.origin === 'EDITOR') {
        propose(personId, organisationId, claim.origin);
        return false;
      }
      const sources = addCredit(later.sources, writer.source);
      const open = isToldByTerm(later) ? reopen(later, own) : {};
      change(later, { from: on, ...open, ...(sources && { sources }) });
      return true;
    }
    const newer = isCoOperative ? null : told.findChange(personId, organisationId);
    const beside = isCoOperative ? (rivalsOf(personId, null).find(covers)?.to ?? null) : null;
    const ends = [nextRival, beside, later ? (noneBefore(later) ?? later.from) : null, newer];
    begin(
      personId,
      organisationId,
      on,
      ends.filter((day) => day !== null).toSorted()[0] ?? null,
      isCoOperative,
    );
    return true;
  }

  /** The day, after this list, on which a list showed somebody in no party before the spell. */
  const noneBefore = ({ id }: PartySpell): string | null => {
    const holder = holdersOf(id).get('from');
    const day = holder && holder.origin !== 'EDITOR' ? holder.statedOn : null;
    return day !== null && day > on ? day : null;
  };
  const rivalsOf = (personId: string, organisationId: string | null) =>
    spells.filter(
      (spell) =>
        spell.personId === personId && spell.organisationId !== organisationId && !spell.isCoOperative,
    );
  const first = (own: readonly PartySpell[]) =>
    own
      .filter(({ from }) => from !== null && from > on)
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0];

  /** What becomes of the spells of somebody whom the list shows in no party. */
  function leave(personId: string): boolean {
    const rivals = rivalsOf(personId, null);
    const left = rivals.find(covers);
    if (left && settle(left) === 'ENDS') {
      end(left);
      return true;
    }
    if (left) propose(personId, null, claim.origin);
    const next = first(rivals);
    if (left || !next) return false;
    if (settle(next) === 'GIVES_WAY' && isListOrigin(holderOf(holdersOf(next.id)))) {
      propose(personId, next.organisationId, holderOf(holdersOf(next.id)) ?? '', next.from ?? on);
      writer.remove('Membership', rowOf(next));
      spells = spells.filter(({ id }) => id !== next.id);
      return true;
    }
    if (holderOf(holdersOf(next.id)) === claim.origin && !holdersOf(next.id).has('from'))
      writer.hold('Membership', next.id, 'from', claim);
    return false;
  }

  const changed = new Set<number>();
  for (const { line, personId, standing } of known) {
    const isAlone = standing.principalId !== null && coOperatives.has(standing.principalId);
    // The Co-operative Party is joined beside another: its name alone says nothing of that other.
    const principalId = isAlone ? null : standing.principalId;
    const adjunctId = isAlone ? standing.principalId : standing.adjunctId;
    let isNew = principalId !== null && state(personId, principalId, false);
    const isIn = (organisationId: string) =>
      spells.some((own) => own.personId === personId && own.organisationId === organisationId && covers(own));
    // Where an editor is asked about the one party of a joint label, so they are about the other.
    if (adjunctId !== null && principalId !== null && !isIn(principalId))
      propose(personId, adjunctId, claim.origin);
    else if (adjunctId !== null && state(personId, adjunctId, true)) isNew = true;
    if (principalId === null && adjunctId === null && leave(personId)) isNew = true;
    if (isNew) changed.add(line);
  }
  // The database refuses two spells in one party at any moment, and what is new is written first.
  await writer.flush();
  for (const row of created) writer.create('Membership', row);
  return changed;
}

/** Who stated a spell. Null where nobody is noted, as for an editor. */
function holderOf(holders: Holders): string | null {
  const origin = holders.get('organisationId')?.origin ?? null;
  return origin === 'EDITOR' ? null : origin;
}
