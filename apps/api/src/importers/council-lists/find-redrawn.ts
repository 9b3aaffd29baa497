import { isOfWeight } from './find-absences.ts';
import type { Sighting, Spell, WardsOfList } from './ward-spells.ts';

/**
 * The day of the first list after somebody was last shown that has nothing of their ward, and has wards that the list which showed them has not: the wards were drawn anew in
 * between. Null where there is none. A list with fewer wards alone is one of some wards, and so is one with less than half as many. Of whom the council has, only the council's own list says so.
 */
export function findRedrawn(
  { personId, lastShownOn }: Spell,
  {
    postId,
    sightings,
    lists,
  }: Readonly<{ postId: string; sightings: readonly Sighting[]; lists: readonly WardsOfList[] }>,
): string | null {
  const own = sightings.filter((sighting) => sighting.personId === personId);
  const last = own.findLast(({ listedOn }) => listedOn === lastShownOn);
  const before = lists.find(({ kind, listedOn }) => kind === last?.kind && listedOn === last.listedOn);
  if (!before) return null;
  const days = lists
    .filter(({ listedOn, postIds }) => listedOn > lastShownOn && !postIds.includes(postId))
    .filter((list) => isOfWeight(list, own))
    .filter(
      ({ postIds }) =>
        postIds.length * 2 >= before.postIds.length && postIds.some((id) => !before.postIds.includes(id)),
    )
    .map(({ listedOn }) => listedOn);
  return days.toSorted()[0] ?? null;
}
