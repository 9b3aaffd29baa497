import {
  firstSeenOf,
  chooseVintage,
  loadWardVintages,
  type WardVintage,
} from '../../elections/ward-vintage.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import type { Council } from './councils.ts';
import type { WardArea, WardPost } from './wards-of-councils.ts';

/** The ward that a list of a day means by a name. Null where the council has none of that name. */
export type WardChooser = (
  council: Pick<Council, 'id' | 'areaId'>,
  name: string,
  listedOn: string,
) => WardArea | null;

/**
 * A list has names alone, and wards keep theirs when their boundaries change. Of those that were there on the day it means the one that is known to have been in force; else
 * the newest of those that the record has seen by then, or else the first that it saw after: a register counts its codes upwards. It does not matter which of them
 * has an office already, for that is who came first (R12). One statement, none where no name is there twice.
 */
export async function loadWardChooser(
  tx: Prisma.TransactionClient,
  areas: readonly WardArea[],
  posts: readonly WardPost[],
): Promise<WardChooser> {
  const named = areas.flatMap((area) =>
    [...new Set([area.nameEn, area.nameCy])].flatMap((name) =>
      name === null ? [] : [{ name: foldWard(name), area }],
    ),
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  const twins = [...byName.values()].filter(({ length }) => length > 1).flat();
  const vintages = await loadWardVintages(
    tx,
    twins.map(({ area }) => area.id),
  );
  const bodies = new Map(posts.map(({ areaId, organisationId }) => [areaId, organisationId]));
  const postOf = new Map(posts.map((post) => [post.areaId, post]));
  const isOf = ({ id, parentId }: WardArea, council: Pick<Council, 'id' | 'areaId'>) =>
    (parentId !== null && parentId === council.areaId) || bodies.get(id) === council.id;
  return (council, name, listedOn) => {
    const found = (byName.get(foldWard(name)) ?? [])
      .map(({ area }) => area)
      .filter((area) => isOf(area, council) && isThere(area, postOf.get(area.id), listedOn));
    return chooseOf(found, vintages, listedOn);
  };
}

/** New wards come with a poll; until some days after it who was elected before sits, for the old ones. */
function isThere({ validFrom, validTo }: WardArea, post: WardPost | undefined, listedOn: string): boolean {
  const from = latest(validFrom, post?.validFrom ?? null);
  const ends = post?.validTo ?? null;
  const to = validTo === null ? ends : latest(validTo, ends);
  return (from === null || from <= listedOn) && (to === null || listedOn < to);
}

function chooseOf(
  wards: readonly WardArea[],
  vintages: ReadonlyMap<string, WardVintage>,
  listedOn: string,
): WardArea | null {
  const [only = null] = wards;
  if (wards.length < 2) return only;
  const known = wards.flatMap(({ id }) => vintages.get(id) ?? []);
  const day = new Date(`${listedOn}T00:00:00Z`);
  const inForce = chooseVintage(known, { pollingOn: day, firstDay: day });
  if (inForce) return wards.find(({ id }) => id === inForce.areaId) ?? null;
  const seenOn = (ward: WardArea) => {
    const vintage = vintages.get(ward.id);
    return vintage ? firstSeenOf(vintage) : null;
  };
  const newestFirst = wards.toSorted((a, b) => (a.code < b.code ? 1 : -1));
  const seen = newestFirst.find((ward) => Number(seenOn(ward) ?? Infinity) <= day.getTime());
  const unseen = newestFirst.find((ward) => seenOn(ward) === null);
  return seen ?? unseen ?? newestFirst.toSorted((a, b) => Number(seenOn(a)) - Number(seenOn(b)))[0] ?? null;
}

/** The later of two days; null is not known, and the other stands. */
export function latest(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}
