import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { formatDay } from '../calendar/day.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import type { MandateKind } from '../generated/prisma/enums.ts';
import { lockManifesto } from './lock-manifesto.ts';

export type MandateSpell = { kind: MandateKind; from: Date; to: Date | null; sources: SourceRow[] };

export type SetMandatesInput = {
  manifestoId: string;
  expectedVersion: number;
  /** All spells of the manifesto, in any order; those not among them go. */
  spells: MandateSpell[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Says anew in which spells the owner of a manifesto could carry it out. Half-open, never two at once, each with its source. */
export async function setMandates(
  prisma: PrismaClient,
  input: SetMandatesInput,
  actor: { userId: string },
): Promise<Manifesto> {
  checkChangeReason(input.changeReason);
  checkSpells(input.spells);
  return prisma.$transaction(async (tx) => {
    const before = await lockManifesto(tx, input.manifestoId);
    const was = await tx.mandate.findMany({ where: { manifestoId: before.id }, orderBy: { from: 'asc' } });
    const spells = input.spells.toSorted((a, b) => a.from.getTime() - b.from.getTime());
    if (before.version !== input.expectedVersion) {
      const told = {
        yours: spells.map(formatSpell).join('; ') || null,
        theirs: was.map(formatSpell).join('; ') || null,
      };
      throw new VersionConflictError(input.expectedVersion, before.version, [{ field: 'spells', ...told }]);
    }
    const rows = spells.map((spell) => ({ id: newId(), manifestoId: before.id, ...spell }));
    if (canonicalJson(was.map(factsOf)) === canonicalJson(rows.map(factsOf))) return before;
    await tx.mandate.deleteMany({ where: { manifestoId: before.id } });
    await insertMany(
      tx,
      'Mandate',
      rows.map((row) => ({ ...row, from: formatDay(row.from), to: row.to && formatDay(row.to) })),
    );
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        {
          recordType: 'Manifesto',
          recordId: before.id,
          recordVersion: after.version,
          before: { ...before, mandates: was.map(factsOf) },
          after: { ...after, mandates: rows.map(factsOf) },
        },
      ],
      alsoTouched: ['Mandate'],
    });
    return after;
  });
}

function checkSpells(spells: readonly MandateSpell[]): void {
  for (const [index, { from, to, sources }] of spells.entries()) {
    const path = ['spells', String(index)];
    if (to !== null && to <= from)
      throw new InputRefusedError(
        [...path, 'to'],
        'A spell ends after it begins: put one of the days right.',
      );
    if (sources.length === 0)
      throw new InputRefusedError(
        [...path, 'sources'],
        'Say where it is known from that the owner could or could not carry it out: a spell needs a source.',
      );
    checkSources(sources, [...path, 'sources']);
    const other = spells.findIndex(
      (spell, position) => position < index && from < (spell.to ?? FOREVER) && spell.from < (to ?? FOREVER),
    );
    if (other !== -1)
      throw new InputRefusedError(
        path,
        `Spells ${other + 1} and ${index + 1} overlap: end one on the day the other begins.`,
      );
  }
}

const FOREVER = new Date(8_640_000_000_000_000);

function formatSpell({ kind, from, to }: Pick<MandateSpell, 'kind' | 'from' | 'to'>): string {
  return `${kind} from ${formatDay(from)}${to ? ` to ${formatDay(to)}` : ''}`;
}

function factsOf({
  kind,
  from,
  to,
  sources,
}: {
  kind: MandateKind;
  from: Date;
  to: Date | null;
  sources: unknown;
}) {
  return { kind, from, to, sources };
}
