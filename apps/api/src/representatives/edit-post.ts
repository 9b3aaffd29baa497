import { isWithin } from '../calendar/spell.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import type { Post, PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats } from './change-seats.ts';
import { checkPost } from './check-post.ts';
import { linkBallots } from './link-ballots.ts';
import { lifeOf } from './post-life.ts';
import { SeatTakenError } from './seat-errors.ts';

export type EditPostInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; null empties it. */
  changes: {
    labelEn?: string | null | undefined;
    labelCy?: string | null | undefined;
    seats?: number | undefined;
    validFrom?: Date | null | undefined;
    /** Null: it exists still. */
    validTo?: Date | null | undefined;
  };
  /** Where the changed facts can be read; they take the place of the sources there were. Null: not touched. */
  sources: readonly SourceRow[] | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Puts right what the record says of an office: its title, its seats, its life. Who holds it, and for what area, is what makes it this office
 * and stays. Seats that it gains are unaccounted for; seats that somebody holds are not taken away (R10).
 */
export async function editPost(
  prisma: PrismaClient,
  { id, expectedVersion, changes, sources, changeReason }: EditPostInput,
  actor: { userId: string },
): Promise<Post> {
  if (sources !== null) checkSources(sources);
  if (sources?.length === 0) throw new InputRefusedError(['sources'], 'An office has a source: name one.');
  return changeSeats(
    prisma,
    { changeReason, actor },
    async () => [id],
    async (book, tx) => {
      const { organisation, ...before } = book.getPost(id);
      checkVersion(before, expectedVersion, changes);
      const changed = pickChanged(before, changes);
      if (Object.keys(changed).length === 0 && sources === null) return { result: before };
      const facts = { ...before, ...withoutUndefined(changed) };
      const { kind } = await tx.organisation.findUniqueOrThrow({ where: { id: before.organisationId } });
      checkPost(kind, facts);
      const { holdings, vacancies } = book.allOf(id);
      const life = lifeOf({ ...facts, organisation });
      const isLifeChanged = changed.validFrom !== undefined || changed.validTo !== undefined;
      if (isLifeChanged && ![...holdings, ...vacancies].every((spell) => isWithin(spell, life)))
        throw new InputRefusedError(
          [changes.validTo === undefined ? 'validFrom' : 'validTo'],
          'Somebody holds this office, or a seat of it is vacant, outside that time. End it with endPost, or correct those days first.',
        );
      if (facts.seats < before.seats && !book.hasFree(id, before.seats - facts.seats))
        throw new SeatTakenError(
          'As many seats are held, or known to be vacant, as this office has. End a holding or a vacancy first.',
          ['seats'],
        );
      const after = await tx.post.update({
        where: { id },
        data: {
          ...withoutUndefined(changed),
          ...(sources && { sources: [...sources] }),
          version: { increment: 1 },
        },
      });
      const revision = {
        recordType: 'Post',
        recordId: id,
        recordVersion: after.version,
        before,
        after,
      } as const;
      const revisions = isLifeChanged ? await linkBallots(tx, [after]) : [];
      return { result: after, revisions: [revision, ...revisions] };
    },
  );
}

function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
