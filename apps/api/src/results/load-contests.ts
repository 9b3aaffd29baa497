import { isOnDay } from '../calendar/spell.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import type { Contest, ContestedPost } from './contest.ts';

const contestSelect = {
  id: true,
  electionId: true,
  postId: true,
  areaId: true,
  seatsContested: true,
  votingSystem: true,
  isByElection: true,
  isCancelled: true,
  replacedById: true,
  areCandidatesLocked: true,
  election: {
    select: {
      electionId: true,
      pollingOn: true,
      organisationId: true,
      organisation: { select: { areaId: true } },
    },
  },
  candidacies: {
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, votes: true, isElected: true, isTiedVoteWinner: true },
  },
} as const satisfies Prisma.BallotSelect;

const postSelect = {
  id: true,
  version: true,
  role: true,
  seats: true,
  areaId: true,
  organisationId: true,
  validFrom: true,
  validTo: true,
  organisation: { select: { slug: true, nation: true, area: { select: { nation: true } } } },
  holdings: {
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      version: true,
      personId: true,
      from: true,
      to: true,
      startReason: true,
      candidacyId: true,
    },
  },
  vacancies: {
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: { id: true, version: true, from: true, to: true, seats: true },
  },
} as const satisfies Prisma.PostSelect;

type BallotRow = Prisma.BallotGetPayload<{ select: typeof contestSelect }>;
type PostRow = Prisma.PostGetPayload<{ select: typeof postSelect }>;

/**
 * Contests with their offices, by label: three statements and those of their relations, however many there are. A ballot that names no post
 * fills the one that its area has, on the day of the poll, at the body elected; one of a mayor or commissioner, the one for the whole body.
 */
export async function loadContests(
  tx: Prisma.TransactionClient,
  where: Prisma.BallotWhereInput,
): Promise<Contest[]> {
  const ballots = await tx.ballot.findMany({
    where,
    select: contestSelect,
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
  });
  const postIds = ballots.flatMap(({ postId }) => postId ?? []);
  const waiting = ballots.filter(({ postId }) => postId === null);
  const areaIds = waiting.flatMap(({ areaId }) => areaId ?? []);
  const wholeBodies = waiting
    .filter((ballot) => rolesOfWholeBody(ballot) !== null)
    .flatMap(({ election }) => election.organisationId ?? []);
  const mayRepresentAll = {
    organisationId: { in: wholeBodies },
    role: { in: Object.values(OF_WHOLE_BODIES).flat() },
  };
  const posts = await tx.post.findMany({
    where: { OR: [{ id: { in: postIds } }, { areaId: { in: areaIds } }, mayRepresentAll] },
    select: postSelect,
  });
  const sitting = [...new Set(posts.flatMap(({ holdings }) => holdings.map(({ personId }) => personId)))];
  const stood = await tx.candidacy.findMany({
    where: {
      personId: { in: sitting },
      ballot: { electionId: { in: [...new Set(ballots.map(({ electionId }) => electionId))] } },
    },
    select: { personId: true, isElected: true, ballot: { select: { electionId: true } } },
  });
  return ballots.map((ballot): Contest => {
    const { id, seatsContested, votingSystem, isByElection, isCancelled, areCandidatesLocked, candidacies } =
      ballot;
    const post = findPost(ballot, posts);
    const elsewhere = stood.filter((candidacy) => candidacy.ballot.electionId === ballot.electionId);
    return {
      id,
      seatsContested,
      votingSystem,
      isByElection,
      isCancelled,
      areCandidatesLocked,
      candidacies,
      pollingOn: ballot.election.pollingOn,
      isReplaced: ballot.replacedById !== null,
      post: post && contestedPost(post),
      stoodElsewhere: new Map(elsewhere.map(({ personId, isElected }) => [personId, isElected])),
    };
  });
}

/** Elections at which a whole body votes at once, by the beginning of their ids, with the offices they fill: their ballots may name no area. */
const OF_WHOLE_BODIES: Readonly<Record<string, readonly OfficeRole[]>> = {
  'mayor.': ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'],
  'pcc.': ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'],
  'gla.a.': ['LONDON_ASSEMBLY_MEMBER'],
};

/** The offices of a whole body that a ballot fills one of. Null for the ballot of a ward, division or constituency. */
function rolesOfWholeBody({ election }: BallotRow): readonly OfficeRole[] | null {
  const prefix = Object.keys(OF_WHOLE_BODIES).find((start) => election.electionId.startsWith(start));
  return prefix === undefined ? null : (OF_WHOLE_BODIES[prefix] ?? null);
}

function findPost(ballot: BallotRow, posts: readonly PostRow[]): PostRow | null {
  const { postId, areaId, election } = ballot;
  if (postId !== null) return posts.find(({ id }) => id === postId) ?? null;
  const roles = rolesOfWholeBody(ballot);
  const wholeAreaId = areaId ?? election.organisation?.areaId ?? null;
  const fitting = posts.filter((post) => {
    const isOfArea =
      roles === null
        ? areaId !== null && post.areaId === areaId
        : roles.includes(post.role) && (post.areaId === null || post.areaId === wholeAreaId);
    const life = { from: post.validFrom ?? new Date(0), to: post.validTo };
    return isOfArea && post.organisationId === election.organisationId && isOnDay(life, election.pollingOn);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function contestedPost({
  id,
  version,
  role,
  seats,
  organisation,
  holdings,
  vacancies,
}: PostRow): ContestedPost {
  const nation = organisation.nation ?? organisation.area?.nation ?? null;
  return { id, version, role, seats, nation, organisation: organisation.slug, holdings, vacancies };
}
