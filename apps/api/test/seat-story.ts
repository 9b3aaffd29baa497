import { addDays } from '../src/calendar/day.ts';
import { DomainError } from '../src/errors.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { coOpt } from '../src/representatives/co-opt.ts';
import { correctOfficeHolding } from '../src/representatives/correct-office-holding.ts';
import { endOfficeHolding } from '../src/representatives/end-office-holding.ts';
import { recordBoundaryChange } from '../src/representatives/record-boundary-change.ts';
import { recordByElection } from '../src/representatives/record-by-election.ts';
import { recordVacancy } from '../src/representatives/record-vacancy.ts';
import { confirmResults } from '../src/results/confirm-results.ts';
import { resultsNight } from '../src/results/results-night.ts';
import type { given } from './given.ts';

export type Move = {
  kind:
    | 'ELECTION'
    | 'ELECTION_OF_SOME'
    | 'RESIGNATION'
    | 'BY_ELECTION'
    | 'CO_OPTION'
    | 'CORRECTION'
    | 'BOUNDARY_CHANGE';
  days: number;
  pick: number;
};

/** A ward as it ought to be: its life, its seats, and who sits in it when. What is not held of it is vacant. */
export type Ward = {
  postId: string;
  seats: number;
  from: Date;
  to: Date | null;
  spells: { holdingId: string; personId: string; from: Date; to: Date | null }[];
};

const WHY = { sourceUrl: null, changeReason: 'It happened.' };

/**
 * A council in which things happen: each move is made through its use-case and, where that takes it, noted in a plain list of who sits when.
 * The list knows no vacancies; they are what is left of the seats.
 */
export class SeatStory {
  readonly wards: Ward[] = [];
  readonly #prisma: PrismaClient;
  readonly #story: ReturnType<typeof given>;
  readonly #councilId: string;
  readonly #actor: { userId: string };
  #today = new Date(0);
  #elections = 0;

  constructor(
    prisma: PrismaClient,
    story: ReturnType<typeof given>,
    councilId: string,
    actor: { userId: string },
  ) {
    this.#prisma = prisma;
    this.#story = story;
    this.#councilId = councilId;
    this.#actor = actor;
  }

  /** Wards begin with all their seats vacant. */
  async begin(on: Date, seats: readonly number[]): Promise<void> {
    this.#today = on;
    for (const count of seats) {
      const post = await this.#story.ward(this.#councilId, { seats: count });
      await this.#prisma.post.update({ where: { id: post.id }, data: { validFrom: on } });
      const vacancy = { postId: post.id, seats: count, from: on, to: null, reasonEn: null, reasonCy: null };
      await recordVacancy(this.#prisma, { ...vacancy, ...WHY }, this.#actor, on);
      this.wards.push({ postId: post.id, seats: count, from: on, to: null, spells: [] });
    }
  }

  /** Makes a move; null where there is nobody to make it with or the rules refuse it. */
  async make({ kind, days, pick }: Move): Promise<Move['kind'] | null> {
    this.#today = addDays(this.#today, days);
    const living = this.wards.filter(({ to }) => to === null);
    const ward = living[pick % living.length];
    if (!ward) return null;
    try {
      return (await this.#try(kind, ward, pick)) ? kind : null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  #try(kind: Move['kind'], ward: Ward, pick: number): Promise<boolean> {
    switch (kind) {
      case 'ELECTION':
        return this.#elect(ward, ward.seats, null);
      case 'ELECTION_OF_SOME':
        return this.#elect(
          ward,
          1,
          [ward.spells.filter((spell) => spell.to === null)[pick % 3]?.holdingId].flatMap((id) => id ?? []),
        );
      case 'RESIGNATION':
        return this.#resign(ward, pick);
      case 'BY_ELECTION':
      case 'CO_OPTION':
        return this.#fill(ward, kind);
      case 'CORRECTION':
        return this.#correct(ward, pick);
      case 'BOUNDARY_CHANGE':
        return this.#change(ward, pick);
      default:
        return kind satisfies never;
    }
  }

  async #elect(ward: Ward, seats: number, leaving: string[] | null): Promise<boolean> {
    const pollingOn = this.#today;
    const electionId = `local.${this.#councilId}.${(this.#elections += 1)}`;
    const election = await this.#prisma.election.create({
      data: { electionId, pollingOn, organisationId: this.#councilId },
    });
    const people = await Promise.all(Array.from({ length: seats + 1 }, () => this.#story.person()));
    // Every other time one who sits there stands again, and wins.
    const again = ward.spells.find(
      (spell) => spell.to === null && (leaving === null || leaving.includes(spell.holdingId)),
    );
    const standing = people.map(({ id }, index) =>
      index === 0 && again && this.#elections % 2 === 0 ? again.personId : id,
    );
    await this.#prisma.ballot.create({
      data: {
        electionId: election.id,
        label: electionId,
        postId: ward.postId,
        seatsContested: seats,
        candidacies: {
          create: standing.map((personId, index) => ({
            personId,
            votes: 100 - index,
            isElected: index < seats,
          })),
        },
      },
    });
    const question = { polls: { electionId: election.id }, declaredOn: null, dissolvedOn: null };
    const [result] = await resultsNight(this.#prisma, question);
    if (!result) return false;
    const ballot = {
      ballotId: result.contest.id,
      seen: result.seen,
      winners: null,
      leaving,
      declaredOn: null,
    };
    const holdings = await confirmResults(
      this.#prisma,
      { ballots: [ballot], declaredOn: null, dissolvedOn: null, ...WHY },
      this.#actor,
    );
    const firstDay = holdings[0]?.from;
    if (!firstDay) return false;
    for (const spell of ward.spells) {
      const isLeaving = leaving === null || leaving.includes(spell.holdingId);
      if (isLeaving && (spell.to === null || spell.to > firstDay)) spell.to = firstDay;
    }
    for (const { id, personId, from, to } of holdings)
      ward.spells.push({ holdingId: id, personId, from, to });
    return true;
  }

  async #resign(ward: Ward, pick: number): Promise<boolean> {
    const sitting = ward.spells.filter(
      ({ from, to }) => from < this.#today && (to === null || to > this.#today),
    );
    const spell = sitting[pick % sitting.length];
    if (!spell) return false;
    const { version } = await this.#prisma.officeHolding.findUniqueOrThrow({
      where: { id: spell.holdingId },
    });
    const end = {
      id: spell.holdingId,
      expectedVersion: version,
      to: this.#today,
      endReason: 'RESIGNED' as const,
    };
    await endOfficeHolding(this.#prisma, { ...end, ...WHY }, this.#actor);
    spell.to = this.#today;
    return true;
  }

  async #fill(ward: Ward, kind: 'BY_ELECTION' | 'CO_OPTION'): Promise<boolean> {
    const vacancy = await this.#prisma.vacancy.findFirst({
      where: {
        postId: ward.postId,
        from: { lte: this.#today },
        OR: [{ to: null }, { to: { gt: this.#today } }],
      },
      orderBy: { id: 'asc' },
    });
    if (!vacancy) return false;
    const person = await this.#story.person();
    const filled = {
      vacancyId: vacancy.id,
      expectedVersion: vacancy.version,
      personId: person.id,
      to: vacancy.to,
      ...WHY,
    };
    const holding =
      kind === 'CO_OPTION'
        ? await coOpt(this.#prisma, { ...filled, from: this.#today, startReason: 'CO_OPTED' }, this.#actor)
        : await recordByElection(
            this.#prisma,
            { ...filled, pollingOn: addDays(this.#today, -1), declaredOn: this.#today },
            this.#actor,
          );
    ward.spells.push({ holdingId: holding.id, personId: person.id, from: holding.from, to: holding.to });
    return true;
  }

  /** Somebody turns out to have come in three days later, or to have left three days earlier or later. */
  async #correct(ward: Ward, pick: number): Promise<boolean> {
    const spell = ward.spells[pick % Math.max(1, ward.spells.length)];
    if (!spell) return false;
    const { version } = await this.#prisma.officeHolding.findUniqueOrThrow({
      where: { id: spell.holdingId },
    });
    const to = spell.to && addDays(spell.to, pick % 2 === 0 ? 3 : -3);
    const changes = to && pick % 3 > 0 ? { to } : { from: addDays(spell.from, 3) };
    await correctOfficeHolding(
      this.#prisma,
      { id: spell.holdingId, expectedVersion: version, changes, ...WHY },
      this.#actor,
    );
    Object.assign(spell, changes);
    return true;
  }

  /** The ward ends; a new one of another size takes over, with some of those who sit in the old one. */
  async #change(ward: Ward, pick: number): Promise<boolean> {
    const { version } = await this.#prisma.post.findUniqueOrThrow({ where: { id: ward.postId } });
    const seats = 1 + (pick % 3);
    const sitting = ward.spells.filter(
      ({ from, to }) => from < this.#today && (to === null || to > this.#today),
    );
    const carried = sitting.slice(0, Math.min(seats, pick % 3));
    const slug = `${ward.postId}-${pick}`;
    const change = await recordBoundaryChange(
      this.#prisma,
      {
        occurredOn: this.#today,
        legislation: 'An Electoral Changes Order',
        newAreas: [
          { key: 'a', kind: 'WARD', slug, nameEn: slug, nameCy: null, gssCode: null, parentId: null },
        ],
        successions: [],
        endingPosts: [{ postId: ward.postId, expectedVersion: version }],
        newPosts: [
          { key: 'p', organisationId: this.#councilId, area: { newArea: 'a' }, role: 'COUNCILLOR', seats },
        ],
        carriedOver: await Promise.all(
          carried.map(async ({ holdingId }) => {
            const holding = await this.#prisma.officeHolding.findUniqueOrThrow({ where: { id: holdingId } });
            return { holdingId, expectedVersion: holding.version, newPost: 'p' };
          }),
        ),
        ...WHY,
      },
      this.#actor,
    );
    const [post] = change.newPosts;
    if (!post) return false;
    ward.to = this.#today;
    for (const spell of ward.spells) if (spell.to === null || spell.to > this.#today) spell.to = this.#today;
    const spells = change.carriedOver.map(({ id, personId, from, to }) => ({
      holdingId: id,
      personId,
      from,
      to,
    }));
    this.wards.push({ postId: post.id, seats, from: this.#today, to: null, spells });
    return true;
  }
}
