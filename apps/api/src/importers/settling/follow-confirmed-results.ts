import { FollowingChange } from '../../editorial/what-follows.ts';
import type { FollowResults } from '../../results/follow-results.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import { goOnInCouncil } from './go-on-in-council.ts';
import { findOutdatedOffices } from './outdated-offices.ts';
import { renewOffices } from './renew-offices.ts';
import { NO_FILE, settlePeople } from './settle-people.ts';
import { settleShownDays } from './settle-shown-days.ts';

/**
 * Winners of a county's last poll go on in the council that it became. Winners at an election by new boundaries are in the offices of the new wards, as where the boundaries come to be known later; and a body of which a poll has
 * filled every seat is held whole as of that day, as where an import brings the last of them (R12, R17). For whom they were elected is
 * for whom they sit from then on, whatever was said of them before (R11).
 */
export const followConfirmedResults: FollowResults = async (tx, ballotIds) => {
  const log = new FollowingChange();
  const writer = new ImportWriter(tx, NO_FILE, log, null);
  await renewOffices(writer, await findOutdatedOffices(tx, ballotIds));
  const won = await tx.candidacy.findMany({
    where: { ballotId: { in: [...ballotIds] }, isElected: true },
    select: { id: true, personId: true },
  });
  await goOnInCouncil(
    writer,
    won.map(({ id }) => id),
  );
  await settlePeople(
    tx,
    log,
    won.map(({ personId }) => personId),
  );
  const bodies = await tx.election.findMany({
    where: { ballots: { some: { id: { in: [...ballotIds] } } } },
    select: { organisationId: true },
  });
  await settleShownDays(writer, [...new Set(bodies.flatMap(({ organisationId }) => organisationId ?? []))]);
  return log.written;
};
