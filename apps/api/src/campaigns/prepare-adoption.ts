import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { judgeOwners } from '../evidence/party-own.ts';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import { checkDetails, checkNoDetails, checkPeople } from './adoption-details.ts';
import { ADOPTION_RULES } from './adoption-rules.ts';
import { adoptionFactsSelect, adoptionRows } from './adoption-standing.ts';
import { appendCampaignRow } from './append-campaign-row.ts';
import { findState, type StateRow } from './campaign-log.ts';
import type { AdoptionInput } from './campaign-patch.ts';
import { checkLogRow } from './check-log-row.ts';
import { type DecisionFacts, factsOf, NO_FACTS } from './decision-facts.ts';
import { addReport, findKeptReport, type StandingReport } from './follow-up-report.ts';
import { lockAdoption } from './lock-adoption.ts';
import { judgeText, type PreparedUpdate } from './prepared-update.ts';
import { sourcesOf } from './sources-of.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';

type Dealing = {
  campaignId: string;
  councilId: string;
  before: CouncilAdoption | null;
  log: StateRow<AdoptionState>[];
  /** What the row that is corrected says of its decision, as far as it may stay. Nothing for a further decision. */
  corrected: DecisionFacts;
  /** The report that came with that row. Null for any other. */
  report: StandingReport | null;
};

/**
 * Holds a council's decision, or the correction of one, against what is recorded of its dealing, and locks it. Throws the rule it breaks,
 * or the conflict (R8).
 */
export async function prepareAdoption(
  tx: Prisma.TransactionClient,
  input: AdoptionInput,
  today: Date,
): Promise<PreparedUpdate> {
  const { campaignId, councilId, before, log, corrected, report } = await loadDealing(tx, input, today);
  const kind = input.correctsId === null ? 'RATING' : 'CORRECTION';
  const evidence = await judgeOwners(tx, input.evidence);
  const row = checkLogRow(log, { ...input, kind, evidence }, ADOPTION_RULES, today);
  const facts = factsOf(corrected, input.details);
  const kept = report && findKeptReport(report, input);
  if (input.state === null) checkNoDetails(input.details);
  else checkDetails(facts, input.state, today);
  // Who is named already may have gone from sight since: what is corrected is something else.
  await checkPeople(tx, {
    moverId: facts.moverId === corrected.moverId ? null : facts.moverId,
    seconderId: facts.seconderId === corrected.seconderId ? null : facts.seconderId,
  });
  return {
    recordType: 'CouncilAdoption',
    recordId: input.adoptionId,
    baseVersion: input.expectedVersion,
    ...(await judgeText(
      tx,
      councilId,
      input,
      {
        setsFinalState: input.state !== null && adoptionState[input.state].isFinal,
        namesPeople:
          (facts.moverId !== null && facts.moverId !== corrected.moverId) ||
          (facts.seconderId !== null && facts.seconderId !== corrected.seconderId),
        texts: [input.details.amendedTextEn ?? null, input.details.amendedTextCy ?? null],
      },
      today,
    )),
    async publish(signatures) {
      const after = before
        ? await tx.councilAdoption.update({
            where: { id: before.id },
            data: { version: { increment: 1 } },
          })
        : await tx.councilAdoption.create({
            data: {
              id: input.adoptionId,
              campaignId,
              councilId,
              state: 'PUBLISHED',
              sources: sourcesOf(input.evidence),
            },
          });
      const { update, revision } = await appendCampaignRow(
        tx,
        { adoptionId: after.id, row, decision: facts },
        signatures,
      );
      const reports = kept ? [await addReport(tx, update, kept)] : [];
      return {
        update,
        revisions: [
          revision,
          ...reports,
          {
            recordType: 'CouncilAdoption',
            recordId: after.id,
            recordVersion: after.version,
            before,
            after,
          },
        ],
        alsoTouched: ['Evidence', 'FollowUpReport'],
      };
    },
  };
}

async function loadDealing(
  tx: Prisma.TransactionClient,
  input: AdoptionInput,
  today: Date,
): Promise<Dealing> {
  const { opens, expectedVersion } = input;
  if (opens !== null)
    return {
      ...opens,
      before: null,
      log: await checkNew(tx, opens, today),
      corrected: NO_FACTS,
      report: null,
    };
  const { adoption, log, decisions, followUps } = await lockAdoption(
    tx,
    input.adoptionId,
    expectedVersion ?? 0,
    input.state,
  );
  const { campaignId, councilId } = adoption;
  const row = decisions.get(input.correctsId ?? '');
  const report = followUps.find(({ updateId }) => updateId !== null && updateId === row?.id) ?? null;
  return {
    campaignId,
    councilId,
    before: adoption,
    log,
    corrected: row ? mayStay(row, input) : NO_FACTS,
    report,
  };
}

/** A motion that did not pass in other words after all has no amended text, unless the correction gives one. */
function mayStay(
  row: DecisionFacts & { adoptionState: AdoptionState | null },
  { state }: AdoptionInput,
): DecisionFacts {
  return row.adoptionState === 'PASSED_AMENDED' && state !== 'PASSED_AMENDED'
    ? { ...row, amendedTextEn: null, amendedTextCy: null }
    : row;
}

/** A council has one dealing with a campaign at a time: a further motion is a new one once the last has ended. Its log is empty. */
async function checkNew(
  tx: Prisma.TransactionClient,
  { campaignId, councilId }: { campaignId: string; councilId: string },
  today: Date,
): Promise<[]> {
  // The campaign is locked, so that two editors do not both open a dealing of the same council.
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${campaignId}::uuid FOR UPDATE`;
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, state: 'PUBLISHED' } });
  if (!campaign) throw new RecordNotFoundError('campaign', 'published campaign');
  const council = await tx.organisation.findFirst({
    where: { id: councilId, state: 'PUBLISHED', kind: { in: ['COUNCIL', 'COMBINED_AUTHORITY'] } },
  });
  if (!council) throw new RecordNotFoundError('council', 'published council');
  const others = await tx.councilAdoption.findMany({
    where: { campaignId, councilId, state: 'PUBLISHED' },
    select: { updates: adoptionFactsSelect.updates },
  });
  const isOpen = others.some(({ updates }) => {
    const found = findState(adoptionRows(updates), today);
    return found !== null && !adoptionState[found.state].isFinal;
  });
  if (isOpen) {
    throw new InputRefusedError(
      ['council'],
      'This council’s dealing with the campaign is recorded already. Add to it: name the adoption instead of the council.',
    );
  }
  return [];
}
