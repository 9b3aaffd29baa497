import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Auth } from '../auth/auth.ts';
import { findViewer } from '../auth/viewer.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { todayInLondon } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { SendInvitation } from '../editors/send-invitation.ts';
import { type Context, withDatabase } from '../graphql/context.ts';
import { executeHttp } from '../graphql/server.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { isSameOrigin } from '../same-origin.ts';

export type AdminGraphql = {
  server: ApolloServer<Context>;
  prisma: PrismaClient;
  auth: Auth;
  publisher: PublisherSettings;
  sendInvitation: SendInvitation;
  /** Whether a mail server is set. */
  canMail: boolean;
  clock: GenerationClock;
  /** Path of the file of suppressions. Null: none is kept. */
  suppressionFile: string | null;
};

/** Room for the full text of a manifesto, whose length `parse-manifesto-text.ts` limits, as UTF-8 in JSON. */
const MAX_BODY_BYTES = 4_000_000;

/** The admin endpoint: a session on the same origin, or nothing. Never cached. */
export function serveAdminGraphql(
  app: FastifyInstance,
  { server, prisma, auth, publisher, sendInvitation, canMail, clock, suppressionFile }: AdminGraphql,
): void {
  app.post('/admin/graphql', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    if (!isSameOrigin(request)) {
      return reply
        .code(403)
        .send(refusal('CROSS_ORIGIN', 'This endpoint answers only the admin app of the same address.'));
    }
    const viewer = await findViewer(auth, request.headers);
    if (viewer === null) {
      return reply.code(401).send(refusal('NOT_SIGNED_IN', 'Sign in to use the admin endpoint.'));
    }
    const context = withDatabase(
      {
        viewer,
        today: todayInLondon(),
        publisher,
        sendInvitation,
        canMail,
        ...(suppressionFile !== null && { suppressionFile }),
      },
      prisma,
    );
    const response = await executeHttp(server, request, context);
    await clock.catchUp();
    return reply.code(response.status).header('Content-Type', response.contentType).send(response.body);
  });
}

function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
