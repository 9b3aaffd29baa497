import type { PlainRecord } from './random-record.ts';

export type RecountQuestion = {
  bodyId: string | null;
  nation: string | null;
  councilType: string | null;
  roles: string[] | null;
  year: number | null;
  endorsements: string[];
  asOf: string;
  by: 'COUNCIL' | 'NATION' | 'COUNCIL_TYPE' | 'OFFICE' | 'YEAR' | null;
};
export type Recounted = { numerator: number; denominator: number | null; level: string };

const COUNCILLORS = ['COUNCILLOR', 'COUNTY_COUNCILLOR'];
const ROLES: Record<string, string[]> = {
  COUNCILLORS_IN_OFFICE: COUNCILLORS,
  COUNCILS_REPRESENTED: COUNCILLORS,
  COUNCILS_REPRESENTED_SHARE: COUNCILLORS,
  LABOUR_COUNCILLORS_SHARE: COUNCILLORS,
  COUNCILLORS_ELECTED: COUNCILLORS,
  MPS: ['MP'],
  MSPS: ['MSP_CONSTITUENCY', 'MSP_REGIONAL'],
  MSS: ['MS'],
  LONDON_ASSEMBLY_MEMBERS: ['LONDON_ASSEMBLY_MEMBER'],
  MAYORS: ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'],
  PCCS: ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'],
};
const LEGISLATURES = ['MPS', 'MSPS', 'MSS', 'LONDON_ASSEMBLY_MEMBERS'];
const POLLS = ['COUNCILLORS_ELECTED', 'CANDIDATES_FIELDED', 'CANDIDATES_ELECTED'];

const within = (day: string, from: string | null, to: string | null) =>
  (from === null || from <= day) && (to === null || to > day);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** One thing counted, with everything it can be grouped by. */
type Item = { bodyId: string | null; nation: string | null; councilType: string | null; role: string; year: number };

/**
 * A figure once more, by another road than the database's: every fact is looked at one after another, as somebody with a list and a pencil
 * would. Gives a row for each group.
 */
export function recount(record: PlainRecord, code: string, question: RecountQuestion): Map<string, Recounted> {
  if (POLLS.includes(code)) return recountPolls(record, code, question);
  return ROLES[code] ? recountOffices(record, code, question) : recountAdoptions(record, code, question);
}

function recountOffices(record: PlainRecord, code: string, question: RecountQuestion): Map<string, Recounted> {
  const roles = ROLES[code]?.filter((role) => question.roles?.includes(role) ?? true) ?? [];
  const bodies = bodiesIn(record, question);
  const posts = record.posts
    .filter(({ role, bodyId }) => roles.includes(role) && bodies.has(bodyId))
    .map((post) => ({ ...post, nation: post.nation ?? bodies.get(post.bodyId)?.nation ?? null }))
    .filter(({ nation }) => question.nation === null || nation === question.nation);
  const firstYear = Math.min(
    ...record.holdings.filter(({ postId }) => posts.some(({ id }) => id === postId)).map(({ from }) => Number(from.slice(0, 4))),
  );
  const counted: (Item & { personId: string; isCounted: boolean; isLabour: boolean })[] = [];
  const parts: (Item & { level: string; isCouncil: boolean })[] = [];
  for (const { year, day } of daysOf(question, firstYear)) {
    for (const holding of record.holdings) {
      const post = posts.find(({ id }) => id === holding.postId);
      const person = record.people.find(({ id }) => id === holding.personId);
      if (!post || person?.state !== 'PUBLISHED' || person.isMerged || !within(day, holding.from, holding.to)) continue;
      const candidacy = record.candidacies.find(({ id }) => id === holding.candidacyId);
      counted.push({
        bodyId: post.bodyId,
        nation: post.nation,
        councilType: bodies.get(post.bodyId)?.councilType ?? null,
        role: post.role,
        year,
        personId: person.id,
        isLabour: sitsForLabour(record, person.id, candidacy?.parties ?? [], day),
        isCounted:
          question.endorsements.includes('ANYONE') ||
          (question.endorsements.includes('JOINT_BALLOT') && Boolean(candidacy?.parties.includes(record.coOperative))) ||
          record.endorsements.some(
            (endorsement) =>
              endorsement.personId === person.id &&
              within(day, endorsement.from, endorsement.to) &&
              isKnown(endorsement, question),
          ),
      });
    }
    for (const body of bodies.values()) {
      if (!within(day, body.foundedOn, body.dissolvedOn)) continue;
      const live = record.posts.filter((post) => post.bodyId === body.id && within(day, post.validFrom, post.validTo));
      const expected = new Map<string, { role: string; nation: string | null }>();
      const expect = (role: string, nation: string | null) => expected.set(`${role} ${nation}`, { role, nation });
      for (const { role, nation } of posts.filter(({ id }) => live.some((post) => post.id === id))) expect(role, nation);
      const councillor = body.councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR';
      const isHere = question.nation === null || body.nation === question.nation;
      if (body.kind === 'COUNCIL' && isHere && roles.includes(councillor) && !live.some(({ role }) => COUNCILLORS.includes(role)))
        expect(councillor, body.nation);
      for (const { role } of record.coverage.filter(({ bodyId }) => bodyId === body.id)) {
        const hasPost = record.posts.some((post) => post.bodyId === body.id && post.role === role);
        if (roles.includes(role) && isHere && !hasPost) expect(role, body.nation);
      }
      for (const { role, nation } of expected.values()) {
        const row = record.coverage.find((coverage) => coverage.bodyId === body.id && coverage.role === role);
        const level = row?.level === 'COMPLETE' && day < row.asOfOn ? 'PARTIAL' : (row?.level ?? 'NOT_COLLECTED');
        parts.push({ bodyId: body.id, nation, councilType: body.councilType, role, year, level, isCouncil: body.kind === 'COUNCIL' });
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
      new Set(items.filter(({ bodyId }) => bodies.get(bodyId ?? '')?.kind === 'COUNCIL').map(({ bodyId }) => bodyId)).size;
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
    const level = levels.every((each) => each === 'NOT_COLLECTED')
      ? 'NOT_COLLECTED'
      : levels.every((each) => each === 'COMPLETE') && isLimited
        ? 'COMPLETE'
        : 'PARTIAL';
    answer.set(key, { numerator, denominator, level });
  }
  return answer;
}

function recountPolls(record: PlainRecord, code: string, question: RecountQuestion): Map<string, Recounted> {
  const roles = (ROLES[code] ?? null)?.filter((role) => question.roles?.includes(role) ?? true) ?? question.roles;
  const bodies = bodiesIn(record, question);
  const items = record.candidacies.flatMap((candidacy) => {
    const person = record.people.find(({ id }) => id === candidacy.personId);
    const body = bodies.get(candidacy.bodyId ?? '') ?? null;
    const nation = candidacy.nation ?? body?.nation ?? null;
    const year = Number(candidacy.pollingOn.slice(0, 4));
    const asked = question.year ?? (question.by === 'YEAR' ? year : null);
    const isPolled = asked === null ? candidacy.pollingOn === question.asOf : year === asked && candidacy.pollingOn <= question.asOf;
    if (person?.state !== 'PUBLISHED' || person.isMerged || candidacy.isCancelled || !isPolled) return [];
    if ((question.bodyId !== null || question.councilType !== null) && body === null) return [];
    if (question.nation !== null && nation !== question.nation) return [];
    if (roles !== null && !roles.includes(candidacy.role)) return [];
    const isChosen =
      question.endorsements.includes('ANYONE') ||
      (question.endorsements.includes('JOINT_BALLOT') && candidacy.parties.includes(record.coOperative)) ||
      record.endorsements.some(
        (endorsement) =>
          endorsement.personId === person.id &&
          isKnown(endorsement, question) &&
          (endorsement.candidacyId === null
            ? within(candidacy.pollingOn, endorsement.from, endorsement.to)
            : endorsement.candidacyId === candidacy.id),
      );
    const isCounted = isChosen && (code === 'CANDIDATES_FIELDED' || candidacy.isElected === true);
    return [
      { bodyId: body?.id ?? null, nation, councilType: body?.councilType ?? null, role: candidacy.role, year, isCounted },
    ];
  });
  return new Map(
    keysOf(items, question).map((key) => {
      const own = items.filter((item) => keyOf(item, question) === key);
      const numerator = own.filter(({ isCounted }) => isCounted).length;
      return [key, { numerator, denominator: null, level: own.length > 0 ? 'PARTIAL' : 'NOT_COLLECTED' }];
    }),
  );
}

function recountAdoptions(record: PlainRecord, code: string, question: RecountQuestion): Map<string, Recounted> {
  const bodies = bodiesIn(record, question);
  const found = record.adoptions.filter(
    ({ bodyId, state }) =>
      state === 'PUBLISHED' && bodies.has(bodyId) && (question.nation === null || bodies.get(bodyId)?.nation === question.nation),
  );
  const years = found.flatMap(({ log }) => log.map(({ on }) => Number(on.slice(0, 4))));
  const items = daysOf(question, Math.min(...years)).flatMap(({ year, day }) =>
    found.map(({ bodyId, log }) => {
      const last = log.reduce<{ on: string; state: string } | null>(
        (newest, row) => (row.on <= day && (newest === null || row.on >= newest.on) ? row : newest),
        null,
      );
      const body = bodies.get(bodyId);
      return { bodyId, nation: body?.nation ?? null, councilType: body?.councilType ?? null, role: '', year, now: last?.state ?? null };
    }),
  );
  const adoptedStates = ['PASSED', 'PASSED_AMENDED', 'SIGNED', 'REPORTING'];
  const keys = question.by === 'YEAR' ? daysOf(question, Math.min(...years)).map(({ year }) => String(year)) : keysOf(items, question);
  return new Map(
    keys.map((key) => {
      const own = items.filter((item) => keyOf(item, question) === key);
      const councils = (wanted: (state: string) => boolean) =>
        new Set(own.filter(({ now }) => now !== null && wanted(now)).map(({ bodyId }) => bodyId));
      const adopted = councils((state) => adoptedStates.includes(state));
      const apart = (state: string) => [...councils((each) => each === state)].filter((id) => !adopted.has(id)).length;
      const numerator =
        code === 'COUNCILS_ADOPTED_CAMPAIGN' ? adopted.size : apart(code === 'COUNCILS_REFERRED_CAMPAIGN' ? 'REFERRED' : 'INSPIRED');
      const isFound = own.some(({ now }) => now !== null);
      return [key, { numerator, denominator: null, level: isFound ? 'PARTIAL' : 'NOT_COLLECTED' }];
    }),
  );
}

function bodiesIn(record: PlainRecord, { bodyId, councilType }: RecountQuestion) {
  const wanted = record.bodies.filter(
    (body) =>
      body.state !== 'DRAFT' &&
      (bodyId === null || body.id === bodyId) &&
      (councilType === null || body.councilType === councilType),
  );
  return new Map(wanted.map((body) => [body.id, body]));
}

function daysOf({ by, year, asOf }: RecountQuestion, firstYear: number): { year: number; day: string }[] {
  const last = Number(asOf.slice(0, 4));
  const end = (each: number) => ({ year: each, day: earlier(`${each}-12-31`, asOf) });
  if (year !== null) return [end(year)];
  if (by !== 'YEAR') return [{ year: last, day: asOf }];
  const first = Math.min(firstYear, last);
  return Array.from({ length: last - first + 1 }, (_, index) => end(first + index));
}

function sitsForLabour(record: PlainRecord, personId: string, stoodFor: string[], day: string): boolean {
  const spells = record.memberships.filter(
    (spell) => spell.personId === personId && spell.partyId !== record.coOperative && within(day, spell.from, spell.to),
  );
  if (spells.length === 0) return stoodFor.includes(record.labour);
  const newest = spells.reduce((a, b) => (b.from > a.from ? b : a));
  return newest.partyId === record.labour;
}

function isKnown({ kind, isPublic }: { kind: string; isPublic: boolean }, { endorsements }: RecountQuestion): boolean {
  return endorsements.includes(kind) && (kind === 'OFFICIAL_NO_LABEL' || isPublic);
}

function keyOf(item: Item, { by }: RecountQuestion): string | null {
  switch (by) {
    case null:
      return '';
    case 'COUNCIL':
      return item.bodyId;
    case 'NATION':
      return item.nation;
    case 'COUNCIL_TYPE':
      return item.councilType;
    case 'OFFICE':
      return item.role;
    case 'YEAR':
      return String(item.year);
    default:
      return by satisfies never;
  }
}

function keysOf(items: readonly Item[], question: RecountQuestion): string[] {
  if (question.by === null) return [''];
  return [...new Set(items.flatMap((item) => keyOf(item, question) ?? []))];
}
