import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { formatDay } from '../calendar/day.ts';
import type { Organisation, Prisma } from '../generated/prisma/client.ts';
import { loadContinuingCouncils } from '../representatives/continuing-councils.ts';
import { isOfShadowAuthority } from '../representatives/shadow-authority.ts';
import type { ProposedResult } from './propose-result.ts';

/** As many ballots as a person reads about at once. */
const MOST = 5;

/**
 * What to do of results that cannot be confirmed, where another use-case helps: of a ward that has become larger, and of a poll for a county council whose offices the
 * record lacks: where the council that it went on as has no one ward of that name, or a list of that council says who sits there. A sentence each.
 */
export async function adviseOn(
  tx: Prisma.TransactionClient,
  unready: readonly ProposedResult[],
): Promise<string[]> {
  const told = unready
    .filter(({ problems }) => problems.includes('OFFICE_TOO_SMALL') || problems.includes('OFFICE_UNKNOWN'))
    .slice(0, MOST);
  if (told.length === 0) return [];
  const ballots = await tx.ballot.findMany({
    where: { id: { in: told.map(({ contest }) => contest.id) } },
    select: {
      id: true,
      label: true,
      election: { select: { organisationId: true } },
    },
  });
  const councils = await loadContinuingCouncils(
    tx,
    ballots.flatMap(({ election }) => election.organisationId ?? []),
  );
  const named = await tx.organisation.findMany({
    where: { id: { in: councils.map(({ id }) => id) } },
    select: { id: true, nameEn: true, nameCy: true, slug: true },
  });
  const sentences = told.flatMap(({ contest, winners, firstDay, problems }): string[] => {
    const ballot = ballots.find(({ id }) => id === contest.id);
    if (!ballot) return [];
    const { label } = ballot;
    const { post, pollingOn } = contest;
    if (problems.includes('OFFICE_TOO_SMALL') && post !== null)
      return [
        `${label}: ${winners.length} were elected and its office ${formatGlobalId('Post', post.id)} has ${seatsOf(post.seats)}. Where the ward has new boundaries, record them with recordBoundaryChange (occurredOn ${formatDay(pollingOn)}${firstDay ? `, officesFrom ${formatDay(firstDay)}` : ''}, that office among endingPosts, the new ward among newAreas and an office of it with ${seatsOf(winners.length)} among newPosts), or import them; where only the number is wrong, correct it with editPost.`,
      ];
    const council = councils.find(
      ({ formerId, foundedOn }) =>
        formerId === ballot.election.organisationId && isOfShadowAuthority(formatDay(pollingOn), foundedOn),
    );
    const next = named.find(({ id }) => id === council?.id);
    if (!next) return [];
    const { nextOffice } = contest;
    if (nextOffice?.isListed)
      return [
        `${label}: the record has no office of the county for it, and of the ward of that name a list of ${calledOf(next)}, which the county went on as, says itself who sits there, so nobody is put there. To record the winners in the county, say the seats of the ward where the record knows it, or make the office with createPost; where one of them did sit in ${formatGlobalId('Post', nextOffice.id)}, accept their proposal with acceptOffice, name that office, and give the last day where they have left.`,
      ];
    return [
      `${label}: the record has no office of the county for it, and ${calledOf(next)}, which the county went on as, has none or several of that name. Say the seats of the ward where the record knows it, make the office with createPost, or accept the proposals of its winners with acceptOffice and name the office.`,
    ];
  });
  return sentences;
}

function calledOf({ nameEn, nameCy, slug }: Pick<Organisation, 'nameEn' | 'nameCy' | 'slug'>): string {
  return nameEn ?? nameCy ?? slug;
}

function seatsOf(count: number): string {
  return count === 1 ? 'one seat' : `${count} seats`;
}
