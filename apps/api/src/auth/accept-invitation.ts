import { z } from 'zod';
import { hashToken } from '../editors/invitation.ts';
import { DomainError } from '../errors.ts';
import type { Invitation, PrismaClient } from '../generated/prisma/client.ts';
import { type Auth, MIN_PASSWORD_LENGTH } from './auth.ts';

/** An invitation that cannot be accepted, or a form that must be mended. */
export class JoinRefusedError extends DomainError {
  readonly code = 'JOIN_REFUSED';
}

const formSchema = z.object({
  token: z.string(),
  name: z.string().trim().min(1, 'Give your name.').max(200, 'Give a name of at most 200 characters.'),
  email: z
    .email('Give an e-mail address, such as name@example.org.')
    .transform((email) => email.toLowerCase()),
  password: z
    .string()
    .min(MIN_PASSWORD_LENGTH, `Choose a password of at least ${MIN_PASSWORD_LENGTH} characters.`)
    .max(128, 'Choose a password of at most 128 characters.'),
});

/** An invitation that can still be accepted; null for one that is unknown, used or expired. */
export async function findInvitation(
  prisma: PrismaClient,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const invitation = await prisma.invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  return invitation && invitation.usedAt === null && invitation.expiresAt > now ? invitation : null;
}

/**
 * Makes an editor of the person who holds an invitation's token. The invitation is used up in the same transaction, so that one link
 * makes one editor, however often it is sent. Throws JOIN_REFUSED.
 */
export async function acceptInvitation(
  prisma: PrismaClient,
  auth: Auth,
  form: unknown,
  now: Date,
): Promise<{ email: string; password: string }> {
  const parsed = formSchema.safeParse(form);
  if (!parsed.success)
    throw new JoinRefusedError(parsed.error.issues[0]?.message ?? 'Fill in the whole form.');
  const { token, name, email, password } = parsed.data;
  const invitation = await findInvitation(prisma, token, now);
  if (invitation === null)
    throw new JoinRefusedError('This link was used or has expired. Ask an administrator for a new one.');
  const hashedPassword = await (await auth.$context).password.hash(password);

  await prisma.$transaction(async (tx) => {
    const used = await tx.invitation.updateMany({
      where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (used.count !== 1)
      throw new JoinRefusedError('This link was used just now. Sign in, or ask for a new one.');
    if (await tx.user.findUnique({ where: { email } })) {
      throw new JoinRefusedError(
        'There is an editor with this address already. Sign in, or use another address.',
      );
    }
    const id = crypto.randomUUID();
    const { role, grantIds } = invitation;
    const grants = { create: grantIds.map((organisationId) => ({ organisationId })) };
    await tx.user.create({ data: { id, name, email, emailVerified: true, role, grants } });
    await tx.account.create({
      data: {
        id: crypto.randomUUID(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: hashedPassword,
      },
    });
  });
  return { email, password };
}
