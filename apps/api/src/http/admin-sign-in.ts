import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptInvitation, findInvitation, JoinRefusedError } from '../auth/accept-invitation.ts';
import type { Auth } from '../auth/auth.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { isSameOrigin } from '../same-origin.ts';
import { addressForm } from './address-key.ts';
import { limitWrites, type WriteLimit } from './write-limits.ts';

/** Attempts to join by an invitation: each makes the hash of a password, which is slow on purpose. */
const JOINING: WriteLimit = { name: 'join', max: 20, windowSeconds: 3600 };

/** better-auth under /admin/api/auth, and joining by invitation under /admin/api/join. */
export function serveSignIn(
  app: FastifyInstance,
  { auth, prisma, secret }: { auth: Auth; prisma: PrismaClient; secret: string },
): void {
  const countJoining = limitWrites(prisma, secret, JOINING);
  app.route({
    method: ['GET', 'POST'],
    url: '/admin/api/auth/*',
    handler: (request, reply) => passOn(auth, secret, request, reply),
  });

  app.get<{ Querystring: { token?: string } }>('/admin/api/join', async (request, reply) => {
    const invitation = await findInvitation(prisma, request.query.token ?? '', new Date());
    const role = invitation?.role ?? null;
    return reply.header('Cache-Control', 'no-store').send({ isValid: role !== null, role });
  });

  app.post('/admin/api/join', async (request, reply) => {
    if (!isSameOrigin(request))
      return reply
        .code(403)
        .send({ code: 'CROSS_ORIGIN', message: 'Join from the admin app of this address.' });
    const waitSeconds = await countJoining(request);
    if (waitSeconds !== null)
      return reply.code(429).header('Retry-After', waitSeconds).send({
        code: 'TOO_MANY',
        message: 'Too many attempts from this address. Try again in an hour.',
      });
    try {
      const credentials = await acceptInvitation(prisma, auth, request.body, new Date());
      const headers = new Headers({ 'user-agent': request.headers['user-agent'] ?? '' });
      return await copyResponse(
        reply,
        await auth.api.signInEmail({ body: credentials, headers, asResponse: true }),
      );
    } catch (error) {
      if (error instanceof JoinRefusedError)
        return reply.code(422).send({ code: error.code, message: error.message });
      throw error;
    }
  });
}

/**
 * Hands a request to better-auth as the fetch Request it wants, with what stands for the address of the client: it counts by it, and writes
 * it into its throttle and its sessions.
 */
async function passOn(
  auth: Auth,
  secret: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = new Headers({ 'x-coop-client-address': addressForm(secret, request.ip) });
  for (const name of ['cookie', 'origin', 'referer', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const hasBody = request.body !== undefined && request.body !== null;
  if (hasBody) headers.set('content-type', 'application/json');
  const asked = new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
    method: request.method,
    headers,
    ...(hasBody && { body: JSON.stringify(request.body) }),
  });
  return copyResponse(reply, await auth.handler(asked));
}

async function copyResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.header('Cache-Control', 'no-store').send(await response.text());
}
