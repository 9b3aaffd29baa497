import { findRefusedAdoptionMove } from '../src/campaigns/adoption-moves.ts';
import { newId } from '../src/db/new-id.ts';
import type { AdoptionState } from '../src/generated/prisma/enums.ts';
import type { PlainRecord } from './plain-record.ts';
import { seatsInDoubtOf, termEndsOf } from './random-term-ends.ts';
import { vacanciesOf } from './random-vacancies.ts';

/** A generator of numbers below 1 that a seed repeats (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NATIONS = ['ENGLAND', 'SCOTLAND', 'WALES'] as const;
const COUNCIL_TYPES = ['COUNTY', 'UNITARY', 'WELSH_UNITARY', 'LONDON_BOROUGH'] as const;
const LEVELS = ['COMPLETE', 'COMPLETE', 'COMPLETE', 'PARTIAL', 'NOT_COLLECTED'] as const;

/** Random bodies, people, offices, polls and adoptions; the same for the same seed, but for their ids. */
export function randomRecord(seed: number, parties: Parties): RandomRecord {
  const next = generator(seed);
  const chance = (share: number) => next() < share;
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const dayIn = (from: number, to: number) =>
    `${from + Math.floor(next() * (to - from))}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`;
  const spell = (): { from: string; to: string | null } => {
    const from = dayIn(2012, 2026);
    const to = chance(0.5) ? dayIn(2014, 2028) : null;
    return { from, to: to !== null && to > from ? to : null };
  };
  const many = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, i) => make(i));
  const state = (): Body['state'] => (chance(0.85) ? 'PUBLISHED' : chance(0.5) ? 'DRAFT' : 'WITHDRAWN');

  const bodies: PlainRecord['bodies'] = many(9, (index) => {
    const kind =
      index < 6 ? 'COUNCIL' : (['LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] as const)[index - 6];
    return {
      id: newId(),
      slug: `body-${seed >>> 0}-${index}`,
      kind: kind ?? 'COUNCIL',
      councilType: kind === 'COUNCIL' ? pick(COUNCIL_TYPES) : null,
      nation: kind === 'LEGISLATURE' ? null : pick(NATIONS),
      foundedOn: chance(0.2) ? dayIn(2013, 2020) : null,
      dissolvedOn: chance(0.2) ? dayIn(2021, 2027) : null,
      state: state(),
    };
  });
  const rolesOf = (body: PlainRecord['bodies'][number]) => {
    if (body.kind === 'LEGISLATURE')
      return ['MP', 'MSP_CONSTITUENCY', 'MSP_REGIONAL', 'MS', 'LONDON_ASSEMBLY_MEMBER'];
    if (body.kind === 'COMBINED_AUTHORITY') return ['COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'];
    if (body.kind === 'POLICE_AREA_BODY') return ['POLICE_AND_CRIME_COMMISSIONER'];
    return [body.councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR', 'DIRECTLY_ELECTED_MAYOR'];
  };
  const posts: PlainRecord['posts'] = bodies.flatMap((body) =>
    rolesOf(body).flatMap((role) =>
      many(chance(0.2) ? 0 : 2, () => ({
        id: newId(),
        bodyId: body.id,
        role,
        nation: chance(0.5) ? pick(NATIONS) : null,
        seats: 100,
        validFrom: chance(0.1) ? dayIn(2013, 2018) : null,
        validTo: chance(0.15) ? dayIn(2019, 2027) : null,
      })),
    ),
  );
  const people: PlainRecord['people'] = many(40, () => ({ id: newId(), state: state(), isMerged: false }));
  const merged: PlainRecord['people'] = many(3, () => ({ id: newId(), state: 'PUBLISHED', isMerged: true }));
  const everybody = [...people, ...merged];

  const standings = [
    [],
    [parties.labour],
    [parties.labour, parties.coOperative],
    [parties.labour, parties.coOperative],
    [parties.other],
    [parties.coOperative],
  ];
  const elections = many(8, (index) => {
    const body = pick(bodies);
    const isLinked = chance(0.8);
    return {
      id: newId(),
      electionId: `${body.kind === 'LEGISLATURE' ? 'parl' : body.kind === 'COUNCIL' ? 'local' : body.kind === 'COMBINED_AUTHORITY' ? 'mayor' : 'pcc'}.place-${seed >>> 0}-${index}`,
      pollingOn: pick(['2015-05-07', '2019-05-02', '2021-05-06', '2026-05-07']),
      body,
      isLinked,
    };
  });
  const ballots = elections.flatMap((election) =>
    many(3, () => {
      const own = posts.filter(({ bodyId }) => bodyId === election.body.id);
      const post = own.length > 0 && chance(0.6) ? pick(own) : null;
      return { id: newId(), election, post, isCancelled: chance(0.1), isReplaced: chance(0.1) };
    }),
  );
  const electionRole = (body: PlainRecord['bodies'][number], isLinked: boolean) => {
    if (body.kind === 'LEGISLATURE') return 'MP';
    if (body.kind === 'POLICE_AREA_BODY') return 'POLICE_AND_CRIME_COMMISSIONER';
    if (body.kind === 'COMBINED_AUTHORITY')
      return isLinked && isSeen(body) ? 'COMBINED_AUTHORITY_MAYOR' : 'DIRECTLY_ELECTED_MAYOR';
    return isLinked && isSeen(body) && body.councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR';
  };
  const stood = new Set<string>();
  const candidacies = ballots.flatMap((ballot) =>
    many(5, () => pick(everybody)).flatMap((person) => {
      if (stood.has(`${ballot.id} ${person.id}`)) return [];
      stood.add(`${ballot.id} ${person.id}`);
      const { election, post } = ballot;
      return [
        {
          id: newId(),
          ballotId: ballot.id,
          personId: person.id,
          pollingOn: election.pollingOn,
          isCalledOff: ballot.isCancelled || ballot.isReplaced,
          isElected: pick([true, true, false, null]),
          parties: pick(standings),
          role: post?.role ?? electionRole(election.body, election.isLinked),
          bodyId: post || election.isLinked ? election.body.id : null,
          nation: post?.nation ?? null,
        },
      ];
    }),
  );

  // What takes the place of a ballot is one that nobody is known to have stood at.
  const polls = ballots.flatMap(({ id, election, post, isCancelled, isReplaced }) => {
    const poll = {
      id,
      bodyId: post || election.isLinked ? election.body.id : null,
      role: post?.role ?? electionRole(election.body, election.isLinked),
      pollingOn: election.pollingOn,
      isCalledOff: isCancelled || isReplaced,
    };
    return isReplaced ? [poll, { ...poll, id: newId(), isCalledOff: false }] : [poll];
  });

  const [won, held] = [new Set<string>(), new Set<string>()];
  const holdings = many(90, () => ({
    person: pick(everybody),
    post: posts.length > 0 ? pick(posts) : null,
  })).flatMap(({ person, post }) => {
    if (post === null || held.has(`${person.id} ${post.id}`)) return [];
    held.add(`${person.id} ${post.id}`);
    // R10: a holding lies within the life of its post and its body.
    const body = bodies.find(({ id }) => id === post.bodyId);
    const asked = spell();
    const from = [asked.from, post.validFrom ?? '', body?.foundedOn ?? ''].toSorted().at(-1) ?? asked.from;
    const [to = null] = [asked.to, post.validTo, body?.dissolvedOn]
      .filter((day) => typeof day === 'string')
      .toSorted();
    if (to !== null && to <= from) return [];
    const winning = candidacies.find(({ id, personId }) => personId === person.id && !won.has(id));
    if (winning) won.add(winning.id);
    return [
      {
        id: newId(),
        personId: person.id,
        postId: post.id,
        candidacyId: winning?.id ?? null,
        startReason: startReasonOf(Boolean(winning) && chance(0.3), winning === undefined, from),
        jointEndedOn: winning && chance(0.3) ? dayIn(2014, 2027) : null,
        // Beside a candidacy too, where it says nothing.
        isStatedJoint: Number(from.slice(-1)) % 2 === 0,
        isStartKnown: Number(from.slice(-2)) % 7 !== 0,
        ...termEndsOf(from),
        from,
        to,
      },
    ];
  });
  const accountedFor = posts.filter(() => chance(0.85));
  const vacancies = vacanciesOf(accountedFor, { bodies, holdings });
  const endorsements = many(30, () => {
    const person = pick(everybody);
    const own = candidacies.filter(({ personId }) => personId === person.id);
    return {
      personId: person.id,
      kind: pick(['OFFICIAL_NO_LABEL', 'SUPPORTED']),
      candidacyId: own.length > 0 && chance(0.3) ? pick(own).id : null,
      isPublic: chance(0.6),
      ...spell(),
    };
  });
  const sits = new Set<string>();
  const memberships = many(30, () => ({
    personId: pick(everybody).id,
    partyId: pick([parties.labour, parties.coOperative, parties.other]),
    ...spell(),
  })).filter(({ personId, partyId }) => {
    const isNew = !sits.has(`${personId} ${partyId}`);
    sits.add(`${personId} ${partyId}`);
    return isNew;
  });
  const coverage = bodies.flatMap((body, index) =>
    rolesOf(body).flatMap((role) =>
      chance(0.8)
        ? [
            {
              bodyId: body.id,
              role,
              level: pick(LEVELS) as string,
              asOfOn: pick(['2014-01-01', '2022-06-01']),
              statedDays: index % 3 === 0 ? ['2012-03-01'] : [],
              shownDays: index % 4 === 0 ? ['2016-07-01', '2023-05-09'] : [],
            },
          ]
        : [],
    ),
  );
  const adoptions = bodies
    .filter(({ kind }) => kind === 'COUNCIL')
    .flatMap((body) =>
      many(pick([0, 1, 2]), () => ({
        bodyId: body.id,
        state: state(),
        log: soundLog(
          many(pick([0, 1, 2, 3]), () => ({
            on: dayIn(2014, 2026),
            state: pick([
              'TABLED',
              'PASSED',
              'PASSED_AMENDED',
              'REFERRED',
              'INSPIRED',
              'SIGNED',
              'RESCINDED',
              'DEFEATED',
            ] as const),
          })),
        ),
      })),
    );
  return {
    bodies,
    posts,
    people: everybody,
    holdings,
    seatsInDoubt: seatsInDoubtOf(ballots),
    vacancies,
    endorsements,
    memberships,
    coverage,
    polls,
    candidacies,
    adoptions,
    ...parties,
    elections,
    ballots,
    mergedInto: people[0]?.id ?? '',
  };
}

function isSeen(body: { state: string }): boolean {
  return body.state !== 'DRAFT';
}

/** The facts, and what they hang from in the database. */
export type RandomRecord = PlainRecord & {
  elections: { id: string; electionId: string; pollingOn: string; body: Body; isLinked: boolean }[];
  ballots: {
    id: string;
    election: { id: string };
    post: { id: string } | null;
    isCancelled: boolean;
    isReplaced: boolean;
  }[];
  /** Whom merged people became. */
  mergedInto: string;
};

type Body = PlainRecord['bodies'][number];
type Parties = Pick<PlainRecord, 'labour' | 'coOperative' | 'other' | 'campaign'>;

/** The rows of a random log that may follow one another: a council's dealing moves as the database has it (R5). */
function soundLog<Row extends { on: string; state: AdoptionState }>(rows: readonly Row[]): Row[] {
  return rows
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .reduce<Row[]>(
      (log, row) =>
        findRefusedAdoptionMove(log.at(-1)?.state ?? null, row.state) === null ? [...log, row] : log,
      [],
    );
}

function startReasonOf(
  isUnopposed: boolean,
  isUnknown: boolean,
  from: string,
): 'CO_OPTED' | 'ELECTED' | 'UNOPPOSED' {
  if (isUnopposed) return 'UNOPPOSED';
  return isUnknown && Number(from.slice(-1)) % 3 === 0 ? 'CO_OPTED' : 'ELECTED';
}
