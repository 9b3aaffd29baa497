import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { checkEvent, type EventFields } from './check-event.ts';

export type CreateEventInput = {
  slug: string;
  event: EventFields;
  organisationId: string | null;
  campaignId: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Writes a new event as a draft, which no reader sees until it is published. */
export async function createEvent(
  prisma: PrismaClient,
  input: CreateEventInput,
  actor: { userId: string },
): Promise<Event> {
  const { slug, event, organisationId, campaignId } = input;
  checkChangeReason(input.changeReason);
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  checkEvent(event);
  return prisma.$transaction(async (tx) => {
    if (await tx.event.findUnique({ where: { slug } }))
      throw new InputRefusedError(['slug'], `"${slug}" is the slug of another event. Give one of its own.`);
    if (organisationId && !(await tx.organisation.findUnique({ where: { id: organisationId } })))
      throw new RecordNotFoundError('organisation', 'organisation');
    if (campaignId && !(await tx.campaign.findUnique({ where: { id: campaignId } })))
      throw new RecordNotFoundError('campaign', 'campaign');
    const after = await tx.event.create({ data: { ...event, slug, organisationId, campaignId } });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Event', recordId: after.id, recordVersion: after.version, before: null, after },
      ],
    });
    return after;
  });
}
