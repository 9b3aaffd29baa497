import { insertMany } from '../src/db/insert-many.ts';
import { newId } from '../src/db/new-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';

type Nation = 'ENGLAND' | 'SCOTLAND' | 'WALES';
type State = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
type Spell = { from: string; to: string | null };

/** Records as plain facts, days as YYYY-MM-DD, which sort and compare as text. */
export type PlainRecord = {
  bodies: {
    id: string;
    slug: string;
    kind: string;
    councilType: string | null;
    nation: Nation | null;
    foundedOn: string | null;
    dissolvedOn: string | null;
    state: State;
  }[];
  posts: ({ id: string; bodyId: string; role: string; nation: Nation | null } & {
    validFrom: string | null;
    validTo: string | null;
  })[];
  people: { id: string; state: State; isMerged: boolean }[];
  holdings: ({ personId: string; postId: string; candidacyId: string | null } & Spell)[];
  endorsements: ({ personId: string; kind: string; candidacyId: string | null; isPublic: boolean } & Spell)[];
  memberships: ({ personId: string; partyId: string } & Spell)[];
  coverage: { bodyId: string; role: string; level: string; asOfOn: string }[];
  candidacies: {
    id: string;
    personId: string;
    pollingOn: string;
    isCancelled: boolean;
    isElected: boolean | null;
    parties: string[];
    /** Of the ballot's post, or else of its election. */
    role: string;
    bodyId: string | null;
    nation: Nation | null;
  }[];
  adoptions: { bodyId: string; state: State; log: { on: string; state: string }[] }[];
  /** Ids of the parties. */
  labour: string;
  coOperative: string;
  other: string;
  campaign: string;
};

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

/** Adds random bodies, people, offices, polls and adoptions, and gives them as plain facts. Every text is fictional. */
export async function addRandomRecord(prisma: PrismaClient, seed: number, parties: Parties): Promise<PlainRecord> {
  const next = generator(seed);
  const chance = (share: number) => next() < share;
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const dayIn = (from: number, to: number) =>
    `${from + Math.floor(next() * (to - from))}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`;
  const spell = (): Spell => {
    const from = dayIn(2012, 2026);
    const to = chance(0.5) ? dayIn(2014, 2028) : null;
    return { from, to: to !== null && to > from ? to : null };
  };
  const many = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, i) => make(i));
  const state = (): State => (chance(0.85) ? 'PUBLISHED' : chance(0.5) ? 'DRAFT' : 'WITHDRAWN');

  const bodies: PlainRecord['bodies'] = many(9, (index) => {
    const kind = index < 6 ? 'COUNCIL' : (['LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] as const)[index - 6];
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
    if (body.kind === 'LEGISLATURE') return ['MP', 'MSP_CONSTITUENCY', 'MSP_REGIONAL', 'MS', 'LONDON_ASSEMBLY_MEMBER'];
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
      return { id: newId(), election, post, isCancelled: chance(0.1) };
    }),
  );
  const electionRole = (body: PlainRecord['bodies'][number], isLinked: boolean) => {
    if (body.kind === 'LEGISLATURE') return 'MP';
    if (body.kind === 'POLICE_AREA_BODY') return 'POLICE_AND_CRIME_COMMISSIONER';
    if (body.kind === 'COMBINED_AUTHORITY') return isLinked && isSeen(body) ? 'COMBINED_AUTHORITY_MAYOR' : 'DIRECTLY_ELECTED_MAYOR';
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
          isCancelled: ballot.isCancelled,
          isElected: pick([true, true, false, null]),
          parties: pick(standings),
          role: post?.role ?? electionRole(election.body, election.isLinked),
          bodyId: post || election.isLinked ? election.body.id : null,
          nation: post?.nation ?? null,
        },
      ];
    }),
  );

  const won = new Set<string>();
  const held = new Set<string>();
  const holdings = many(90, () => ({ person: pick(everybody), post: posts.length > 0 ? pick(posts) : null })).flatMap(
    ({ person, post }) => {
      if (post === null || held.has(`${person.id} ${post.id}`)) return [];
      held.add(`${person.id} ${post.id}`);
      const winning = candidacies.find(({ id, personId }) => personId === person.id && !won.has(id));
      if (winning) won.add(winning.id);
      return [{ personId: person.id, postId: post.id, candidacyId: winning?.id ?? null, ...spell() }];
    },
  );
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
  const coverage = bodies.flatMap((body) =>
    rolesOf(body).flatMap((role) =>
      chance(0.8)
        ? [{ bodyId: body.id, role, level: pick(LEVELS) as string, asOfOn: pick(['2014-01-01', '2022-06-01']) }]
        : [],
    ),
  );
  const adoptions = bodies
    .filter(({ kind }) => kind === 'COUNCIL')
    .flatMap((body) =>
      many(pick([0, 1, 2]), () => ({
        bodyId: body.id,
        state: state(),
        log: many(pick([0, 1, 2, 3]), () => ({
          on: dayIn(2014, 2026),
          state: pick(['TABLED', 'PASSED', 'PASSED_AMENDED', 'REFERRED', 'INSPIRED', 'SIGNED', 'RESCINDED', 'DEFEATED']),
        })),
      })),
    );

  await prisma.$transaction(async (tx) => {
    await insertMany(
      tx,
      'Organisation',
      bodies.map((body) => ({ ...body, nameEn: body.slug, updatedAt: '2026-01-01T00:00:00Z' })),
    );
    // A post with a nation of its own has it by its area; without areas one post a role and body is allowed.
    const areas = posts.map((post) => ({ id: newId(), slug: `area-${post.id}`, kind: 'WARD', nameEn: 'Ward', nation: post.nation, updatedAt: '2026-01-01T00:00:00Z' }));
    await insertMany(tx, 'Area', areas);
    await insertMany(
      tx,
      'Post',
      posts.map(({ bodyId, nation: _, ...post }, index) => ({ ...post, organisationId: bodyId, areaId: areas[index]?.id })),
    );
    await insertMany(
      tx,
      'Person',
      everybody.map(({ id, state: own, isMerged }) => ({
        id,
        slug: `person-${id}`,
        name: 'Sam Example',
        sortName: 'Example',
        state: own,
        mergedIntoId: isMerged ? people[0]?.id : null,
        updatedAt: '2026-01-01T00:00:00Z',
      })),
    );
    await insertMany(
      tx,
      'Election',
      elections.map(({ id, electionId, pollingOn, body, isLinked }) => ({ id, electionId, pollingOn, organisationId: isLinked ? body.id : null })),
    );
    await insertMany(
      tx,
      'Ballot',
      ballots.map(({ id, election, post, isCancelled }) => ({ id, electionId: election.id, label: 'Ballot', postId: post?.id ?? null, isCancelled })),
    );
    await insertMany(
      tx,
      'Candidacy',
      candidacies.map(({ id, ballotId, personId, isElected }) => ({ id, ballotId, personId, isElected })),
    );
    await insertMany(
      tx,
      'CandidacyStanding',
      candidacies.flatMap(({ id, parties: named }) =>
        named.map((partyId, index) => ({ candidacyId: id, partyId, place: index === 0 ? 'PRINCIPAL' : 'ADJUNCT' })),
      ),
    );
    const source = JSON.stringify([{ publisher: 'Example', licence: 'OGL', url: null, retrievedOn: '2026-01-01' }]);
    await insertMany(
      tx,
      'OfficeHolding',
      holdings.map((holding) => ({ id: newId(), ...holding, sources: JSON.parse(source), updatedAt: '2026-01-01T00:00:00Z' })),
    );
    await insertMany(tx, 'Endorsement', endorsements.map((row) => ({ id: newId(), ...row })));
    await insertMany(
      tx,
      'Membership',
      memberships.map(({ partyId, ...row }) => ({ id: newId(), organisationId: partyId, role: 'MEMBER', ...row })),
    );
    await insertMany(
      tx,
      'Coverage',
      coverage.map(({ bodyId, ...row }) => ({ id: newId(), organisationId: bodyId, ...row })),
    );
    for (const adoption of adoptions) {
      await tx.councilAdoption.create({
        data: {
          campaignId: parties.campaign,
          councilId: adoption.bodyId,
          state: adoption.state,
          amendedTextEn: 'As amended.',
          updates: {
            create: adoption.log.map((row) => ({
              kind: 'RATING' as const,
              adoptionState: row.state as 'PASSED',
              effectiveOn: new Date(`${row.on}T00:00:00Z`),
              summaryEn: 'The minutes say so.',
              evidence: { create: { type: 'COUNCIL_DECISION' as const, url: 'https://council.example.org' } },
            })),
          },
        },
      });
    }
  });
  return { bodies, posts, people: everybody, holdings, endorsements, memberships, coverage, candidacies, adoptions, ...parties };
}

function isSeen(body: { state: State }): boolean {
  return body.state !== 'DRAFT';
}

type Parties = Pick<PlainRecord, 'labour' | 'coOperative' | 'other' | 'campaign'>;
