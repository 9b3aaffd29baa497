import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Post, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind, OfficeRole } from '../generated/prisma/enums.ts';
import { proposeNewAreas } from '../organisations/propose-new-areas.ts';
import { changeSeats, sourcesOfUrl } from './change-seats.ts';
import { closePosts, endHoldersOf } from './close-posts.ts';
import { linkBallots } from './link-ballots.ts';
import { findOfficesFrom, getEndOfOffice } from './offices-from.ts';
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
  /** The first day of the new areas: where they are drawn for an election, the day of its poll. */
  occurredOn: Date;
  /** The first day of the new offices, on which who holds the old ones leaves. Null: by the law of the office, as `findOfficesFrom` tells. */
  officesFrom: Date | null;
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

/** A change with the day of its offices. */
type DatedChange = Omit<BoundaryChangeInput, 'officesFrom'> & { officesFrom: Date };

export type BoundaryChange = { endedPosts: Post[]; newPosts: Post[]; carriedOver: OfficeHolding[] };

/**
 * Records a change of boundaries: areas succeed one another; offices end with everybody's time in them and new ones begin, some days after the poll where
 * the new areas are drawn for one, with all seats vacant but those of whom the order carries over. Of local parties that cover an area that is over editors are asked for their new ones. A person carried over keeps the candidacy that won their seat, or the label stated for it, and so what they stood for (R11).
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
      await proposeNewAreas(tx);
      const ending = input.endingPosts.map((post, index) => ({
        ...post,
        path: ['endingPosts', String(index)],
      }));
      const ends = ending.map(({ postId }) => book.getPost(postId));
      const officesFrom = await findOfficesFrom(tx, input, [...ends, ...input.newPosts]);
      const days = { ...input, officesFrom };
      const holders = new Map<string, OfficeHolding>();
      const closed: { ended: Post[]; revisions: RevisionInput[] } = { ended: [], revisions: [] };
      for (const [index, post] of ending.entries()) {
        const end = getEndOfOffice(ends[index]?.role ?? 'COUNCILLOR', days);
        for (const [id, holding] of endHoldersOf(book, [post], end)) holders.set(id, holding);
        const { ended, revisions: closing } = await closePosts(tx, [post], end.on);
        closed.ended.push(...ended);
        closed.revisions.push(...closing);
      }
      const begun = await beginPosts(tx, book, days, areaIds);
      const carriedOver = input.carriedOver.map((carried, index) =>
        carryOver(book, days, { ...carried, path: ['carriedOver', String(index)] }, holders, begun),
      );
      return {
        result: { endedPosts: closed.ended, newPosts: [...begun.values()], carriedOver },
        revisions: [
          ...revisions,
          ...closed.revisions,
          ...[...begun.values()].map(revisionOf),
          ...(await linkBallots(tx, [...begun.values()])),
        ],
        alsoTouched: ['AreaSuccession', 'AreaIdentifier'],
      };
    },
  );
}

async function beginPosts(
  tx: Prisma.TransactionClient,
  book: SeatBook,
  { newPosts, officesFrom, sourceUrl }: DatedChange,
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
      data: { organisationId, areaId, role, seats, validFrom: officesFrom, sources },
    });
    begun.set(key, post);
    book.admit({ ...post, organisation });
    book.recordVacancy({
      postId: post.id,
      seats,
      from: officesFrom,
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
  { officesFrom, sourceUrl }: DatedChange,
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
  const { personId, to, endReason, candidacyId, jointEndedOn, isStatedJoint } = holding;
  const { id: postId } = post;
  const sources = sourcesOfUrl(sourceUrl);
  const fields = {
    personId,
    postId,
    to,
    endReason,
    candidacyId,
    jointEndedOn,
    isStatedJoint,
    from: officesFrom,
    sources,
  };
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
