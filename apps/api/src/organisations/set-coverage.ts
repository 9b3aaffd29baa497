import { endInOffice } from '../representatives/holding-filter.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Coverage, PrismaClient } from '../generated/prisma/client.ts';
import type { CoverageLevel, OfficeRole } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { lockOrganisation } from './lock-organisation.ts';

export type SetCoverageInput = {
  organisationId: string;
  role: OfficeRole;
  /** The version that was read (R8). Null where nothing had been said yet. */
  expectedVersion: number | null;
  level: CoverageLevel;
  /** The day on which it was so; not in the future. */
  asOfOn: Date;
  noteEn: string | null;
  noteCy: string | null;
  sources: readonly SourceRow[];
  /** The author says that the public note names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Says how much of a body's holders of a role the record holds. COMPLETE is what makes a count a number and not "at least n" (R17), so that it is
 * refused without a source, or while a seat of the role is neither held nor vacant on that day. A note that names somebody waits for a second person (R6).
 */
export function setCoverage(
  prisma: PrismaClient,
  input: SetCoverageInput,
  actor: Writer,
  today: Date,
): Promise<Coverage> {
  return publishOrHoldText(prisma, coverageEdit, input, actor, today);
}

export const coverageEdit: TextEdit<SetCoverageInput, Coverage> = {
  useCase: 'setCoverage',
  recordType: 'Organisation',
  recordIdOf: ({ organisationId }) => organisationId,
  tryOut: async (tx, input, _writer, today) => {
    const { expectedVersion, changeReason: _why, namesPerson: _tick, sources, ...fields } = input;
    checkSources(sources);
    const { organisationId, role, level, asOfOn } = fields;
    if (asOfOn > today)
      throw new InputRefusedError(['asOf'], 'Give a day that has come: what was seen, and when.');
    if (level === 'COMPLETE' && sources.length === 0)
      throw new InputRefusedError(['sources'], 'Say which list shows that nobody is missing.');
    await lockOrganisation(tx, organisationId, 'organisation');
    const where = { organisationId_role: { organisationId, role } };
    const before = await tx.coverage.findUnique({ where });
    if ((before?.version ?? null) !== expectedVersion) {
      const conflict = { field: 'level', yours: level, theirs: before?.level ?? null };
      throw new VersionConflictError(expectedVersion ?? 0, before?.version ?? 0, [conflict]);
    }
    if (level === 'COMPLETE') {
      const [open] = await tx.$queryRaw<{ seats: number }[]>`
        SELECT COALESCE(sum(p."seats"
          - (SELECT count(*) FROM "OfficeHolding" h WHERE h."postId" = p."id" AND h."from" <= ${asOfOn}::date AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > ${asOfOn}::date))
          - (SELECT COALESCE(sum(v."seats"), 0) FROM "Vacancy" v WHERE v."postId" = p."id" AND v."from" <= ${asOfOn}::date AND (v."to" IS NULL OR v."to" > ${asOfOn}::date))), 0)::int AS "seats"
        FROM "Post" p WHERE p."organisationId" = ${organisationId}::uuid AND p."role" = ${role}::"OfficeRole"
          AND (p."validFrom" IS NULL OR p."validFrom" <= ${asOfOn}::date) AND (p."validTo" IS NULL OR p."validTo" > ${asOfOn}::date)`;
      if (open && open.seats > 0)
        throw new InputRefusedError(
          ['level'],
          `Of ${open.seats} ${open.seats === 1 ? 'seat' : 'seats'} the record says neither who holds them nor that they are vacant: record that first, or choose PARTIAL.`,
        );
    }
    const data = { ...fields, statedDays: stateDay(before, fields), sources: [...sources] };
    const after = before
      ? await tx.coverage.update({ where, data: { ...data, version: { increment: 1 } } })
      : await tx.coverage.create({ data });
    const revision = {
      recordType: 'Coverage',
      recordId: after.id,
      recordVersion: after.version,
      before,
      after,
    } as const;
    return {
      row: after,
      changes: changesOf(before && toldOf(before), toldOf(after)).filter(
        (change) => change.before !== change.after,
      ),
      // Of a body that readers do not see yet, they see it on the day they see the body.
      isPublic: true,
      councilId: organisationId,
      revisions: [revision],
    };
  },
};

/** The days as of which editors say that it was whole. A newer word leaves the days before it; one of an earlier day corrects the newer. */
function stateDay(
  before: Coverage | null,
  { level, asOfOn }: Pick<SetCoverageInput, 'level' | 'asOfOn'>,
): Date[] {
  const said = [
    ...(before?.statedDays ?? []),
    ...(before?.level === 'COMPLETE' ? [before.asOfOn] : []),
  ].filter((day) => day < asOfOn);
  const days = level === 'COMPLETE' ? [...said, asOfOn] : said;
  return [...new Map(days.map((day) => [day.getTime(), day])).values()].toSorted((a, b) => +a - +b);
}

/** What readers are told of it. */
function toldOf({ level, asOfOn, noteEn, noteCy, sources }: Coverage) {
  return { level, asOfOn, noteEn, noteCy, sources: canonicalJson(sources) };
}
