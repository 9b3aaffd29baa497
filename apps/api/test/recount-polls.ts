import type { PlainRecord } from './plain-record.ts';
import {
  bodiesIn,
  daysOf,
  isAskedFor,
  keyOf,
  keysOf,
  type Recounted,
  type RecountQuestion,
  ROLES,
  within,
} from './recount-question.ts';

/** Candidacies, one after another. */
export function recountPolls(
  record: PlainRecord,
  code: string,
  question: RecountQuestion,
): Map<string, Recounted> {
  const roles =
    (ROLES[code] ?? null)?.filter((role) => question.roles?.includes(role) ?? true) ?? question.roles;
  const bodies = bodiesIn(record, question);
  const items = record.candidacies.flatMap((candidacy) => {
    const person = record.people.find(({ id }) => id === candidacy.personId);
    const body = bodies.get(candidacy.bodyId ?? '') ?? null;
    const nation = candidacy.nation ?? body?.nation ?? null;
    const year = Number(candidacy.pollingOn.slice(0, 4));
    const asked = question.year ?? (question.by === 'YEAR' ? year : null);
    const isPolled =
      asked === null
        ? candidacy.pollingOn === question.asOf
        : year === asked && candidacy.pollingOn <= question.asOf;
    if (person?.state !== 'PUBLISHED' || person.isMerged || !isPolled) return [];
    const isUnopposed = record.holdings.some(
      ({ candidacyId, startReason }) => candidacyId === candidacy.id && startReason === 'UNOPPOSED',
    );
    if (candidacy.isCalledOff && !isUnopposed) return [];
    if ((question.bodyId !== null || question.councilType !== null) && body === null) return [];
    if (question.nation !== null && nation !== question.nation) return [];
    if (roles !== null && !roles.includes(candidacy.role)) return [];
    const isChosen = isAskedFor(
      question,
      candidacy.parties.includes(record.coOperative),
      record.endorsements.filter(
        (endorsement) =>
          endorsement.personId === person.id &&
          (endorsement.candidacyId === null
            ? within(candidacy.pollingOn, endorsement.from, endorsement.to)
            : endorsement.candidacyId === candidacy.id),
      ),
    );
    const isCounted = isChosen && (code === 'CANDIDATES_FIELDED' || candidacy.isElected === true);
    return [
      {
        bodyId: body?.id ?? null,
        nation,
        councilType: body?.councilType ?? null,
        role: candidacy.role,
        year,
        isCounted,
      },
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

/** Adoptions by the newest row of each log. */
export function recountAdoptions(
  record: PlainRecord,
  code: string,
  question: RecountQuestion,
): Map<string, Recounted> {
  const bodies = bodiesIn(record, question);
  const found = record.adoptions.filter(
    ({ bodyId, state }) =>
      state === 'PUBLISHED' &&
      bodies.has(bodyId) &&
      (question.nation === null || bodies.get(bodyId)?.nation === question.nation),
  );
  const years = found.flatMap(({ log }) => log.map(({ on }) => Number(on.slice(0, 4))));
  const items = daysOf(question, Math.min(...years)).flatMap(({ year, day }) =>
    found.map(({ bodyId, log }) => {
      const last = log.reduce<{ on: string; state: string } | null>(
        (newest, row) => (row.on <= day && (newest === null || row.on >= newest.on) ? row : newest),
        null,
      );
      const body = bodies.get(bodyId);
      return {
        bodyId,
        nation: body?.nation ?? null,
        councilType: body?.councilType ?? null,
        role: '',
        year,
        now: within(day, body?.foundedOn ?? null, body?.dissolvedOn ?? null) ? (last?.state ?? null) : null,
      };
    }),
  );
  const adoptedStates = ['PASSED', 'PASSED_AMENDED', 'SIGNED', 'REPORTING'];
  const keys =
    question.by === 'YEAR'
      ? daysOf(question, Math.min(...years)).map(({ year }) => String(year))
      : keysOf(items, question);
  return new Map(
    keys.map((key) => {
      const own = items.filter((item) => keyOf(item, question) === key);
      const councils = (wanted: (state: string) => boolean) =>
        new Set(own.filter(({ now }) => now !== null && wanted(now)).map(({ bodyId }) => bodyId));
      const adopted = councils((state) => adoptedStates.includes(state));
      const apart = (state: string) =>
        [...councils((each) => each === state)].filter((id) => !adopted.has(id)).length;
      const numerator =
        code === 'COUNCILS_ADOPTED_CAMPAIGN'
          ? adopted.size
          : apart(code === 'COUNCILS_REFERRED_CAMPAIGN' ? 'REFERRED' : 'INSPIRED');
      const isFound = own.some(({ now }) => now !== null);
      return [key, { numerator, denominator: null, level: isFound ? 'PARTIAL' : 'NOT_COLLECTED' }];
    }),
  );
}
