import { createHash, randomBytes } from 'node:crypto';
import { addDays } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { EditorRole } from '../generated/prisma/enums.ts';

const VALID_DAYS = 7;

const GRANTED_KINDS = ['COUNCIL', 'COMBINED_AUTHORITY', 'LOCAL_PARTY'] as const;

/**
 * Makes a one-time invitation and returns its token: shown once, stored as a hash only. Valid for seven days. A local editor's names the
 * councils and local parties whose records they may write; nobody else's does.
 */
export async function inviteEditor(
  prisma: PrismaClient,
  role: EditorRole,
  { grantIds = [], now = new Date() }: { grantIds?: readonly string[]; now?: Date } = {},
): Promise<string> {
  await checkGrants(prisma, role, [...new Set(grantIds)]);
  const token = randomBytes(24).toString('base64url');
  await prisma.invitation.create({
    data: {
      tokenHash: hashToken(token),
      role,
      grantIds: [...new Set(grantIds)],
      expiresAt: addDays(now, VALID_DAYS),
    },
  });
  return token;
}

/**
 * The token of a fresh invitation for the first administrator, or null once there is an editor. Earlier unused ones end: the link
 * printed last is the one that works.
 */
export async function inviteFirstAdministrator(
  prisma: PrismaClient,
  now: Date = new Date(),
): Promise<string | null> {
  if ((await prisma.user.count()) > 0) return null;
  await prisma.invitation.deleteMany({ where: { usedAt: null } });
  return inviteEditor(prisma, 'NATIONAL_ADMIN', { now });
}

async function checkGrants(
  prisma: PrismaClient,
  role: EditorRole,
  grantIds: readonly string[],
): Promise<void> {
  if (role !== 'LOCAL_EDITOR') {
    if (grantIds.length === 0) return;
    throw new InputRefusedError(
      ['organisations'],
      'Only a local editor is granted councils and local parties: leave them out for this role.',
    );
  }
  if (grantIds.length === 0)
    throw new InputRefusedError(
      ['organisations'],
      'Name the councils or local parties whose records this local editor may write: at least one.',
    );
  const found = await prisma.organisation.count({
    where: { id: { in: [...grantIds] }, kind: { in: [...GRANTED_KINDS] } },
  });
  if (found < grantIds.length) throw new RecordNotFoundError('organisations', 'council or local party');
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The address of the page on which an invitation is accepted. */
export function formatJoinLink(publicUrl: string, token: string): string {
  return `${publicUrl}/admin/#/join?token=${token}`;
}
