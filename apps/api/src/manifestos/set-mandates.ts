import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import { formatDay } from '../calendar/day.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import type { MandateKind } from '../generated/prisma/enums.ts';
import { trimReason, writeCorrectionsOf } from '../pledges/write-corrections.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { lockManifesto } from './lock-manifesto.ts';

export type MandateSpell = { kind: MandateKind; from: Date; to: Date | null; sources: SourceRow[] };

export type SetMandatesInput = {
  manifestoId: string;
  expectedVersion: number;
  /** All spells of the manifesto, in any order; those not among them go. */
  spells: MandateSpell[];
  /** Why, for readers, where what they were told of a spell changes (R4). Left out: spells are only added, or end. */
  reasonEn?: string | null;
  reasonCy?: string | null;
  /** The author says that the public reason names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Says anew in which spells the owner of a manifesto could carry it out. Half-open, never two at once, each with its source. What
 * readers of a published one were told of a spell changes only as a correction (R4): counts and closed terms rest on it. */
export function setMandates(
  prisma: PrismaClient,
  input: SetMandatesInput,
  actor: Writer,
  today: Date,
): Promise<Manifesto> {
  return publishOrHoldText(prisma, mandatesEdit, input, actor, today);
}

export const mandatesEdit: TextEdit<SetMandatesInput, Manifesto> = {
  useCase: 'setMandates',
  recordType: 'Manifesto',
  recordIdOf: ({ manifestoId }) => manifestoId,
  tryOut: async (tx, input) => {
    checkSpells(input.spells);
    const before = await lockManifesto(tx, input.manifestoId);
    const was = await tx.mandate.findMany({ where: { manifestoId: before.id }, orderBy: { from: 'asc' } });
    const spells = input.spells.toSorted((a, b) => a.from.getTime() - b.from.getTime());
    if (before.version !== input.expectedVersion) {
      const values = {
        yours: told(spells),
        theirs: told(was),
      };
      throw new VersionConflictError(input.expectedVersion, before.version, [{ field: 'spells', ...values }]);
    }
    const rows = spells.map((spell) => ({ id: newId(), manifestoId: before.id, ...spell }));
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(
        ['manifesto'],
        'This manifesto is withdrawn, so its mandates stay as they are.',
      );
    const { councilId } = before;
    const isPublic = before.state !== 'DRAFT';
    if (canonicalJson(was.map(factsOf)) === canonicalJson(rows.map(factsOf)))
      return { row: before, changes: [], isPublic, councilId, revisions: [] };
    const mandates = { field: 'mandates', before: told(was), after: told(rows) };
    const isCorrection = isPublic && !was.every((spell) => rows.some((row) => goesOn(spell, row)));
    const reason = { reasonEn: input.reasonEn ?? null, reasonCy: input.reasonCy ?? null };
    const record = { recordType: 'Manifesto', recordId: before.id } as const;
    const corrections = isCorrection ? await writeCorrectionsOf(tx, record, [mandates], reason) : [];
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
    return {
      row: after,
      changes: [mandates, ...(isCorrection ? changesOf(null, trimReason(reason)) : [])],
      isPublic,
      councilId,
      revisions: [
        ...corrections,
        {
          ...record,
          recordVersion: after.version,
          before: { ...before, mandates: was.map(factsOf) },
          after: { ...after, mandates: rows.map(factsOf) },
        },
      ],
      alsoTouched: ['Mandate'],
    };
  },
};

type Spell = Pick<MandateSpell, 'kind' | 'from' | 'to'>;

/** Whether a spell says what it said before, or that it has ended since. */
function goesOn(was: Spell, now: Spell): boolean {
  if (was.kind !== now.kind || was.from.getTime() !== now.from.getTime()) return false;
  return was.to === null || was.to.getTime() === now.to?.getTime();
}

function told(spells: readonly Spell[]): string | null {
  return spells.map(formatSpell).join('; ') || null;
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

function formatSpell({ kind, from, to }: Spell): string {
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
