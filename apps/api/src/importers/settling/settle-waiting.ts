import { askOfMovers } from '../council-lists/ask-of-movers.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { findPostsOfLists } from '../council-lists/ward-evidence.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { askOfEndorsed } from './ask-of-endorsed.ts';
import { askOfJointBallots } from './ask-of-joint-ballots.ts';
import { endRedrawnOffices } from './end-redrawn-offices.ts';
import { joinStandingAgain } from './join-standing-again.ts';
import { joinTwinWards } from './join-twin-wards.ts';
import { linkOffices } from './link-offices.ts';
import { placeBallots } from './place-ballots.ts';
import { findOutdatedOffices } from './outdated-offices.ts';
import { renewOffices } from './renew-offices.ts';
import { settleCoverage } from './settle-coverage.ts';
import { settleElectedBodies } from './settle-elected-bodies.ts';
import { settleEnds } from './settle-ends.ts';
import { settleFields } from './settle-fields.ts';
import { settleLives } from './settle-lives.ts';
import { settleListedWards } from './settle-listed-wards.ts';
import { settleNames } from './settle-names.ts';
import { settleOpenTerms } from './settle-open-terms.ts';
import { settleParents } from './settle-parents.ts';
import { settleShownDays } from './settle-shown-days.ts';
import { settleTerms } from './settle-terms.ts';

/**
 * What files said before the record had what they spoke of: now that more is in it, it is looked at again, so that it does not matter which file
 * came first (R12). Called once an import, after its files and in their transaction.
 * @param writtenOf The records of a model that the import wrote so far.
 * @param areListed Whether it told in which years wards are listed.
 */
export async function settleWaiting(
  writer: ImportWriter,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
  areListed: boolean,
): Promise<void> {
  await settleElectedBodies(writer);
  await settleLives(writer);
  await settleParents(writer);
  await joinTwinWards(writer);
  // Lists first, so that a poll does not wait for those who sit there by them; and once more, for polls tell of when a ward is in force.
  const { movedIn } = await settleListedWards(writer, writtenOf, areListed);
  await placeBallots(writer);
  await settleWards(writer, await findPostsOfLists(writer.tx, movedIn), 1);
  const { councilIds } = await settleListedWards(writer, writtenOf, areListed);
  await linkOffices(writer);
  await renewOffices(writer, await findOutdatedOffices(writer.tx, null));
  await endRedrawnOffices(writer, councilIds, writtenOf('Post'));
  await settleTerms(writer);
  await settleOpenTerms(writer);
  await joinStandingAgain(writer, writtenOf);
  await askOfMovers(writer);
  await askOfEndorsed(writer, writtenOf);
  await askOfJointBallots(writer);
  await settleEnds(writer.tx);
  await settleFields(writer);
  await settleNames(writer);
  await settleCoverage(writer);
  await settleShownDays(writer, null);
}
