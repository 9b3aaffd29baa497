import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Prisma, Vacancy } from '../generated/prisma/client.ts';
import type { Entry } from './seat-book.ts';

/**
 * Writes the holdings and vacancies of a seat book that changed: ends before beginnings, for the database refuses a person two spells in
 * one seat at any moment. How many seats are filled it asks when the transaction ends.
 */
export async function writeSeats(
  tx: Prisma.TransactionClient,
  holdings: readonly Entry<OfficeHolding>[],
  vacancies: readonly Entry<Vacancy>[],
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  for (const { before, now } of holdings) {
    if (!before || !now || before === now) continue;
    const { id } = now;
    const data = { ...holdingColumns(now), version: { increment: 1 } };
    const after = await tx.officeHolding.update({ where: { id }, data });
    revisions.push({
      recordType: 'OfficeHolding',
      recordId: id,
      recordVersion: after.version,
      before,
      after,
    });
  }
  for (const { before, now } of holdings) {
    if (before || !now) continue;
    const after = await tx.officeHolding.create({ data: { id: now.id, ...holdingColumns(now) } });
    revisions.push({ recordType: 'OfficeHolding', recordId: now.id, recordVersion: 1, before, after });
  }
  for (const { before, now } of vacancies) {
    if (before === now) continue;
    if (before && !now) {
      await tx.vacancy.delete({ where: { id: before.id } });
      revisions.push({
        recordType: 'Vacancy',
        recordId: before.id,
        recordVersion: null,
        before,
        after: null,
      });
    } else if (before && now) {
      if (isSame(before, now)) continue;
      const { id, postId, seats, from, to, reasonEn, reasonCy } = now;
      const data = { postId, seats, from, to, reasonEn, reasonCy, sources: asJson(now.sources) };
      const after = await tx.vacancy.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
      revisions.push({ recordType: 'Vacancy', recordId: id, recordVersion: after.version, before, after });
    } else if (now) {
      const after = await tx.vacancy.create({ data: { ...now, sources: asJson(now.sources) } });
      revisions.push({ recordType: 'Vacancy', recordId: now.id, recordVersion: 1, before, after });
    }
  }
  return revisions;
}

function holdingColumns(holding: OfficeHolding) {
  const {
    personId,
    postId,
    from,
    fromPrecision,
    isStartKnown,
    to,
    toPrecision,
    startReason,
    endReason,
    candidacyId,
    jointEndedOn,
    isStatedJoint,
  } = holding;
  const sources = asJson(holding.sources);
  return {
    personId,
    postId,
    from,
    fromPrecision,
    isStartKnown,
    to,
    toPrecision,
    startReason,
    endReason,
    candidacyId,
    jointEndedOn,
    isStatedJoint,
    sources,
  };
}

function isSame(one: Vacancy, other: Vacancy): boolean {
  return (
    one.from.getTime() === other.from.getTime() &&
    one.to?.getTime() === other.to?.getTime() &&
    one.seats === other.seats &&
    one.reasonEn === other.reasonEn &&
    one.reasonCy === other.reasonCy
  );
}

function asJson(value: Prisma.JsonValue): Prisma.InputJsonValue {
  return value ?? [];
}
