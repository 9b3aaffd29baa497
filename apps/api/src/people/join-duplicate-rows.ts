import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Membership, Prisma } from '../generated/prisma/client.ts';
import { joinSources } from './join-sources.ts';

/**
 * Joins what two entries of one person both have, before their rows move: spells in one party that overlap become one spell, contact
 * points that say the same become one, and an endorsement goes that one of the survivor's says already. Gives the revisions of what changed and went.
 */
export async function joinDuplicateRows(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<RevisionInput[]> {
  return [
    ...(await joinMemberships(tx, survivorId, duplicateId)),
    ...(await dropSameContacts(tx, survivorId, duplicateId)),
    ...(await dropSameEndorsements(tx, survivorId, duplicateId)),
  ];
}

async function joinMemberships(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  const own = await tx.membership.findMany({ where: { personId: survivorId }, orderBy: { id: 'asc' } });
  const others = await tx.membership.findMany({ where: { personId: duplicateId }, orderBy: { id: 'asc' } });
  for (const other of others) {
    const meeting = own.filter((spell) => isSamePlace(spell, other) && overlaps(spell, other));
    const [first, ...rest] = meeting;
    if (!first) continue;
    const all = [first, ...rest, other];
    const from = earliest(all);
    const to = latest(all);
    for (const gone of [...rest, other]) {
      await tx.membership.delete({ where: { id: gone.id } });
      revisions.push(revisionOf(gone.id, gone, null));
    }
    const joined = await tx.membership.update({
      where: { id: first.id },
      data: {
        ...from,
        ...to,
        sources: joinSources(...all.map(({ sources }) => sources)),
      },
    });
    revisions.push(revisionOf(first.id, first, joined));
    own.splice(0, own.length, ...own.filter((spell) => !meeting.includes(spell)), joined);
  }
  return revisions;
}

/** One role in one body; a leader or portfolio holder has it once for each portfolio. */
function isSamePlace(a: Membership, b: Membership): boolean {
  return (
    a.organisationId === b.organisationId &&
    a.role === b.role &&
    a.portfolioEn === b.portfolioEn &&
    a.portfolioCy === b.portfolioCy
  );
}

function overlaps(a: Membership, b: Membership): boolean {
  const startsBeforeEnd = (one: Membership, other: Membership) =>
    one.from === null || other.to === null || one.from < other.to;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** The earliest beginning with its precision; one that is not known says nothing, where another is. */
function earliest(spells: readonly Membership[]): Pick<Membership, 'from' | 'fromPrecision'> {
  const [first] = spells
    .filter(({ from }) => from !== null)
    .toSorted((a, b) => Number(a.from) - Number(b.from));
  return { from: first?.from ?? null, fromPrecision: first?.fromPrecision ?? 'DAY' };
}

/** The latest end; one that goes on has none. */
function latest(spells: readonly Membership[]): Pick<Membership, 'to' | 'toPrecision'> {
  if (spells.some(({ to }) => to === null)) return { to: null, toPrecision: 'DAY' };
  const [last] = spells.toSorted((a, b) => Number(b.to) - Number(a.to));
  return { to: last?.to ?? null, toPrecision: last?.toPrecision ?? 'DAY' };
}

async function dropSameContacts(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<RevisionInput[]> {
  const own = await tx.contactPoint.findMany({ where: { personId: survivorId } });
  const others = await tx.contactPoint.findMany({ where: { personId: duplicateId } });
  const same = others.filter(({ kind, value }) =>
    own.some((point) => point.kind === kind && point.value.toLowerCase() === value.toLowerCase()),
  );
  await tx.contactPoint.deleteMany({ where: { id: { in: same.map(({ id }) => id) } } });
  return same.map((row) => ({
    recordType: 'ContactPoint',
    recordId: row.id,
    recordVersion: null,
    before: row,
    after: null,
  }));
}

/** An endorsement says the same as another where that is of its kind, party and candidacy, lasts as long at least and is as public. */
async function dropSameEndorsements(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<RevisionInput[]> {
  const own = await tx.endorsement.findMany({ where: { personId: survivorId } });
  const others = await tx.endorsement.findMany({ where: { personId: duplicateId } });
  const same = others.filter((other) =>
    own.some(
      (row) =>
        row.kind === other.kind &&
        row.localPartyId === other.localPartyId &&
        (other.candidacyId === null || row.candidacyId === other.candidacyId) &&
        (row.isPublic || !other.isPublic) &&
        row.from <= other.from &&
        (row.to === null || (other.to !== null && row.to >= other.to)),
    ),
  );
  await tx.endorsement.deleteMany({ where: { id: { in: same.map(({ id }) => id) } } });
  return same.map((row) => ({
    recordType: 'Endorsement',
    recordId: row.id,
    recordVersion: null,
    before: row,
    after: null,
  }));
}

function revisionOf(id: string, before: Membership, after: Membership | null): RevisionInput {
  return { recordType: 'Membership', recordId: id, recordVersion: null, before, after };
}
