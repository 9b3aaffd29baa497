import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';

/** Whether an update opens a right of reply to the body it is about (R19): by its status or by its reason. */
export function opensReply({
  pledgeStatus: status,
  reason,
}: Pick<StatusUpdate, 'pledgeStatus' | 'reason'>): boolean {
  return (
    (status !== null && pledgeStatus[status].offersReply) ||
    (reason !== null && statusReason[reason].offersReply)
  );
}

/** Updates that open one, as Prisma is asked for them. */
export const OPENING_REPLY: Prisma.StatusUpdateWhereInput = {
  OR: [
    { pledgeStatus: { in: codesOf(pledgeStatus).filter((code) => pledgeStatus[code].offersReply) } },
    { reason: { in: codesOf(statusReason).filter((code) => statusReason[code].offersReply) } },
  ],
};
