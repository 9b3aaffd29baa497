import { clauseState } from '@wheatsheaf/schema/vocabulary/clause-state.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { judgeOwners } from '../evidence/party-own.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { ADOPTION_RULES } from './adoption-rules.ts';
import { isAdopted } from './adoption-standing.ts';
import { appendCampaignRow } from './append-campaign-row.ts';
import { findState } from './campaign-log.ts';
import type { ClauseOutcomesInput } from './campaign-patch.ts';
import { checkLogRow } from './check-log-row.ts';
import { type LockedAdoption, lockAdoption } from './lock-adoption.ts';
import { judgeText, type PreparedUpdate } from './prepared-update.ts';

/** Holds what became of the clauses at one council against its dealing, and locks it. The log gets a note that says so, with its sources. */
export async function prepareClauseOutcomes(
  tx: Prisma.TransactionClient,
  input: ClauseOutcomesInput,
  today: Date,
): Promise<PreparedUpdate> {
  const locked = await lockAdoption(tx, input.adoptionId, input.expectedVersion, null);
  const { adoption, log, clauses } = locked;
  const note = { ...input, kind: 'NOTE', state: null, correctsId: null } as const;
  const evidence = await judgeOwners(tx, input.evidence);
  const row = checkLogRow(log, { ...note, evidence }, ADOPTION_RULES, today);
  checkOutcomes(locked, input, row.effectiveOn);
  return {
    recordType: 'CouncilAdoption',
    recordId: adoption.id,
    baseVersion: input.expectedVersion,
    ...(await judgeText(
      tx,
      adoption.councilId,
      input,
      {
        setsFinalState: false,
        namesPeople: false,
        texts: input.outcomes.flatMap(({ noteEn, noteCy }) => [noteEn, noteCy]),
      },
      today,
    )),
    async publish(signatures) {
      const { update, revision } = await appendCampaignRow(tx, { adoptionId: adoption.id, row }, signatures);
      // One by one, so that their order is the order of the list.
      for (const outcome of input.outcomes)
        await tx.clauseOutcome.create({
          data: { adoptionId: adoption.id, updateId: update.id, ...outcome, effectiveOn: row.effectiveOn },
        });
      const after = await tx.councilAdoption.update({
        where: { id: adoption.id },
        data: { version: { increment: 1 } },
        include: { clauses: true },
      });
      return {
        update,
        revisions: [
          revision,
          {
            recordType: 'CouncilAdoption',
            recordId: adoption.id,
            recordVersion: after.version,
            before: { version: adoption.version, clauses },
            after: { version: after.version, clauses: after.clauses },
          },
        ],
        alsoTouched: ['Evidence', 'ClauseOutcome'],
      };
    },
  };
}

function checkOutcomes({ campaign, log }: LockedAdoption, input: ClauseOutcomesInput, on: Date): void {
  if (input.outcomes.length === 0)
    throw new InputRefusedError(['outcomes'], 'Say of at least one clause what became of it.');
  const standing = findState(log, on);
  if (standing === null || !(isAdopted(standing.state) || standing.state === 'RESCINDED')) {
    throw new InputRefusedError(
      ['effectiveOn'],
      'On that day the council had not adopted it, so no clause has an outcome yet. Record the decision first.',
    );
  }
  const seen = new Set<string>();
  for (const [index, { clauseId, state, noteEn, noteCy }] of input.outcomes.entries()) {
    if (!campaign.clauses.some(({ id }) => id === clauseId)) {
      throw new InputRefusedError(
        ['outcomes', String(index), 'clause'],
        'This is no clause of the campaign that the council adopted.',
      );
    }
    if (seen.has(clauseId))
      throw new InputRefusedError(
        ['outcomes', String(index)],
        'This clause is in the list twice. Name each once.',
      );
    seen.add(clauseId);
    if (clauseState[state].needsNote && !noteEn?.trim() && !noteCy?.trim()) {
      throw new InputRefusedError(
        ['outcomes', String(index), 'noteEn'],
        'Say in a few words how the clause was changed, or why it was not carried out.',
      );
    }
  }
}
