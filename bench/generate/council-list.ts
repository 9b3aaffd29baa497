import type { Council } from './councils.ts';
import { personName } from './names.ts';

export type CouncilList = Readonly<{
  councils: readonly Council[];
  wardsPerCouncil: number;
  /** Of each ward, all of them filled. */
  seats: number;
  /** In one of so many seats, somebody else sits than in the list before. */
  changedIn: number | null;
}>;

const HEADER = 'Council,Ward Name,Councillor Name,Next Election,Party Name,Electoral Commission Party Code';

const PARTIES = [
  'Labour,PP53',
  'Labour and Co-operative,',
  'Conservative,PP52',
  'Liberal Democrats,PP90',
  'Independent,',
] as const;

/** The lines of a list of every councillor in the columns of Open Council Data UK. The same list gives the same lines. */
export function* councilListLines(list: CouncilList): Generator<string> {
  yield HEADER;
  let seat = 0;
  for (const { slug } of list.councils)
    for (let ward = 1; ward <= list.wardsPerCouncil; ward++)
      for (let place = 0; place < list.seats; place++) {
        seat += 1;
        const isChanged = list.changedIn !== null && seat % list.changedIn === 0;
        // Neither the given name nor the family name is one of a neighbour, so that it cannot be another spelling.
        const name = personName(isChanged ? seat + 7_619 : seat);
        yield `${slug},Ward ${ward},${name},2027-05-06,${PARTIES[seat % PARTIES.length]}`;
      }
}
