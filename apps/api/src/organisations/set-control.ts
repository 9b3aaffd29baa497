import { formatDay } from '../calendar/day.ts';
import { overlap } from '../calendar/spell.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { ControlKind } from '../generated/prisma/enums.ts';
import { checkListVersion, lockOrganisation } from './lock-organisation.ts';

export type Control = {
  kind: ControlKind;
  /** Null where nobody is in overall control, or the party is not in the record. */
  partyId: string | null;
  from: Date;
  to: Date | null;
  sources: SourceRow[];
};

export type SetControlInput = {
  councilId: string;
  /** The version of the council that was read (R8). */
  expectedVersion: number;
  /** All spells of the council, in any order; those not among them go. */
  spells: readonly Control[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Says anew who controlled a council when: half-open spells, never two at once, each with its source. Days between them are not known. */
export async function setControl(
  prisma: PrismaClient,
  { councilId, expectedVersion, changeReason, spells }: SetControlInput,
  actor: { userId: string },
): Promise<Organisation> {
  checkSpells(spells);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const before = await lockOrganisation(tx, councilId, 'council');
    if (before.kind !== 'COUNCIL')
      throw new InputRefusedError(['council'], 'Only a council is controlled by somebody. Choose one.');
    await checkParties(tx, spells);
    const was = await tx.controlSpell.findMany({
      where: { organisationId: councilId },
      orderBy: { from: 'asc' },
    });
    const now = spells.toSorted((one, other) => one.from.getTime() - other.from.getTime());
    checkListVersion(before, expectedVersion, {
      field: 'spells',
      yours: now.map(worded),
      theirs: was.map(worded),
    });
    if (canonicalJson(was.map(factsOf)) === canonicalJson(now.map(factsOf)))
      return { result: before, revisions: [] };
    await tx.controlSpell.deleteMany({ where: { organisationId: councilId } });
    await insertMany(
      tx,
      'ControlSpell',
      now.map((spell) => ({
        ...spell,
        id: newId(),
        organisationId: councilId,
        from: formatDay(spell.from),
        to: spell.to && formatDay(spell.to),
      })),
    );
    const after = await tx.organisation.update({
      where: { id: councilId },
      data: { version: { increment: 1 } },
    });
    return {
      result: after,
      revisions: [
        {
          recordType: 'Organisation',
          recordId: councilId,
          recordVersion: after.version,
          before: { ...before, control: was.map(factsOf) },
          after: { ...after, control: now.map(factsOf) },
        },
      ],
      alsoTouched: ['ControlSpell'],
    };
  });
}

function checkSpells(spells: readonly Control[]): void {
  for (const [index, spell] of spells.entries()) {
    const path = ['spells', String(index)];
    const { kind, partyId, from, to, sources } = spell;
    if (to !== null && to <= from)
      throw new InputRefusedError(
        [...path, 'to'],
        'A spell ends after it begins: put one of the days right.',
      );
    if (sources.length === 0)
      throw new InputRefusedError(
        [...path, 'sources'],
        'Say where it is known from who controlled the council.',
      );
    checkSources(sources, [...path, 'sources']);
    if (kind === 'NO_OVERALL_CONTROL' && partyId !== null)
      throw new InputRefusedError(
        [...path, 'party'],
        'Without overall control no party controls the council: leave it out.',
      );
    const other = spells.findIndex((earlier, position) => position < index && overlap(earlier, spell));
    if (other !== -1)
      throw new InputRefusedError(
        path,
        `Spells ${other + 1} and ${index + 1} overlap: end one on the day the other begins.`,
      );
  }
}

async function checkParties(tx: Prisma.TransactionClient, spells: readonly Control[]): Promise<void> {
  const ids = [...new Set(spells.flatMap(({ partyId }) => partyId ?? []))];
  const parties = await tx.organisation.count({
    where: { id: { in: ids }, kind: { in: ['PARTY', 'COUNCIL_GROUP'] } },
  });
  if (parties < ids.length)
    throw new InputRefusedError(
      ['spells'],
      'A council is controlled by a party or a group of it. Choose one.',
    );
}

type Facts = Pick<Control, 'kind' | 'partyId' | 'from' | 'to'> & { sources: unknown };

function factsOf({ kind, partyId, from, to, sources }: Facts) {
  return { kind, partyId, from, to, sources };
}

function worded({ kind, from, to }: Pick<Control, 'kind' | 'from' | 'to'>): string {
  return `${kind} from ${formatDay(from)}${to ? ` to ${formatDay(to)}` : ''}`;
}
