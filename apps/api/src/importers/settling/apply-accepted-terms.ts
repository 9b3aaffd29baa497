import { formatDay } from '../../calendar/day.ts';
import { FollowingChange } from '../../editorial/what-follows.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { textIn } from '../../proposals/decide-proposal.ts';
import type { AcceptedTerm, ApplyAcceptedTerms } from '../../proposals/accepted-term.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileParties } from '../contests/reconcile-parties.ts';
import { parseLabelOf } from '../terms/party-labels.ts';
import { keepPartyTerms } from '../terms/party-terms.ts';
import type { TermPatch } from '../terms/propose-term.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import { goOnInCouncil } from './go-on-in-council.ts';
import { NO_FILE, settlePeople } from './settle-people.ts';

type Accepted = Omit<AcceptedTerm, 'patch'> & Readonly<{ patch: TermPatch }>;

/**
 * Notes of terms that editors accepted which office they are of, and works out anew for whom their holders sat: a term without an end lasts as long as its
 * office. Importing its file again then says nothing new (R12). Who was accepted as the winner of a county's last poll goes on in the council that it became.
 */
export const applyAcceptedTerms: ApplyAcceptedTerms = async (tx, accepted) => {
  const log = new FollowingChange();
  const terms = accepted.flatMap(({ patch, ...term }): Accepted[] => {
    const stated: unknown = patch;
    return isTerm(stated) ? [{ ...term, patch: stated }] : [];
  });
  for (const ofSource of Map.groupBy(terms, ({ patch: { source } }) => JSON.stringify(source)).values()) {
    const [first] = ofSource;
    if (!first) continue;
    const writer = new ImportWriter(tx, first.patch.source, log, null);
    const parties = new ContestSurvey();
    for (const { patch } of ofSource)
      parties.noteParty({ party: labelOf(patch), partyName: patch.partyName, line: 0 });
    const standingOf = await reconcileParties(writer, parties);
    await writer.flush();
    await leaveOthers(tx, ofSource);
    await keepPartyTerms(
      writer,
      ofSource.map(({ patch, personId, postId, from }) => ({
        personId,
        postId,
        standing: standingOf(labelOf(patch)),
        // The first label is as old as the office, whose first day the editor may have said.
        from: patch.from === null || patch.from === patch.seat.from ? formatDay(from) : patch.from,
        to: patch.to,
      })),
    );
  }
  const won = accepted.filter(({ patch }) => textIn(patch, 'candidacyId') !== null);
  const ofTerms = terms.flatMap(({ personId, patch }) => [personId, patch.personId]);
  if (ofTerms.length + won.length > 0)
    await settlePeople(tx, log, [...ofTerms, ...won.map(({ personId }) => personId)]);
  await goOnInCouncil(
    new ImportWriter(tx, NO_FILE, log, null),
    accepted.flatMap(({ patch }) => textIn(patch, 'candidacyId') ?? []),
  );
  return log.written;
};

function labelOf({ party, partyName }: TermPatch) {
  return party ?? parseLabelOf(partyName);
}

/** Results and lists of councillors propose offices, too, and name no time in a seat. */
function isTerm(patch: unknown): patch is TermPatch {
  return typeof patch === 'object' && patch !== null && 'seat' in patch && 'source' in patch;
}

/** Where the editor says that it was somebody else who sat, the term is theirs. */
async function leaveOthers(tx: Prisma.TransactionClient, terms: readonly Accepted[]): Promise<void> {
  for (const { personId, patch } of terms) {
    if (patch.personId === personId || patch.from === null) continue;
    const { publisher } = patch.source;
    await tx.partyTerm.deleteMany({
      where: { personId: patch.personId, publisher, from: new Date(patch.from) },
    });
  }
}
