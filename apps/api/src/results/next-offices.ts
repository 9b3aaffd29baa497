import { isInSpell } from '../calendar/open-spell.ts';
import { formatDay } from '../calendar/day.ts';
import { isCalled, wardNamesOf } from '../elections/ballot-ward-name.ts';
import type { ContinuingCouncil } from '../representatives/continuing-councils.ts';
import { isOfShadowAuthority } from '../representatives/shadow-authority.ts';
import type { BallotRow, PostRow } from './load-contests.ts';

/**
 * The offices in which those elected at a county council's last poll go on, in the council that it became, by ballot: of a ward called as that of the ballot, the
 * only one on the council's first day. So an accepted proposal has it (`findProposedPost`).
 * @param councils What the counties went on as.
 * @param posts All councillors' offices of these.
 */
export function findNextOffices(
  ballots: readonly BallotRow[],
  councils: readonly ContinuingCouncil[],
  posts: readonly PostRow[],
): Map<string, PostRow> {
  return new Map(
    ballots.flatMap((ballot) => {
      const { organisationId, pollingOn } = ballot.election;
      const council = councils.find(
        ({ formerId, foundedOn }) =>
          formerId === organisationId && isOfShadowAuthority(formatDay(pollingOn), foundedOn),
      );
      if (!council) return [];
      const firstDay = new Date(`${council.foundedOn}T00:00:00Z`);
      const names = wardNamesOf(ballot);
      const [only, ...others] = posts.filter(
        ({ organisationId: whose, area, validFrom, validTo }) =>
          whose === council.id &&
          area !== null &&
          isCalled(area, names) &&
          isInSpell({ from: validFrom, to: validTo }, firstDay),
      );
      return only && others.length === 0 ? [[ballot.id, only] as const] : [];
    }),
  );
}
