import type { Confidence } from '@wheatsheaf/schema/vocabulary/confidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { PostcodeArea } from './find-postcode.ts';
import { confidenceOf } from './postcode-confidence.ts';

/** What a ballot says of where it is held. */
type BallotPlace = Readonly<{
  areaId: string | null;
  gssCode: string | null;
  post: Readonly<{ areaId: string | null; organisation: Readonly<{ areaId: string | null }> }> | null;
}>;

/** What must be loaded of a ballot for `confidenceOfBallot`. */
export const ballotPlaceInclude = {
  post: { include: { organisation: true } },
} as const satisfies Prisma.BallotInclude;

/**
 * Ballots from a day on at which somebody may vote whose postcode lies in these areas: those of the areas, of the areas that take over from
 * them (on the day of the poll, too, on which these are still represented by who was elected before), and of whole bodies that act for one. A ballot may name its code before the record holds the area.
 */
export function ballotsToCome(areas: readonly PostcodeArea[], day: Date): Prisma.BallotWhereInput {
  const places = areas.flatMap((area) => [area, ...area.successors]);
  const areaId = { in: places.flatMap((place) => place.areaId ?? []) };
  const gssCode = { in: places.flatMap((place) => place.gssCode ?? []) };
  return {
    election: { pollingOn: { gte: day } },
    OR: [
      { areaId },
      { areaId: null, gssCode },
      { areaId: null, post: { areaId } },
      { areaId: null, post: { areaId: null, organisation: { areaId } } },
    ],
  };
}

/** How surely somebody with the postcode votes on a ballot: as surely as they live in its area; where an area is divided, nobody knows yet in which part. */
export function confidenceOfBallot(ballot: BallotPlace, areas: readonly PostcodeArea[]): Confidence {
  const areaId = ballot.areaId ?? ballot.post?.areaId ?? ballot.post?.organisation.areaId ?? null;
  const isPlace = (place: { areaId: string | null; gssCode: string | null }) =>
    areaId === null ? ballot.gssCode !== null && place.gssCode === ballot.gssCode : place.areaId === areaId;
  const own = areas.find(isPlace);
  if (own) return confidenceOf(own, areas);
  const divided = areas.find((area) => area.successors.some(isPlace));
  return divided?.successors.length === 1 ? confidenceOf(divided, areas) : 'AMBIGUOUS';
}
