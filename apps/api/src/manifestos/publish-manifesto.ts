import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Manifesto, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { findMissingOfPledges } from './find-missing-of-pledges.ts';
import { getDraftPledges, type PledgeToPublish } from './get-draft-pledges.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { findMissingFacts, findSelectionFault } from './missing-facts.ts';
import { textsOfPublication } from './texts-of-publication.ts';

export type PublishManifestoInput = {
  manifestoId: string;
  expectedVersion: number;
  /** The draft pledges to publish. The others stay drafts. */
  pledgeIds: readonly string[];
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Publishes a manifesto with the draft pledges chosen, or further drafts of one that is published already; their wording and success
 * tests are frozen from then on (R4). Refused with everything that is missing, at once. What names somebody is published by a person who
 * wrote none of it, and waits for one otherwise (R6).
 */
export function publishManifesto(
  prisma: PrismaClient,
  input: PublishManifestoInput,
  actor: Writer,
  today: Date,
): Promise<Manifesto> {
  return publishOrHoldText(prisma, manifestoPublication, input, actor, today);
}

export const manifestoPublication: TextEdit<PublishManifestoInput, Manifesto> = {
  useCase: 'publishManifesto',
  recordType: 'Manifesto',
  recordIdOf: ({ manifestoId }) => manifestoId,
  tryOut: async (tx, input, writer) => {
    const before = await lockManifesto(tx, input.manifestoId);
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'PUBLISHED', theirs: before.state },
      ]);
    }
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn, which is for good.');
    const pledges = await getDraftPledges(tx, before.id, input.pledgeIds);
    await checkIsReady(tx, before, pledges);

    const publishedAt = new Date();
    await tx.pledge.updateMany({
      where: { id: { in: pledges.map(({ id }) => id) } },
      data: { state: 'PUBLISHED', publishedAt, version: { increment: 1 } },
    });
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
    });
    return {
      row: after,
      ...(await textsOfPublication(tx, before, pledges, writer)),
      isPublic: true,
      councilId: before.councilId,
      revisions: [
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
        ...pledges.map((pledge) => {
          const version = pledge.version + 1;
          const {
            paragraph: _paragraph,
            council: _council,
            leadPerson: _lead,
            milestones: _milestones,
            ...row
          } = pledge;
          return {
            recordType: 'Pledge' as const,
            recordId: pledge.id,
            recordVersion: version,
            before: row,
            after: { ...row, state: 'PUBLISHED', publishedAt, version },
          };
        }),
      ],
    };
  },
};

/** Throws NotReadyToPublishError with everything that is missing. */
async function checkIsReady(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  pledges: readonly PledgeToPublish[],
): Promise<void> {
  const held = await tx.pledge.count({ where: { manifestoId: manifesto.id, state: { not: 'DRAFT' } } });
  // Further pledges do not ask again for what a published manifesto came without, such as a term its source does not tell.
  const missing = manifesto.state === 'DRAFT' ? await findMissingFacts(tx, manifesto) : [];
  if (pledges.length === 0) {
    const message =
      manifesto.state === 'DRAFT'
        ? 'A manifesto is published with at least one of its pledges: choose which.'
        : 'It is published already: choose the draft pledges to publish.';
    missing.push({ field: 'pledges', message });
  }
  const fault = findSelectionFault(manifesto, held + pledges.length);
  if (fault && pledges.length > 0) missing.push(fault);
  missing.push(...(await findMissingOfPledges(tx, manifesto, pledges)));
  if (missing.length > 0) throw new NotReadyToPublishError(missing, 'manifesto');
}
