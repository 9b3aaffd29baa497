import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Post, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind, OfficeRole } from '../generated/prisma/enums.ts';
import { changeSeats, sourcesOfUrl } from './change-seats.ts';
import { closePosts, endHoldersOf } from './close-posts.ts';
import type { SeatBook } from './seat-book.ts';
import { succeedAreas } from './succeed-areas.ts';

/** An area of the record, or one that the change makes, by its key. */
export type AreaChoice = { areaId: string } | { newArea: string };

export type NewArea = {
  /** Names it within this change. */
  key: string;
  kind: AreaKind;
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  gssCode: string | null;
  parentId: string | null;
};

export type NewPost = {
  /** Names it within this change. */
  key: string;
  organisationId: string;
  area: AreaChoice | null;
  role: OfficeRole;
  seats: number;
};

export type BoundaryChangeInput = {
  /** The first day of the new areas and offices. */
  occurredOn: Date;
  /** The order that makes the change. */
  legislation: string;
  newAreas: readonly NewArea[];
  successions: readonly { predecessorId: string; expectedVersion: number; successor: AreaChoice }[];
  endingPosts: readonly { postId: string; expectedVersion: number }[];
  newPosts: readonly NewPost[];
  /** Whom the order carries over into a new office, with the seat's remaining time. */
  carriedOver: readonly { holdingId: string; expectedVersion: number; newPost: string }[];
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

export type BoundaryChange = { endedPosts: Post[]; newPosts: Post[]; carriedOver: OfficeHolding[] };

/**
 * Records a change of boundaries: offices end with everybody's time in them, new ones begin with all seats vacant but those of whom the order
 * carries over, and areas succeed one another. A person carried over keeps the candidacy that won their seat, and so what they stood for (R11).
 */
export async function recordBoundaryChange(
  prisma: PrismaClient,
  input: BoundaryChangeInput,
  actor: { userId: string },
): Promise<BoundaryChange> {
  if (input.legislation.trim() === '')
    throw new InputRefusedError(['legislation'], 'Name the order that makes the change.');
  checkKeys(input.newAreas, 'newAreas');
  checkKeys(input.newPosts, 'newPosts');
  const { changeReason } = input;
  return changeSeats(
    prisma,
    { changeReason, actor },
    async () => input.endingPosts.map(({ postId }) => postId),
    async (book, tx) => {
      const { areaIds, revisions } = await succeedAreas(tx, input);
      const ending = input.endingPosts.map((post, index) => ({
        ...post,
        path: ['endingPosts', String(index)],
      }));
      const on = input.occurredOn;
      const holders = endHoldersOf(book, ending, { on, endReason: 'BOUNDARY_CHANGE' });
      const closed = await closePosts(tx, ending, on);
      const begun = await beginPosts(tx, book, input, areaIds);
      const carriedOver = input.carriedOver.map((carried, index) =>
        carryOver(book, input, { ...carried, path: ['carriedOver', String(index)] }, holders, begun),
      );
      return {
        result: { endedPosts: closed.ended, newPosts: [...begun.values()], carriedOver },
        revisions: [...revisions, ...closed.revisions, ...[...begun.values()].map(revisionOf)],
        alsoTouched: ['AreaSuccession', 'AreaIdentifier'],
      };
    },
  );
}

async function beginPosts(
  tx: Prisma.TransactionClient,
  book: SeatBook,
  { newPosts, occurredOn, sourceUrl }: BoundaryChangeInput,
  areaIds: ReadonlyMap<string, string>,
): Promise<Map<string, Post>> {
  const begun = new Map<string, Post>();
  for (const [index, { key, organisationId, area, role, seats }] of newPosts.entries()) {
    const path = ['newPosts', String(index)];
    if (seats < 1) throw new InputRefusedError([...path, 'seats'], 'An office has one seat or more.');
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
    if (!organisation) throw new RecordNotFoundError([...path, 'organisation'].join('.'), 'body');
    const areaId =
      area === null ? null : 'areaId' in area ? area.areaId : (areaIds.get(area.newArea) ?? null);
    if (area !== null && areaId === null)
      throw new InputRefusedError([...path, 'newArea'], 'No new area of this change has that key.');
    const sources = sourcesOfUrl(sourceUrl);
    if (await tx.post.findFirst({ where: { organisationId, role, areaId } }))
      throw new InputRefusedError(path, 'This body has an office of that role for that area already.');
    const post = await tx.post.create({
      data: { organisationId, areaId, role, seats, validFrom: occurredOn, sources },
    });
    begun.set(key, post);
    book.admit({ ...post, organisation });
    book.recordVacancy({
      postId: post.id,
      seats,
      from: occurredOn,
      to: null,
      reasonEn: 'New office',
      reasonCy: 'Swydd newydd',
      sources,
    });
  }
  return begun;
}

function carryOver(
  book: SeatBook,
  { occurredOn, sourceUrl }: BoundaryChangeInput,
  {
    holdingId,
    expectedVersion,
    newPost,
    path,
  }: BoundaryChangeInput['carriedOver'][number] & { path: string[] },
  holders: ReadonlyMap<string, OfficeHolding>,
  begun: ReadonlyMap<string, Post>,
): OfficeHolding {
  const holding = holders.get(holdingId);
  if (!holding)
    throw new InputRefusedError(
      [...path, 'holding'],
      'Only who holds an ending office up to that day is carried over.',
    );
  checkVersion(holding, expectedVersion, {});
  const post = begun.get(newPost);
  if (!post) throw new InputRefusedError([...path, 'newPost'], 'No new office of this change has that key.');
  const { personId, to, endReason, candidacyId, jointEndedOn } = holding;
  const { id: postId } = post;
  const sources = sourcesOfUrl(sourceUrl);
  const fields = { personId, postId, to, endReason, candidacyId, jointEndedOn, from: occurredOn, sources };
  return book.hold({ ...fields, startReason: 'BOUNDARY_CHANGE' }, 'VACANCY');
}

function checkKeys(named: readonly { key: string }[], path: string): void {
  const keys = new Set(named.map(({ key }) => key));
  if (keys.size < named.length)
    throw new InputRefusedError([path], 'Two of these have the same key. Give each its own.');
}

function revisionOf(after: Post): RevisionInput {
  return { recordType: 'Post', recordId: after.id, recordVersion: after.version, before: null, after };
}
