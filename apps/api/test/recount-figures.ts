import { addDays, formatDay } from '../src/calendar/day.ts';
import type { PlainRecord } from './plain-record.ts';
import { recountAdoptions, recountPolls } from './recount-polls.ts';
import {
  bodiesIn,
  COUNCILLORS,
  daysOf,
  hasUnaccountedSeat,
  isAskedFor,
  isStatedJointOn,
  isUndetermined,
  type Item,
  keyOf,
  keysOf,
  LEGISLATURES,
  POLLS,
  type Recounted,
  type RecountQuestion,
  ROLES,
  sitsForLabour,
  within,
} from './recount-question.ts';

/**
 * A figure once more, by another road than the database's: every fact is looked at one after another, as somebody with a list and a pencil
 * would. Gives a row for each group.
 */
export function recount(
  record: PlainRecord,
  code: string,
  question: RecountQuestion,
): Map<string, Recounted> {
  if (POLLS.includes(code)) return recountPolls(record, code, question);
  return ROLES[code] ? recountOffices(record, code, question) : recountAdoptions(record, code, question);
}

/** With the earlier of an end and that of the term for the end of every holding: so they count as in office. */
function withTermEnds(record: PlainRecord): PlainRecord {
  const holdings = record.holdings.map((holding) => {
    const [to = null] = [holding.to, holding.termEndedOn].filter((day) => day !== null).toSorted();
    return { ...holding, to };
  });
  return { ...record, holdings };
}

type Held = Readonly<{ holdingId: string; postId: string; mayHaveLeft: boolean; isCounted: boolean }>;

/** Those who are counted of a day, but for as many of those who may have left as have. */
function withoutDoubtful<Row extends Held>(
  { seatsInDoubt }: PlainRecord,
  rows: readonly Row[],
  day: string,
): Row[] {
  const doubtful = rows
    .filter(({ isCounted, mayHaveLeft }) => isCounted && mayHaveLeft)
    .toSorted((a, b) => (a.holdingId < b.holdingId ? -1 : 1));
  const left = [...Map.groupBy(doubtful, ({ postId }) => postId)].flatMap(([postId, same]) => {
    const doubts = seatsInDoubt.filter((doubt) => doubt.postId === postId && doubt.from <= day);
    return same.slice(
      0,
      doubts.reduce((sum, { seats }) => sum + seats, 0),
    );
  });
  return rows.map((row) => (left.includes(row) ? { ...row, isCounted: false } : row));
}

function recountOffices(given: PlainRecord, code: string, question: RecountQuestion): Map<string, Recounted> {
  const record = withTermEnds(given);
  const roles = ROLES[code]?.filter((role) => question.roles?.includes(role) ?? true) ?? [];
  const bodies = bodiesIn(record, question);
  const posts = record.posts
    .filter(({ role, bodyId }) => roles.includes(role) && bodies.has(bodyId))
    .map((post) => ({ ...post, nation: post.nation ?? bodies.get(post.bodyId)?.nation ?? null }))
    .filter(({ nation }) => question.nation === null || nation === question.nation);
  const firstYear = Math.min(
    ...record.holdings
      .filter(({ postId }) => posts.some(({ id }) => id === postId))
      .map(({ from }) => Number(from.slice(0, 4))),
  );
  type Counted = Item & Held & { personId: string; isLabour: boolean };
  const counted: Counted[] = [];
  /** Bodies and roles, by year, in which somebody may be Labour and Co-operative unknown to the record. */
  const undetermined = new Set<string>();
  const parts: (Item & { level: string; isCouncil: boolean })[] = [];
  for (const { year, day } of daysOf(question, firstYear)) {
    const inOffice: Counted[] = [];
    for (const holding of record.holdings) {
      const post = posts.find(({ id }) => id === holding.postId);
      const person = record.people.find(({ id }) => id === holding.personId);
      if (!post || person?.state !== 'PUBLISHED' || person.isMerged || !within(day, holding.from, holding.to))
        continue;
      if (isUndetermined(record, holding, day, question))
        undetermined.add(`${post.bodyId} ${post.role} ${year}`);
      const candidacy = record.candidacies.find(
        ({ id, isElected }) => id === holding.candidacyId && isElected !== false,
      );
      inOffice.push({
        holdingId: holding.id,
        postId: post.id,
        mayHaveLeft: holding.mayHaveEndedOn !== null && holding.mayHaveEndedOn <= day,
        bodyId: post.bodyId,
        nation: post.nation,
        councilType: bodies.get(post.bodyId)?.councilType ?? null,
        role: post.role,
        year,
        personId: person.id,
        isLabour: sitsForLabour(record, holding, candidacy?.parties ?? [], day),
        isCounted: isAskedFor(
          question,
          (Boolean(candidacy?.parties.includes(record.coOperative)) ||
            isStatedJointOn(record, holding, day)) &&
            within(day, null, holding.jointEndedOn),
          record.endorsements.filter(
            ({ personId, from, to }) => personId === person.id && within(day, from, to),
          ),
        ),
      });
    }
    counted.push(...withoutDoubtful(record, inOffice, day));
    for (const body of bodies.values()) {
      if (!within(day, body.foundedOn, body.dissolvedOn)) continue;
      const live = record.posts.filter(
        (post) => post.bodyId === body.id && within(day, post.validFrom, post.validTo),
      );
      const expected = new Map<string, { role: string; nation: string | null }>();
      const expect = (role: string, nation: string | null) =>
        expected.set(`${role} ${nation}`, { role, nation });
      for (const { role, nation } of posts.filter(({ id }) => live.some((post) => post.id === id)))
        expect(role, nation);
      const councillor = body.councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR';
      const isHere = question.nation === null || body.nation === question.nation;
      if (
        body.kind === 'COUNCIL' &&
        isHere &&
        roles.includes(councillor) &&
        !live.some(({ role }) => COUNCILLORS.includes(role))
      )
        expect(councillor, body.nation);
      for (const { role } of record.coverage.filter(({ bodyId }) => bodyId === body.id)) {
        const hasPost = record.posts.some((post) => post.bodyId === body.id && post.role === role);
        if (roles.includes(role) && isHere && !hasPost) expect(role, body.nation);
      }
      for (const { role, nation } of expected.values()) {
        const row = record.coverage.find((coverage) => coverage.bodyId === body.id && coverage.role === role);
        const since = row && wholeSinceOf(row, day);
        const isAwaited = record.polls.some(
          (poll) =>
            poll.bodyId === body.id &&
            poll.role === role &&
            !poll.isCalledOff &&
            poll.pollingOn <= day &&
            poll.pollingOn > (since ?? day) &&
            !record.candidacies.some(
              ({ id, ballotId }) =>
                ballotId === poll.id && record.holdings.some(({ candidacyId }) => candidacyId === id),
            ),
        );
        const isOccupied = record.holdings.some(
          ({ postId, personId, from, to }) =>
            within(day, from, to) &&
            posts.some((post) => post.id === postId && post.bodyId === body.id && post.role === role) &&
            record.people.some(
              ({ id, state, isMerged }) => id === personId && state === 'PUBLISHED' && !isMerged,
            ),
        );
        const stated = row?.level ?? 'NOT_COLLECTED';
        const level =
          (since || row?.level === 'COMPLETE') &&
          (!since ||
            isAwaited ||
            (row && hasUnknownStart(record, row, posts, day)) ||
            posts.some(
              (post) =>
                post.bodyId === body.id && post.role === role && hasUnaccountedSeat(record, post, day),
            ) ||
            undetermined.has(`${body.id} ${role} ${year}`))
            ? 'PARTIAL'
            : since
              ? 'COMPLETE'
              : isOccupied && stated === 'NOT_COLLECTED'
                ? 'PARTIAL'
                : stated;
        parts.push({
          bodyId: body.id,
          nation,
          councilType: body.councilType,
          role,
          year,
          level,
          isCouncil: body.kind === 'COUNCIL',
        });
      }
    }
  }
  const answer = new Map<string, Recounted>();
  const isLimited =
    LEGISLATURES.includes(code) ||
    [question.bodyId, question.nation, question.councilType].some((limit) => limit !== null) ||
    ['COUNCIL', 'NATION', 'COUNCIL_TYPE'].includes(question.by ?? '');
  for (const key of keysOf([...counted, ...parts], question)) {
    const own = counted.filter((item) => keyOf(item, question) === key);
    const ownParts = parts.filter((item) => keyOf(item, question) === key);
    const councils = (items: Item[]) =>
      new Set(
        items
          .filter(({ bodyId }) => bodies.get(bodyId ?? '')?.kind === 'COUNCIL')
          .map(({ bodyId }) => bodyId),
      ).size;
    const chosen = own.filter(({ isCounted }) => isCounted);
    const sums: Record<string, [number, number | null]> = {
      COUNCILS_REPRESENTED: [councils(chosen), null],
      COUNCILS_REPRESENTED_SHARE: [councils(chosen), councils(ownParts)],
      LABOUR_COUNCILLORS_SHARE: [
        chosen.filter(({ isLabour }) => isLabour).length,
        own.filter(({ isLabour }) => isLabour).length,
      ],
    };
    const [numerator, denominator] = sums[code] ?? [chosen.length, null];
    const levels = ownParts.map(({ level }) => level);
    const isAllGone =
      question.by === null &&
      bodies.size > 0 &&
      own.length === 0 &&
      daysOf(question, firstYear).every(({ day }) =>
        [...bodies.values()].every((body) => !within(day, body.foundedOn, body.dissolvedOn)),
      );
    const level = isAllGone
      ? 'COMPLETE'
      : levels.every((each) => each === 'NOT_COLLECTED')
        ? 'NOT_COLLECTED'
        : levels.every((each) => each === 'COMPLETE') && isLimited
          ? 'COMPLETE'
          : 'PARTIAL';
    answer.set(key, { numerator, denominator, level });
  }
  return answer;
}

/** Whether somebody came into an office later, nobody knows when, of a role of which all were known on a day before. */
function hasUnknownStart(
  { holdings }: PlainRecord,
  row: PlainRecord['coverage'][number],
  posts: PlainRecord['posts'],
  day: string,
): boolean {
  return holdings.some(({ postId, from, isStartKnown }) => {
    const post = posts.find(({ id }) => id === postId);
    return (
      !isStartKnown &&
      from > day &&
      post?.bodyId === row.bodyId &&
      post.role === row.role &&
      within(day, post.validFrom, post.validTo) &&
      !wholeDaysOf(row).some((on) => on >= day && on < from)
    );
  });
}

function wholeDaysOf({ level, asOfOn, statedDays, shownDays }: PlainRecord['coverage'][number]): string[] {
  return [...statedDays, ...shownDays, ...(level === 'COMPLETE' ? [asOfOn] : [])];
}

/** The newest day up to `day` as of which all were known, where nobody said otherwise after it and no term can have ended since. Undefined where there is none. */
function wholeSinceOf(row: PlainRecord['coverage'][number], day: string): string | undefined {
  const { level, asOfOn } = row;
  const tooOld = formatDay(addDays(new Date(day), -1_887));
  return wholeDaysOf(row)
    .filter((on) => on <= day && on > tooOld && (level === 'COMPLETE' || asOfOn > day || on >= asOfOn))
    .toSorted()
    .at(-1);
}
