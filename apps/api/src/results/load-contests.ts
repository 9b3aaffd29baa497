import {
  findOfficeOf,
  findOfficesOf,
  isOfWholeBody,
  ROLES_OF_WHOLE_BODIES,
} from '../elections/office-of-ballot.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { loadContinuingCouncils, loadListedOffices } from '../representatives/continuing-councils.ts';
import { councillorOf } from '../representatives/roles.ts';
import type { Contest, ContestedPost, WardWithoutOffice } from './contest.ts';
import { findNextOffices } from './next-offices.ts';
import { findOldWards } from './find-old-wards.ts';

const contestSelect = {
  id: true,
  electionId: true,
  postId: true,
  areaId: true,
  seatsContested: true,
  votingSystem: true,
  isByElection: true,
  isCancelled: true,
  ballotId: true,
  label: true,
  area: { select: { kind: true, nameEn: true, nameCy: true } },
  replacedById: true,
  areCandidatesLocked: true,
  election: {
    select: {
      electionId: true,
      pollingOn: true,
      organisationId: true,
      organisation: {
        select: {
          slug: true,
          kind: true,
          councilType: true,
          nation: true,
          foundedOn: true,
          areaId: true,
          area: { select: { nation: true } },
        },
      },
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
  area: { select: { nameEn: true, nameCy: true } },
  organisation: { select: { slug: true, nation: true, foundedOn: true, area: { select: { nation: true } } } },
  holdings: {
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      version: true,
      personId: true,
      from: true,
      to: true,
      termEndedOn: true,
      startReason: true,
      candidacyId: true,
    },
  },
  vacancies: {
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: { id: true, version: true, from: true, to: true, seats: true },
  },
} as const satisfies Prisma.PostSelect;

export type BallotRow = Prisma.BallotGetPayload<{ select: typeof contestSelect }>;
export type PostRow = Prisma.PostGetPayload<{ select: typeof postSelect }>;

/**
 * Contests with their offices, by label: four statements and those of their relations, however many there are. A ballot that names no post
 * fills the one that `findOfficeOf` tells, or at an election by new boundaries that of the old ward. Of a county council's last poll three more.
 * @param chosen Ballots whose office an editor names: they come with all offices of their body to choose from.
 */
export async function loadContests(
  tx: Prisma.TransactionClient,
  where: Prisma.BallotWhereInput,
  chosen: ReadonlySet<string> = new Set(),
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
    .filter(({ election }) => isOfWholeBody(election))
    .flatMap(({ election }) => election.organisationId ?? []);
  const mayRepresentAll = { organisationId: { in: wholeBodies }, role: { in: [...ROLES_OF_WHOLE_BODIES] } };
  const posts = await tx.post.findMany({
    where: { OR: [{ id: { in: postIds } }, { areaId: { in: areaIds } }, mayRepresentAll] },
    select: postSelect,
  });
  const open = ballots.filter((ballot) => chosen.has(ballot.id) || findPost(ballot, posts) === null);
  const bodies = [...new Set(open.flatMap(({ election }) => election.organisationId ?? []))];
  const all =
    bodies.length === 0
      ? []
      : await tx.post.findMany({
          where: { organisationId: { in: bodies } },
          select: postSelect,
          orderBy: [{ area: { nameEn: 'asc' } }, { id: 'asc' }],
        });
  const oldWards = await findOldWards(
    tx,
    waiting.filter((ballot) => findPost(ballot, posts) === null),
    all,
  );
  const councils = await loadContinuingCouncils(
    tx,
    ballots.flatMap(({ election }) => (isOfWholeBody(election) ? [] : (election.organisationId ?? []))),
  );
  const nextPosts =
    councils.length === 0
      ? []
      : await tx.post.findMany({
          where: {
            organisationId: { in: councils.map(({ id }) => id) },
            role: { in: ['COUNCILLOR', 'COUNTY_COUNCILLOR'] },
          },
          select: postSelect,
        });
  const listed =
    councils.length === 0
      ? new Set()
      : await loadListedOffices(
          tx,
          councils.map(({ id }) => id),
        );
  const nextOffices = findNextOffices(ballots, councils, nextPosts);
  const sitting = [
    ...new Set(
      [...posts, ...oldWards.values()].flatMap(({ holdings }) => holdings.map(({ personId }) => personId)),
    ),
  ];
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
    const own = findPost(ballot, posts);
    const old = own === null ? (oldWards.get(id) ?? null) : null;
    const post = own ?? old;
    const next = nextOffices.get(id);
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
      ward: post === null ? findWard(ballot) : null,
      newWardId: old && ballot.areaId,
      nextOffice: next ? { ...contestedPost(next), isListed: listed.has(next.id) } : null,
      offices:
        open.includes(ballot) && (old === null || chosen.has(id))
          ? findOfficesOf(ballot, all).map(contestedPost)
          : [],
      stoodElsewhere: new Map(elsewhere.map(({ personId, isElected }) => [personId, isElected])),
    };
  });
}

function findPost(ballot: BallotRow, posts: readonly PostRow[]): PostRow | null {
  const { postId } = ballot;
  return postId === null ? findOfficeOf(ballot, posts) : (posts.find(({ id }) => id === postId) ?? null);
}

/** The ward of a council’s ballot. Null for other bodies, whose offices registers and editors make, and where no ward is known. */
function findWard({ areaId, election }: BallotRow): WardWithoutOffice | null {
  const { organisationId, organisation: council } = election;
  if (areaId === null || organisationId === null || council?.kind !== 'COUNCIL' || isOfWholeBody(election))
    return null;
  return {
    organisationId,
    areaId,
    role: councillorOf(council),
    nation: council.nation ?? council.area?.nation ?? null,
    organisation: council.slug,
    foundedOn: council.foundedOn,
  };
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
  const { slug, foundedOn } = organisation;
  return { id, version, role, seats, nation, organisation: slug, foundedOn, holdings, vacancies };
}
