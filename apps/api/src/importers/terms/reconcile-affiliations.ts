import { newId } from '../../db/new-id.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';

/** Somebody's time under a label, both ends known. */
export type Affiliation = Readonly<{
  personId: string;
  /** An id of theirs elsewhere, by which the same question is the same. */
  personKey: string;
  standing: Standing;
  from: string;
  to: string;
}>;

type Row = ReadRow & {
  readonly personId: string;
  readonly organisationId: string;
  readonly from: string | null;
  readonly to: string | null;
  sources: unknown;
};

/**
 * Writes the parties somebody sat for, in spells: both of a joint label, for joining the Co-operative Party is a spell more and no defection.
 * A spell that lies within one of the record says nothing new; one that cuts across another is an editor's to settle.
 * @returns Whether each of the affiliations was new.
 */
export async function reconcileAffiliations(
  writer: ImportWriter,
  affiliations: readonly Affiliation[],
): Promise<boolean[]> {
  const personIds = [...new Set(affiliations.map(({ personId }) => personId))];
  const known = await writer.tx.$queryRaw<Row[]>`
    SELECT "id", "version", "personId", "organisationId", "from"::text, "to"::text, "sources" FROM "Membership"
    WHERE "role" = 'MEMBER' AND "personId" = ANY (${personIds}::uuid[])`;
  const erasedOf = await loadSuppressedFields(writer.tx, personIds);
  const spells = [...known];
  return affiliations.map(({ personId, personKey, standing, from, to }) => {
    if (erasedOf(personId).has('memberships')) return false;
    if (standing.aliasId !== null) {
      const { aliasId } = standing;
      writer.propose({
        kind: 'AFFILIATION',
        key: `AFFILIATION ${personKey} ${aliasId} ${from} ${to}`,
        recordType: 'Membership',
        recordId: null,
        patch: { personId, partyAliasId: aliasId, from, to, sources: [creditOf(writer.source)] },
      });
      return false;
    }
    const parties = [standing.principalId, standing.adjunctId].filter((id) => id !== null);
    const added = parties.filter((organisationId) => {
      const overlapping = spells.filter(
        (spell) =>
          spell.personId === personId &&
          spell.organisationId === organisationId &&
          (spell.to === null || spell.to > from) &&
          (spell.from ?? '') < to,
      );
      if (overlapping.length === 0) {
        const sources = [creditOf(writer.source)];
        const spell = { id: newId(), personId, organisationId, from, to, sources };
        spells.push(spell);
        writer.create('Membership', { ...spell, role: 'MEMBER' });
        return true;
      }
      const within = overlapping.find(
        (spell) => (spell.from ?? '') <= from && (spell.to === null || spell.to >= to),
      );
      const sources = within ? addCredit(within.sources, writer.source) : null;
      if (within && sources) {
        writer.change('Membership', within, { sources });
        within.sources = sources;
        return true;
      }
      if (!within) {
        writer.propose({
          kind: 'AFFILIATION',
          key: `AFFILIATION ${personId} ${organisationId} ${from} ${to}`,
          recordType: 'Membership',
          recordId: null,
          patch: { personId, organisationId, from, to },
        });
      }
      return false;
    });
    return added.length > 0;
  });
}
