import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '../generated/prisma/client.ts';

export type AuthSettings = {
  prisma: PrismaClient;
  /** Signs the session cookies. */
  secret: string;
  /** Without a trailing slash; https makes the cookies Secure. */
  publicUrl: string;
};

const SESSION_SECONDS = 7 * 24 * 60 * 60;
export const MIN_PASSWORD_LENGTH = 12;

/**
 * Sign-in for editors: password sessions in httpOnly, SameSite=Lax cookies that are sent to the admin's paths only, throttled in the
 * database so that all instances count together. Nobody signs up: editors come by invitation.
 */
export function createAuth({ prisma, secret, publicUrl }: AuthSettings) {
  return betterAuth({
    appName: 'Wheatsheaf',
    baseURL: publicUrl,
    basePath: '/admin/api/auth',
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'READER' } } },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 7 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 5 } },
    },
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: 'coop',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/admin' },
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: ['x-coop-client-address'] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
