import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { judgeOwners } from '../evidence/party-own.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { ADOPTION_RULES } from './adoption-rules.ts';
import { isAdopted } from './adoption-standing.ts';
import { AdoptionMoveRefusedError } from './campaign-errors.ts';
import { appendCampaignRow } from './append-campaign-row.ts';
import { findState } from './campaign-log.ts';
import type { FollowUpInput } from './campaign-patch.ts';
import { checkLogRow } from './check-log-row.ts';
import { addReport } from './follow-up-report.ts';
import { type LockedAdoption, lockAdoption } from './lock-adoption.ts';
import { judgeText, type PreparedUpdate } from './prepared-update.ts';

/**
 * Holds a council's report on what it adopted against its dealing, and locks it. The first makes it REPORTING; a further one is a note in
 * the log. A lapsed dealing that reports after all stands again from that day.
 */
export async function prepareFollowUp(
  tx: Prisma.TransactionClient,
  input: FollowUpInput,
  today: Date,
): Promise<PreparedUpdate> {
  const locked = await lockAdoption(tx, input.adoptionId, input.expectedVersion, 'REPORTING');
  const { adoption, log } = locked;
  const standing = input.effectiveOn === null ? null : findState(log, input.effectiveOn);
  const report =
    standing?.state === 'REPORTING'
      ? ({ kind: 'NOTE', state: null } as const)
      : ({ kind: 'RATING', state: 'REPORTING' } as const);
  const evidence = await judgeOwners(tx, input.evidence);
  const row = checkLogRow(log, { ...input, ...report, correctsId: null, evidence }, ADOPTION_RULES, today);
  if (standing && !isAdopted(standing.state)) {
    const { en } = adoptionState[standing.state];
    throw new AdoptionMoveRefusedError(
      standing.state,
      'REPORTING',
      `On that day this dealing read “${en}”. Only what was adopted is reported on.`,
    );
  }
  checkDays(locked, input.nextDueOn, row.effectiveOn);
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
        texts: [],
      },
      today,
    )),
    async publish(signatures) {
      const { update, revision } = await appendCampaignRow(tx, { adoptionId: adoption.id, row }, signatures);
      const { summaryEn, summaryCy, evidence: sources, nextDueOn } = input;
      const said = { reportedOn: row.effectiveOn, nextDueOn, summaryEn, summaryCy, evidence: sources };
      const reported = await addReport(tx, update, said);
      const after = await tx.councilAdoption.update({
        where: { id: adoption.id },
        data: { version: { increment: 1 } },
      });
      return {
        update,
        revisions: [
          revision,
          reported,
          {
            recordType: 'CouncilAdoption',
            recordId: adoption.id,
            recordVersion: after.version,
            before: { version: adoption.version },
            after: { version: after.version },
          },
        ],
        alsoTouched: ['Evidence'],
      };
    },
  };
}

function checkDays({ followUps }: LockedAdoption, nextDueOn: Date | null, reportedOn: Date): void {
  if (nextDueOn !== null && nextDueOn <= reportedOn) {
    throw new InputRefusedError(
      ['nextDueOn'],
      'The next report is due after this one. Give a later day, or leave it out where none is expected.',
    );
  }
  if (followUps.some((report) => report.reportedOn.getTime() === reportedOn.getTime()))
    throw new InputRefusedError(['effectiveOn'], 'A report of that day is recorded already.');
}
