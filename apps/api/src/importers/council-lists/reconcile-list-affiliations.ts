import { newId } from '../../db/new-id.ts';
import { electoralCommissionIds } from '../../elections/co-operative-party.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { parseLabel } from '../terms/party-labels.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import type { Holders } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf, rankOf } from '../writing/record-source.ts';
import type { CouncilList } from './claims.ts';

/** Whom somebody sits for on the day of a list. */
export type ListedAffiliation = Readonly<{ line: number; personId: string; standing: Standing }>;

type Spell = ReadRow &
  Readonly<{
    personId: string;
    organisationId: string;
    from: string | null;
    to: string | null;
    isCoOperative: boolean;
    sources: unknown;
  }>;

/**
 * Writes the parties that councillors sit for as their lists show them: from the first day known of, open until a list shows otherwise. Both of
 * a joint label; a list that says Labour alone takes nobody out of the Co-operative Party, for most lists do. Another party in a newer list
 * of the same source begins where the earlier ends; against another source an editor decides, or the one that goes before (R12), and so it is
 * where an editor has them leaving that very party.
 * @returns The lines that brought something new.
 */
export async function reconcileListAffiliations(
  writer: ImportWriter,
  rows: readonly ListedAffiliation[],
  { listedOn: on, kind }: CouncilList,
): Promise<Set<number>> {
  const known = rows.filter(({ standing }) => !standing.isUnknown);
  const personIds = [...new Set(known.map(({ personId }) => personId))];
  let spells = await loadSpells(writer, personIds);
  const holdersOf = await loadHolders(
    writer.tx,
    'Membership',
    spells.map(({ id }) => id),
  );
  const newer = await loadNewer(writer, personIds, kind, on);
  const claim = { origin: writer.source.origin, externalId: null, statedOn: on };
  const covers = ({ from, to }: Spell) => (from ?? '') <= on && (to === null || to > on);
  const change = (spell: Spell, patch: Partial<Spell>) => {
    writer.change('Membership', withoutKind(spell), patch);
    spells = spells.map((entry) => (entry.id === spell.id ? { ...entry, ...patch } : entry));
  };
  const propose = (personId: string, organisationId: string | null, origin: string) =>
    writer.propose({
      kind: 'AFFILIATION',
      key: `AFFILIATION ${personId} ${organisationId} ${origin} ${on}`,
      recordType: 'Membership',
      recordId: null,
      patch: { personId, organisationId, from: on, to: null, source: origin },
    });

  /** What becomes of a spell in another party: it ends with a later list of no less weight, gives way to a source of more, or an editor decides. */
  const settle = (rival: Spell): 'ENDS' | 'GIVES_WAY' | 'ASK' => {
    const holder = holderOf(holdersOf(rival.id));
    if (holder === null || isEditors(rival) || rankOf(claim.origin) > rankOf(holder)) return 'ASK';
    if ((rival.from ?? '') < on) return 'ENDS';
    return rankOf(claim.origin) < rankOf(holder) ? 'GIVES_WAY' : 'ASK';
  };
  const isEditors = ({ id }: Spell) => [...holdersOf(id).values()].some(({ origin }) => origin === 'EDITOR');
  const takeOver = (rival: Spell, organisationId: string) => {
    propose(rival.personId, rival.organisationId, holderOf(holdersOf(rival.id)) ?? '');
    change(rival, { organisationId, from: on, sources: [creditOf(writer.source)] });
    writer.hold('Membership', rival.id, 'organisationId', claim);
  };

  /** Whether the last spell before the list ended by an editor’s word: a list that shows it lasting may be one that was not kept up. */
  const hasLeft = (own: readonly Spell[]): boolean => {
    const past = own.filter(({ to }) => to !== null && to <= on);
    const last = past.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0];
    if (!last) return false;
    const holders = holdersOf(last.id);
    return holderOf(holders) === null || holders.get('to')?.origin === 'EDITOR';
  };

  function state(personId: string, organisationId: string, isCoOperative: boolean): boolean {
    const own = spells.filter(
      (spell) => spell.personId === personId && spell.organisationId === organisationId,
    );
    const covering = own.find(covers);
    if (covering) {
      const sources = addCredit(covering.sources, writer.source);
      if (sources) change(covering, { sources });
      return sources !== null;
    }
    if (hasLeft(own)) {
      propose(personId, organisationId, claim.origin);
      return false;
    }
    const rivals = isCoOperative ? [] : rivalsOf(personId, organisationId);
    const current = rivals.find(covers);
    const next = first(rivals);
    for (const rival of [current, next]) {
      if (!rival || settle(rival) !== 'GIVES_WAY') continue;
      takeOver(rival, organisationId);
      return true;
    }
    if (current && settle(current) === 'ASK') {
      propose(personId, organisationId, claim.origin);
      return false;
    }
    if (current) change(current, { to: on });
    const later = first(own);
    const nextRival = next?.from ?? null;
    if (
      later?.from &&
      holderOf(holdersOf(later.id)) !== null &&
      (nextRival === null || later.from < nextRival)
    ) {
      if (holdersOf(later.id).get('from')?.origin === 'EDITOR') {
        propose(personId, organisationId, claim.origin);
        return false;
      }
      const sources = addCredit(later.sources, writer.source);
      change(later, { from: on, ...(sources && { sources }) });
      return true;
    }
    const ends = [nextRival, later?.from ?? null, isCoOperative ? null : newer(personId, organisationId)];
    const id = newId();
    const to = ends.filter((day) => day !== null).toSorted()[0] ?? null;
    writer.create('Membership', {
      id,
      personId,
      organisationId,
      from: on,
      to,
      role: 'MEMBER',
      sources: [creditOf(writer.source)],
    });
    writer.hold('Membership', id, 'organisationId', claim);
    const sources = [creditOf(writer.source)];
    spells = [...spells, { id, personId, organisationId, from: on, to, isCoOperative, sources }];
    return true;
  }

  const rivalsOf = (personId: string, organisationId: string | null) =>
    spells.filter(
      (spell) =>
        spell.personId === personId && spell.organisationId !== organisationId && !spell.isCoOperative,
    );
  const first = (own: readonly Spell[]) =>
    own
      .filter(({ from }) => from !== null && from > on)
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0];

  const changed = new Set<number>();
  for (const { line, personId, standing } of known) {
    const { principalId, adjunctId } = standing;
    let isNew = principalId !== null && state(personId, principalId, false);
    if (adjunctId !== null && state(personId, adjunctId, true)) isNew = true;
    const left = principalId === null ? rivalsOf(personId, null).find(covers) : undefined;
    if (left && settle(left) === 'ENDS') {
      change(left, { to: on });
      isNew = true;
    } else if (left) propose(personId, null, claim.origin);
    if (isNew) changed.add(line);
  }
  return changed;
}

/** Who stated a spell. Null where nobody is noted, as for an editor. */
function holderOf(holders: Holders): string | null {
  const origin = holders.get('organisationId')?.origin ?? null;
  return origin === 'EDITOR' ? null : origin;
}

function withoutKind({ isCoOperative: _, version, ...row }: Spell): ReadRow {
  return version == null ? row : { ...row, version };
}

function loadSpells(writer: ImportWriter, personIds: readonly string[]): Promise<Spell[]> {
  return writer.tx.$queryRaw<Spell[]>`
    SELECT m."id", (to_jsonb(m) ->> 'version')::int AS "version", m."personId", m."organisationId", m."from"::text, m."to"::text, m."sources",
      EXISTS (SELECT 1 FROM "OrganisationIdentifier" i WHERE i."organisationId" = m."organisationId"
        AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...electoralCommissionIds]}::text[])) AS "isCoOperative"
    FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
    WHERE m."role" = 'MEMBER' AND o."kind" = 'PARTY' AND m."personId" = ANY (${personIds}::uuid[])`;
}

/** The day of a newer list of the same kind in which somebody sits for another party, or for none. */
async function loadNewer(
  writer: ImportWriter,
  personIds: readonly string[],
  kind: CouncilList['kind'],
  on: string,
) {
  const rows = await writer.tx.$queryRaw<
    { personId: string; principalId: string | null; partyName: string | null; listedOn: string }[]
  >`SELECT "personId", "principalId", "partyName", "listedOn"::text FROM "CouncilListEntry"
    WHERE "personId" = ANY (${personIds}::uuid[]) AND "kind" = ${kind}::"CouncilListKind" AND "listedOn" > ${on}::date`;
  return (personId: string, organisationId: string): string | null => {
    const other = rows.find(
      (row) =>
        row.personId === personId &&
        row.principalId !== organisationId &&
        (row.principalId !== null ||
          (row.partyName !== null && parseLabel(null, row.partyName).kind === 'NO_PARTY')),
    );
    return other?.listedOn ?? null;
  };
}
