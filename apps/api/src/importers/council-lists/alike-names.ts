import { foldName } from '../names/fold-name.ts';

/** How many parts two names share. Two spellings of one share some. */
function countSharedParts(one: string, other: string): number {
  const parts = foldName(other).split(' ');
  return foldName(one)
    .split(' ')
    .filter((part) => part.length > 1 && parts.includes(part)).length;
}

/** Whether two names could be two spellings of one. */
export function isAlike(one: string, other: string): boolean {
  return countSharedParts(one, other) > 0;
}

/** How much a row about somebody whom nobody knows is like a name of some ward: there by the parts they share, in another ward only as the whole name. */
export function likenessOf(
  row: Readonly<{ postId: string; name: string }>,
  name: string,
  postId: string,
): number {
  return row.postId === postId || foldName(row.name) === foldName(name)
    ? countSharedParts(row.name, name)
    : 0;
}
