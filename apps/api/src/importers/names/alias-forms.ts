import { foldName } from './fold-name.ts';

/** Letters that mySociety's list of names leaves out of some of them: it has Ynys Môn as "ynys mn" alone. */
const NOT_ASCII = /[^\p{ASCII}]/gu;

/** How a name may be among the aliases of an organisation, folded. */
export function aliasForms(name: string): string[] {
  return [...new Set([foldName(name), foldName(name.replace(NOT_ASCII, ''))])];
}
