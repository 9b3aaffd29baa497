import { holdingEndReason } from '@wheatsheaf/schema/vocabulary/holding-end-reason.ts';
import { findShared, isOnDay, overlap, type Spell, subtract } from '../calendar/spell.ts';
import { newId } from '../db/new-id.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Prisma, Vacancy } from '../generated/prisma/client.ts';
import type { HoldingEndReason } from '../generated/prisma/enums.ts';
import {
  accountedStretches,
  hasUnaccounted,
  type SeatAccount,
  type SeatSource,
  takeSeat,
} from './seat-account.ts';
import { checkLife, lifeOf, type LivingPost } from './post-life.ts';
import { SeatTakenError } from './seat-errors.ts';
import { writeSeats } from './write-seats.ts';

/** A row as it was read (null: it is new) and as it shall be (null: it goes). */
export type Entry<Row> = { before: Row | null; now: Row | null };

type Given = 'fromPrecision' | 'toPrecision' | 'endReason' | 'candidacyId' | 'jointEndedOn' | 'isStatedJoint';

/** A holding as a use-case makes it; the rest is the book's. */
export type NewHolding = Pick<OfficeHolding, 'personId' | 'postId' | 'from' | 'to' | 'startReason'> &
  Partial<Pick<OfficeHolding, Given>> & { sources: Prisma.InputJsonValue };

/** What becomes of days on which a seat is held no more: nobody holds it; so it is where all seats were accounted for; nothing is known. */
export type Freed = 'VACANT' | 'VACANT_IF_ACCOUNTED' | 'UNKNOWN';

/**
 * The seats of some posts, locked while a use-case moves people in and out of them: whoever leaves opens a vacancy, whoever enters ends one,
 * so that seats filled and vacancies stay the post's seats (R10). Nothing is written before `close`.
 */
export class SeatBook {
  readonly #tx: Prisma.TransactionClient;
  readonly #posts: Map<string, LivingPost>;
  readonly #holdings: Entry<OfficeHolding>[];
  readonly #vacancies: Entry<Vacancy>[];

  private constructor(
    tx: Prisma.TransactionClient,
    posts: readonly LivingPost[],
    holdings: readonly OfficeHolding[],
    vacancies: readonly Vacancy[],
  ) {
    this.#tx = tx;
    this.#posts = new Map(posts.map((post) => [post.id, post]));
    this.#holdings = holdings.map((row) => ({ before: row, now: row }));
    this.#vacancies = vacancies.map((row) => ({ before: row, now: row }));
  }

  /** Locks the posts in the order of their ids, so that two books cannot wait for one another. Throws RECORD_NOT_FOUND for one that is not there. */
  static async open(tx: Prisma.TransactionClient, postIds: readonly string[]): Promise<SeatBook> {
    const ids = [...new Set(postIds)].toSorted();
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const posts = await tx.post.findMany({
      where: { id: { in: ids } },
      include: { organisation: { select: { foundedOn: true, dissolvedOn: true } } },
    });
    if (posts.length < ids.length) throw new RecordNotFoundError('post', 'office');
    const where = { postId: { in: ids } };
    const orderBy = [{ from: 'asc' as const }, { id: 'asc' as const }];
    const holdings = await tx.officeHolding.findMany({ where, orderBy });
    return new SeatBook(tx, posts, holdings, await tx.vacancy.findMany({ where, orderBy }));
  }

  /** Takes in a post that this change made. */
  admit(post: LivingPost): void {
    this.#posts.set(post.id, post);
  }

  getPost(id: string): LivingPost {
    const post = this.#posts.get(id);
    if (!post) throw new RecordNotFoundError('post', 'office');
    return post;
  }

  getHolding(id: string, path = 'holding'): OfficeHolding {
    return nowOf(this.#holdings, id) ?? notFound(path, 'holding of an office');
  }

  getVacancy(id: string, path = 'vacancy'): Vacancy {
    return nowOf(this.#vacancies, id) ?? notFound(path, 'vacancy');
  }

  /** Who holds the post on a day, the longest first. */
  holdersOn(postId: string, day: Date): OfficeHolding[] {
    return rows(this.#holdings).filter((holding) => holding.postId === postId && isOnDay(holding, day));
  }

  /** Holdings and vacancies of a post that last beyond a day or begin after it. */
  lasting(postId: string, day: Date): { holdings: OfficeHolding[]; vacancies: Vacancy[] } {
    const lasts = ({ to }: Spell) => to === null || to > day;
    const { holdings, vacancies } = this.allOf(postId);
    return { holdings: holdings.filter(lasts), vacancies: vacancies.filter(lasts) };
  }

  /** All holdings and vacancies of a post. */
  allOf(postId: string): { holdings: OfficeHolding[]; vacancies: Vacancy[] } {
    return {
      holdings: rows(this.#holdings).filter((row) => row.postId === postId),
      vacancies: rows(this.#vacancies).filter((row) => row.postId === postId),
    };
  }

  /** Whether of as many seats nothing is known on every day of the post's life. */
  hasFree(postId: string, seats: number): boolean {
    return hasUnaccounted(this.#account(postId), lifeOf(this.getPost(postId)), seats);
  }

  /** Somebody takes a seat. Throws SEAT_TAKEN where there is none, INPUT_REFUSED for days beyond the life of post or body. */
  hold({ sources, ...fields }: NewHolding, source: SeatSource): OfficeHolding {
    this.#checkPerson(fields.postId, fields.personId, fields, null);
    checkLife(this.getPost(fields.postId), fields);
    this.#take(fields.postId, fields, source);
    const holding: OfficeHolding = {
      id: newId(),
      fromPrecision: 'DAY',
      isStartKnown: true,
      toPrecision: 'DAY',
      endReason: null,
      candidacyId: null,
      jointEndedOn: null,
      isStatedJoint: false,
      termEndedOn: null,
      mayHaveEndedOn: null,
      ...fields,
      sources: sources as Prisma.JsonValue,
      version: 1,
      createdAt: new Date(),
      updatedAt: new Date(),
    };
    this.#holdings.push({ before: null, now: holding });
    return holding;
  }

  /** Gives a holding other days or facts. Days it gains are taken from other seats, days it loses become what `freed` says. */
  change(
    id: string,
    patch: Partial<OfficeHolding>,
    freed: Freed,
    reason: HoldingEndReason | null = null,
  ): OfficeHolding {
    const entry = this.#holdings.find(({ now }) => now?.id === id);
    if (!entry?.now) return notFound('holding', 'holding of an office');
    const before = entry.now;
    // Who gives the office another first day knows it.
    const after = { ...before, ...patch, ...(patch.from && { isStartKnown: true }) };
    this.#checkPerson(before.postId, after.personId, after, before.id);
    checkLife(this.getPost(before.postId), after);
    const lost = subtract(before, after);
    const account = this.#account(before.postId);
    const vacant =
      freed === 'UNKNOWN'
        ? []
        : freed === 'VACANT'
          ? lost
          : lost.flatMap((part) => accountedStretches(account, part));
    entry.now = { ...after, from: before.from, to: before.to };
    for (const part of subtract(after, before)) this.#take(before.postId, part, 'UNACCOUNTED');
    entry.now = after;
    for (const part of vacant) this.#openVacancy(before.postId, part, 1, wordsOf(reason), after.sources);
    return after;
  }

  /** Somebody's time ends; their seat is vacant from that day. */
  end(
    id: string,
    to: Date,
    endReason: HoldingEndReason,
    sources: Prisma.InputJsonValue | null,
  ): OfficeHolding {
    const holding = this.getHolding(id);
    const patch = {
      to,
      toPrecision: 'DAY' as const,
      endReason,
      ...(sources !== null && { sources: sources as Prisma.JsonValue }),
    };
    // There is no House of Commons, and so no seat of it, between dissolution and poll.
    return this.change(
      id,
      patch,
      endReason === 'DISSOLUTION' ? 'UNKNOWN' : 'VACANT',
      holding.to === null ? endReason : null,
    );
  }

  /** Seats of which nothing is known turn out to be vacant. Throws SEAT_TAKEN where there are not as many. */
  recordVacancy(
    vacancy: Omit<Vacancy, 'id' | 'version' | 'sources'> & { sources: Prisma.InputJsonValue },
  ): Vacancy {
    const { postId, seats, reasonEn, reasonCy, sources } = vacancy;
    checkLife(this.getPost(postId), vacancy);
    if (!hasUnaccounted(this.#account(postId), vacancy, seats))
      throw new SeatTakenError(
        'Not as many seats of this office are free in that time. End a holding first: that opens its vacancy.',
        ['seats'],
      );
    return this.#openVacancy(
      postId,
      vacancy,
      seats,
      { en: reasonEn, cy: reasonCy },
      sources as Prisma.JsonValue,
    );
  }

  /** Gives a vacancy other days, seats or words, or takes it away. */
  changeVacancy(id: string, patch: Partial<Vacancy> | null): void {
    const entry = this.#vacancies.find(({ now }) => now?.id === id);
    if (!entry?.now) return notFound('vacancy', 'vacancy');
    entry.now = patch && { ...entry.now, ...patch };
  }

  /** Writes what changed, in an order that the database takes, and gives the revisions of it. */
  close(): Promise<RevisionInput[]> {
    return writeSeats(this.#tx, this.#holdings, this.#vacancies);
  }

  #account(postId: string): SeatAccount & { vacant: Vacancy[] } {
    const { holdings: held, vacancies: vacant } = this.allOf(postId);
    return { seats: this.getPost(postId).seats, held, vacant };
  }

  #take(postId: string, spell: Spell, source: SeatSource): void {
    const account = this.#account(postId);
    const taken = takeSeat(account, spell, source);
    if (!taken) {
      const { seats } = account;
      throw new SeatTakenError(
        `This office has ${seats === 1 ? 'one seat, and it is' : `${seats} seats, and all are`} held in that time. End a holding first.`,
      );
    }
    for (const { vacancy, left } of taken) {
      const [first, ...others] = left;
      this.changeVacancy(vacancy.id, first ?? null);
      for (const part of others)
        this.#openVacancy(
          postId,
          part,
          part.seats,
          { en: vacancy.reasonEn, cy: vacancy.reasonCy },
          vacancy.sources,
        );
    }
  }

  #openVacancy(
    postId: string,
    spell: Spell,
    seats: number,
    reason: { en: string | null; cy: string | null },
    sources: Prisma.JsonValue,
  ): Vacancy {
    const within = findShared(spell, lifeOf(this.getPost(postId)));
    if (!within) throw new InputRefusedError(['from'], 'The office does not exist in that time.');
    const vacancy: Vacancy = {
      id: newId(),
      postId,
      seats,
      ...within,
      reasonEn: reason.en,
      reasonCy: reason.cy,
      sources,
      version: 1,
    };
    this.#vacancies.push({ before: null, now: vacancy });
    return vacancy;
  }

  #checkPerson(postId: string, personId: string, spell: Spell, exceptId: string | null): void {
    const others = rows(this.#holdings).filter(
      (row) => row.postId === postId && row.personId === personId && row.id !== exceptId,
    );
    if (others.some((row) => overlap(row, spell)))
      throw new SeatTakenError(
        'This person already holds this office in that time. End the other holding first.',
      );
  }
}

function rows<Row>(entries: readonly Entry<Row>[]): Row[] {
  return entries.flatMap(({ now }) => now ?? []);
}

function nowOf<Row extends { id: string }>(entries: readonly Entry<Row>[], id: string): Row | undefined {
  return rows(entries).find((row) => row.id === id);
}

function notFound(path: string, what: string): never {
  throw new RecordNotFoundError(path, what);
}

function wordsOf(reason: HoldingEndReason | null): { en: string | null; cy: string | null } {
  return reason === null
    ? { en: null, cy: null }
    : { en: holdingEndReason[reason].en, cy: holdingEndReason[reason].cy };
}
