import { createHash, randomBytes } from 'node:crypto';
import { addDays } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { EditorRole } from '../generated/prisma/enums.ts';

const VALID_DAYS = 7;

/**
 * Makes a one-time invitation and returns its token: shown once, stored as a hash only. Valid for seven days.
 */
export async function inviteEditor(
  prisma: PrismaClient,
  role: EditorRole,
  now: Date = new Date(),
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await prisma.invitation.create({
    data: { tokenHash: hashToken(token), role, expiresAt: addDays(now, VALID_DAYS) },
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
  return inviteEditor(prisma, 'NATIONAL_ADMIN', now);
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The address of the page on which an invitation is accepted. */
export function formatJoinLink(publicUrl: string, token: string): string {
  return `${publicUrl}/admin/#/join?token=${token}`;
}
