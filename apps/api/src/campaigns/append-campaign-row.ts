import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import type { AdoptionState, CampaignState } from '../generated/prisma/enums.ts';
import { evidenceRow } from '../pledges/evidence-row.ts';
import type { Confirmer } from '../pledges/waiting-draft.ts';
import type { CheckedRow } from './check-log-row.ts';
import type { DecisionFacts } from './decision-facts.ts';

/** Who wrote a row and, where R6 asks for one, who published it as its second person. */
export type Signatures = { authorId: string; confirmer: Confirmer | null };

/** Which log a row goes into. */
type Subject =
  | { campaignId: string; row: CheckedRow<CampaignState> }
  | {
      adoptionId: string;
      row: CheckedRow<AdoptionState>;
      /** What the decision was. Left out of a row that is none. */
      decision?: DecisionFacts;
    };

/** Appends a checked row with its sources. The caller moves the subject's version and writes the revisions into one change set. */
export async function appendCampaignRow(
  tx: Prisma.TransactionClient,
  subject: Subject,
  { authorId, confirmer }: Signatures,
): Promise<{ update: StatusUpdate; revision: RevisionInput }> {
  const { row } = subject;
  const update = await tx.statusUpdate.create({
    data: {
      ...('adoptionId' in subject
        ? { adoptionId: subject.adoptionId, adoptionState: subject.row.state, ...subject.decision }
        : { campaignId: subject.campaignId, campaignState: subject.row.state }),
      kind: row.kind,
      effectiveOn: row.effectiveOn,
      summaryEn: row.summaryEn,
      summaryCy: row.summaryCy,
      correctsId: row.correctsId,
      authorId,
      confirmedById: confirmer?.userId ?? null,
      isConfirmedOutsideParty: confirmer?.isOutsideParty ?? false,
      evidence: { create: row.evidence.map(evidenceRow) },
    },
    include: { evidence: true },
  });
  return {
    update,
    revision: {
      recordType: 'StatusUpdate',
      recordId: update.id,
      recordVersion: null,
      before: null,
      after: update,
    },
  };
}
