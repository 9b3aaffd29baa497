import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { checkManifestoFields, type ManifestoFields, trimTexts } from './manifesto-fields.ts';
import { findMissingFacts } from './missing-facts.ts';
import { NotReadyToPublishError } from './manifesto-errors.ts';

export type EditManifestoInput = {
  id: string;
  expectedVersion: number;
  changes: ManifestoFields;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Edits what is said of a manifesto. Of a published one nothing can be emptied that publication asked for, and its owner stays. */
export async function editManifesto(
  prisma: PrismaClient,
  input: EditManifestoInput,
  actor: { userId: string },
): Promise<Manifesto> {
  checkChangeReason(input.changeReason);
  const { sources, ...changes } = trimTexts(input.changes);
  return prisma.$transaction(async (tx) => {
    const before = await lockManifesto(tx, input.id, 'id');
    checkVersion(before, input.expectedVersion, changes);
    const changed = pickChanged(before, changes);
    const areSourcesNew = sources !== undefined && canonicalJson(sources) !== canonicalJson(before.sources);
    if (Object.keys(changed).length === 0 && !areSourcesNew) return before;
    if (before.state !== 'DRAFT' && changed.ownerId !== undefined)
      throw new InputRefusedError(
        ['owner'],
        'Readers have seen whose manifesto this is. Withdraw it and make another, if it was the wrong owner.',
      );
    await checkManifestoFields(tx, { ...before, ...withoutUndefined(changed) }, sources);
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { ...changed, ...(areSourcesNew && { sources }), version: { increment: 1 } },
    });
    const missing = before.state === 'DRAFT' ? [] : await findMissingFacts(tx, after);
    if (missing.length > 0) throw new NotReadyToPublishError(missing);
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}

/** Fields left out would hide those of the record. */
function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
