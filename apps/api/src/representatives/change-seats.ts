import { brokeConstraint } from '../db/broken-constraint.ts';
import { checkWebAddress } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { type Changed, inOneChange } from '../editorial/in-one-change.ts';
import type { WhatFollows } from '../editorial/what-follows.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { SeatBook } from './seat-book.ts';
import { SeatTakenError } from './seat-errors.ts';

/** A hundred offices that are accepted together, with what follows. */
const TIMEOUT_MS = 60_000;

/** Who writes, and why. */
export type SeatChange = { changeReason: string; actor: { userId: string } };

/** What a use-case did beside moving people: `revisions` of records that are not the book's own. */
type SeatsChanged<Result> = { result: Result } & Partial<Omit<Changed<Result>, 'result' | 'following'>> & {
    /** What sources say of it, worked out when the seats are written. */
    follow?: () => Promise<WhatFollows>;
  };

/**
 * Opens the seats of some posts, lets a use-case move people in and out of them, and writes all of it as one change. `postsOf` finds the posts
 * to lock; what `act` writes beside the book's own rows it returns as revisions.
 */
export async function changeSeats<Result>(
  prisma: PrismaClient,
  change: SeatChange,
  postsOf: (tx: Prisma.TransactionClient) => Promise<readonly string[]>,
  act: (book: SeatBook, tx: Prisma.TransactionClient) => Promise<SeatsChanged<Result>>,
): Promise<Result> {
  try {
    return await inOneChange(
      prisma,
      change,
      async (tx) => {
        const book = await SeatBook.open(tx, await postsOf(tx));
        const { result, revisions = [], alsoTouched = [], follow } = await act(book, tx);
        const written = [...revisions, ...(await book.close())];
        return { result, revisions: written, alsoTouched, ...(follow && { following: await follow() }) };
      },
      TIMEOUT_MS,
    );
  } catch (error) {
    throw asSeatError(error);
  }
}

/** What the book does not see, as a person can act on it: days known by month or year, and writers that do not lock the post. */
export function asSeatError(error: unknown): unknown {
  if (brokeConstraint(error, 'OfficeHolding_no_overlap'))
    return new SeatTakenError(
      'This person already holds this office in that time. End the other holding first.',
    );
  if (brokeConstraint(error, 'Post_seats_filled'))
    return new SeatTakenError(
      'All seats of this office are held or vacant in that time. End a holding first.',
    );
  return error;
}

/** The post of a holding. Throws RECORD_NOT_FOUND. */
export async function postOfHolding(tx: Prisma.TransactionClient, id: string): Promise<[string]> {
  const holding = await tx.officeHolding.findUnique({ where: { id }, select: { postId: true } });
  if (!holding) throw new RecordNotFoundError('holding', 'holding of an office');
  return [holding.postId];
}

/** The post of a vacancy. Throws RECORD_NOT_FOUND. */
export async function postOfVacancy(tx: Prisma.TransactionClient, id: string): Promise<[string]> {
  const vacancy = await tx.vacancy.findUnique({ where: { id }, select: { postId: true } });
  if (!vacancy) throw new RecordNotFoundError('vacancy', 'vacancy');
  return [vacancy.postId];
}

/** Somebody who can take an office: not an entry merged into another (R12). */
export async function requirePerson(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const person = await tx.person.findFirst({ where: { id, mergedIntoId: null }, select: { id: true } });
  if (!person) throw new RecordNotFoundError('person', 'person');
}

/** The end, the first day it is no more so, comes after the beginning. */
export function checkPeriod(from: Date, to: Date | null): void {
  if (to !== null && to <= from) throw new InputRefusedError(['to'], 'The end must be later than the start.');
}

/** One source as an editor names it: an address, or nothing. */
export function sourcesOfUrl(url: string | null): Prisma.InputJsonValue {
  if (url !== null && url.trim() !== '') checkWebAddress(url.trim(), ['sourceUrl']);
  return url === null || url.trim() === ''
    ? []
    : [{ url: url.trim(), publisher: null, licence: null, retrievedOn: null }];
}
