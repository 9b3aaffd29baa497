import { InputRefusedError } from '../editorial/edit-errors.ts';
import { type Changes, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, HoldingEndReason, HoldingStartReason } from '../generated/prisma/enums.ts';
import { sayInOffice } from '../term-ends/note-in-office.ts';
import { changeSeats, checkPeriod, postOfHolding, sourcesOfUrl } from './change-seats.ts';

export type CorrectOfficeHoldingInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; `to: null` says that the office is held still, today: a poll that ended their term before does so no more. */
  changes: {
    from?: Date | undefined;
    fromPrecision?: DatePrecision | undefined;
    to?: Date | null | undefined;
    toPrecision?: DatePrecision | undefined;
    startReason?: HoldingStartReason | undefined;
    endReason?: HoldingEndReason | null | undefined;
  };
  /** Where the corrected facts can be read; it takes the place of the sources there were. */
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Puts right what the record had wrong about a holding. Days it gains come from seats that are free or vacant; days it loses are vacant where
 * all seats were accounted for, and otherwise unknown, for nobody said that the seat was empty (R17).
 */
export async function correctOfficeHolding(
  prisma: PrismaClient,
  input: CorrectOfficeHoldingInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  return changeSeats(
    prisma,
    { changeReason: input.changeReason, actor },
    (tx) => postOfHolding(tx, input.id),
    async (book, tx) => {
      const before = book.getHolding(input.id);
      checkVersion(before, input.expectedVersion, input.changes);
      const changed = pickChanged(before, input.changes satisfies Changes);
      const after = { ...before, ...withoutUndefined(changed) };
      checkPeriod(after.from, after.to);
      if (after.to === null && after.endReason !== null)
        throw new InputRefusedError(
          ['endReason'],
          'Leave the reason for the end out while the office is held.',
        );
      if (input.changes.to === null && before.to === null) {
        if (input.sourceUrl !== null) await sayInOffice(tx, [before.id]);
        else if (before.termEndedOn !== null || before.mayHaveEndedOn !== null)
          throw new InputRefusedError(
            ['sourceUrl'],
            'A poll has ended their term, or may have. Give where it can be read that they hold the office still, or leave the end as it is.',
          );
      }
      if (Object.keys(changed).length === 0 && input.sourceUrl === null) return { result: before };
      const sources = input.sourceUrl === null ? before.sources : sourcesOfUrl(input.sourceUrl);
      const patch = { ...withoutUndefined(changed), sources: sources as OfficeHolding['sources'] };
      return { result: book.change(input.id, patch, 'VACANT_IF_ACCOUNTED') };
    },
  );
}

function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
