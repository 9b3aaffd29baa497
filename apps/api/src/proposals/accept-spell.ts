import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { LABOUR_IDS } from '../elections/labour-party.ts';
import { findDay } from '../calendar/day.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Membership, Prisma, Proposal } from '../generated/prisma/client.ts';
import { textIn } from './decide-proposal.ts';

/**
 * Writes a spell in a party that an import proposes. One that cuts across another of the same party becomes one with it; the spell in another
 * party that it contradicts ends where this begins. The Co-operative Party's ends with it where that is Labour's: nobody leaves it for Labour, and whoever
 * leaves Labour leaves both.
 */
export async function acceptSpell(
  tx: Prisma.TransactionClient,
  { patch }: Proposal,
): Promise<RevisionInput[]> {
  const [personId, organisationId] = ['personId', 'organisationId'].map((field) => textIn(patch, field));
  const [from = null, to = null] = ['from', 'to'].map((field) => findDay(textIn(patch, field) ?? ''));
  if (textIn(patch, 'partyAliasId') !== null)
    throw new InputRefusedError(
      ['proposal'],
      'Its party is not known yet: review the unknown party, and this is settled.',
    );
  if (!personId || !from)
    throw new InputRefusedError(
      ['proposal'],
      'The proposal does not say who or since when. Write the spell by hand.',
    );
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
  const spells = await tx.membership.findMany({
    where: { personId, role: 'MEMBER', organisation: { kind: 'PARTY' } },
    include: { organisation: { select: { identifiers: { select: { value: true } } } } },
    orderBy: { from: 'asc' },
  });
  const covers = (spell: Membership) =>
    (spell.from === null || spell.from <= from) && (spell.to === null || spell.to > from);
  const isCoOperative = (values: readonly { value: string }[]) =>
    values.some(({ value }) => (electoralCommissionIds as readonly string[]).includes(value));
  const revisions: RevisionInput[] = [];
  const joined =
    organisationId === null || organisationId === undefined
      ? []
      : await tx.organisationIdentifier.findMany({
          where: { organisationId, scheme: 'electoral-commission' },
          select: { value: true },
        });
  const isLabour = (values: readonly { value: string }[]) =>
    values.some(({ value }) => (LABOUR_IDS as readonly string[]).includes(value));
  const leavesLabour =
    !isLabour(joined) && spells.some((spell) => covers(spell) && isLabour(spell.organisation.identifiers));
  const joinsCoOperative = isCoOperative(joined);
  for (const { organisation, ...spell } of spells) {
    const isBeside = isCoOperative(organisation.identifiers);
    const isOther = spell.organisationId !== organisationId && (!isBeside || leavesLabour);
    if (!isOther || joinsCoOperative || !covers(spell) || to !== null) continue;
    // A spell that began on the same day was never theirs: it gives way.
    if (spell.from !== null && spell.from >= from) {
      await tx.membership.delete({ where: { id: spell.id } });
      revisions.push(revisionOf(spell, null));
    } else revisions.push(await change(tx, spell, { to: from }));
  }
  if (organisationId === null || organisationId === undefined) return revisions;
  const own = spells.filter(
    (spell) =>
      spell.organisationId === organisationId &&
      (spell.to === null || spell.to >= from) &&
      (to === null || spell.from === null || spell.from <= to),
  );
  const [first, ...rest] = own.map(({ organisation: _, ...spell }) => spell);
  if (!first) {
    const created = await tx.membership.create({
      data: { personId, organisationId, role: 'MEMBER', from, to, sources: [] },
    });
    return [...revisions, revisionOf(null, created)];
  }
  for (const spell of rest) {
    await tx.membership.delete({ where: { id: spell.id } });
    revisions.push(revisionOf(spell, null));
  }
  const froms = [from, ...own.map((spell) => spell.from)];
  const tos = [to, ...own.map((spell) => spell.to)];
  return [
    ...revisions,
    await change(tx, first, {
      from: froms.includes(null) ? null : new Date(Math.min(...froms.map(Number))),
      to: tos.includes(null) ? null : new Date(Math.max(...tos.map(Number))),
    }),
  ];
}

async function change(
  tx: Prisma.TransactionClient,
  before: Membership,
  data: Readonly<{ from?: Date | null; to?: Date | null }>,
): Promise<RevisionInput> {
  const after = await tx.membership.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
  });
  return revisionOf(before, after);
}

function revisionOf(before: Membership | null, after: Membership | null): RevisionInput {
  const { id = '', version = 1 } = after ?? before ?? {};
  return {
    recordType: 'Membership',
    recordId: id,
    recordVersion: after === null ? null : version,
    before,
    after,
  };
}
