import { addDays } from '../src/calendar/day.ts';
import { DomainError } from '../src/errors.ts';
import type { Election, PrismaClient } from '../src/generated/prisma/client.ts';
import { coOpt } from '../src/representatives/co-opt.ts';
import { correctOfficeHolding } from '../src/representatives/correct-office-holding.ts';
import { endOfficeHolding } from '../src/representatives/end-office-holding.ts';
import type { BoundaryChange } from '../src/representatives/record-boundary-change.ts';
import { recordByElection } from '../src/representatives/record-by-election.ts';
import { recordVacancy } from '../src/representatives/record-vacancy.ts';
import { followConfirmedResults } from '../src/importers/settling/follow-confirmed-results.ts';
import { confirmResults } from '../src/results/confirm-results.ts';
import { resultsNight } from '../src/results/results-night.ts';
import type { given } from './given.ts';
import type { Move, Ward } from './seat-move.ts';
import { changeWard } from './ward-change.ts';

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
      case 'NEW_WARD_AT_ELECTION':
        return this.#changeAtPoll(ward, pick);
      default:
        return kind satisfies never;
    }
  }

  #call(pollingOn: Date): Promise<Election> {
    const electionId = `local.${this.#councilId}.${(this.#elections += 1)}`;
    return this.#prisma.election.create({ data: { electionId, pollingOn, organisationId: this.#councilId } });
  }

  /** The ballot names the ward's office or, as files have it, its area alone. */
  async #elect(
    ward: Ward,
    seats: number,
    leaving: string[] | null,
    called: { election: Election; areaId: string | null } | null = null,
  ): Promise<boolean> {
    const election = called?.election ?? (await this.#call(this.#today));
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
        label: election.electionId,
        ...(called ? { areaId: called.areaId } : { postId: ward.postId }),
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
    const results = await resultsNight(this.#prisma, question);
    const result = results.find(({ contest }) => contest.post?.id === ward.postId);
    if (!result) return false;
    const ballot = {
      ballotId: result.contest.id,
      seen: result.seen,
      postId: null,
      winners: null,
      againstVotes: null,
      leaving,
      declaredOn: null,
    };
    const holdings = await confirmResults(
      this.#prisma,
      { ballots: [ballot], declaredOn: null, dissolvedOn: null, ...WHY },
      this.#actor,
      followConfirmedResults,
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
    const sitting = this.#sitting(ward);
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
    const seats = 1 + (pick % 3);
    const carried = this.#sitting(ward).slice(0, Math.min(seats, pick % 3));
    const on = this.#today;
    const days = { occurredOn: on, officesFrom: on };
    const change = await this.#succeed(ward, {
      ...days,
      seats,
      carried: carried.map((spell) => spell.holdingId),
    });
    const spells = change.carriedOver.map(({ id, personId, from, to }) => ({
      holdingId: id,
      personId,
      from,
      to,
    }));
    return this.#begin(ward, change, spells);
  }

  /**
   * An order draws a new ward for an election ten days ahead: somebody may yet leave the old one and another come in, the poll is held in the
   * new ward, and whoever sits for the old one does so until the winners come in.
   */
  async #changeAtPoll(ward: Ward, pick: number): Promise<boolean> {
    const pollingOn = addDays(this.#today, 10);
    const election = await this.#call(pollingOn);
    const seats = 1 + (pick % 3);
    const change = await this.#succeed(ward, {
      occurredOn: pollingOn,
      officesFrom: null,
      seats,
      carried: [],
    });
    if (!this.#begin(ward, change, [])) return false;
    const successor = this.wards.at(-1);
    this.#today = addDays(this.#today, 2);
    if (await this.#resign(ward, pick)) {
      this.#today = addDays(this.#today, 3);
      await this.#fill(ward, pick % 2 === 0 ? 'BY_ELECTION' : 'CO_OPTION');
    }
    this.#today = pollingOn;
    const areaId = change.newPosts[0]?.areaId ?? null;
    return successor !== undefined && (await this.#elect(successor, seats, null, { election, areaId }));
  }

  #sitting(ward: Ward): Ward['spells'] {
    return ward.spells.filter(({ from, to }) => from < this.#today && (to === null || to > this.#today));
  }

  #succeed(
    { postId }: Ward,
    change: { occurredOn: Date; officesFrom: Date | null; seats: number; carried: readonly string[] },
  ) {
    const slug = `${postId}-${(this.#elections += 1)}`;
    return changeWard(this.#prisma, { ...change, councilId: this.#councilId, postId, slug }, this.#actor);
  }

  #begin(ward: Ward, { newPosts: [post] }: BoundaryChange, spells: Ward['spells']): boolean {
    if (!post?.validFrom) return false;
    ward.to = post.validFrom;
    for (const spell of ward.spells) if (spell.to === null || spell.to > ward.to) spell.to = ward.to;
    this.wards.push({ postId: post.id, seats: post.seats, from: ward.to, to: null, spells });
    return true;
  }
}
