import { foldName } from '../names/fold-name.ts';

/** How many parts two names share. Two spellings of one share some. */
export function countSharedParts(one: string, other: string): number {
  const parts = foldName(other).split(' ');
  return foldName(one)
    .split(' ')
    .filter((part) => part.length > 1 && parts.includes(part)).length;
}

/** Whether two names could be two spellings of one. */
export function isAlike(one: string, other: string): boolean {
  return countSharedParts(one, other) > 0;
}
