import Fastify, { type FastifyInstance } from 'fastify';
import { createAuth } from '../auth/auth.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { serveCheckpoints } from '../change-log/serve-checkpoints.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { FileStore } from '../files/file-store.ts';
import { createInvitationSender } from '../editors/send-invitation.ts';
import { adminSchema, publicSchema } from '../graphql/schema.ts';
import { createGraphqlServer } from '../graphql/server.ts';
import { servePages } from '../pages/pages.ts';
import { mailFrom } from '../publisher/mail-from.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { serveAdminGraphql } from './admin-graphql.ts';
import { serveSignIn } from './admin-sign-in.ts';
import { serveUploads } from './admin-uploads.ts';
import { allowEveryOrigin } from './cross-origin.ts';
import { serveHealth } from './health.ts';
import { serveKeptFiles } from './kept-files.ts';
import { describeRequest, keepPostcodesOutOfCaches } from './postcode-addresses.ts';
import { servePostcodeSectors } from './postcode-sectors.ts';
import { servePublicGraphql } from './public-graphql.ts';
import { limitRates } from './rate-limits.ts';
import { answerFailures, refuseUnreadable } from './failures.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveAdminApp, serveWidgets } from './static-files.ts';
import { readTrustedDocuments } from './trusted-documents.ts';
import { CHALLENGES, limitWrites } from './write-limits.ts';

const MAX_BODY_BYTES = 100_000;

/** A database the public may ask, and the clock that tells when its answers change. */
export type ServedRecord = Readonly<{ prisma: PrismaClient; clock: GenerationClock }>;

export type AppSettings = Readonly<{
  record: ServedRecord;
  /** The fictional record, behind /sandbox. */
  sandbox: ServedRecord;
  publisher: Omit<PublisherSettings, 'isSandbox'>;
  /** The uploaded files of the record. */
  files: FileStore;
  /** The files that the fictional record brings with it. */
  sandboxFiles: FileStore;
  /** Signs sessions. */
  secret: string;
  /** Null: no mail is sent. */
  smtpUrl: string | null;
  /** Addresses of the proxies whose word on the reader's address counts. */
  trustedProxies?: readonly string[];
  /** Path of the file of suppressions (R18). Left out: none is kept, as in tests. */
  suppressionFile?: string;
  /** Level of the log on stdout; 'silent' in tests. */
  logLevel?: 'info' | 'warn' | 'error' | 'silent';
}>;

/** The whole HTTP server, not yet listening. */
export async function createApp(settings: AppSettings): Promise<FastifyInstance> {
  const { record, sandbox, secret, files } = settings;
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: settings.trustedProxies?.length ? [...settings.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true },
    logger: { level: settings.logLevel ?? 'warn', serializers: { req: describeRequest } },
    // An address that cannot be decoded is said back by nobody.
    frameworkErrors: ({ statusCode }, _request, { raw }) => refuseUnreadable(raw, statusCode),
  });
  keepPostcodesOutOfCaches(app);
  allowEveryOrigin(app);
  await setSecurityHeaders(app);
  await limitRates(app);
  answerFailures(app, { ...settings.publisher, isSandbox: false });

  const trustedDocuments = await readTrustedDocuments(publicSchema);
  const publicServer = await createGraphqlServer(publicSchema, app.log);
  const adminServer = await createGraphqlServer(adminSchema, app.log);
  const publisher = { ...settings.publisher, isSandbox: false };
  const sandboxPublisher = { ...settings.publisher, isSandbox: true };
  const auth = createAuth({ prisma: record.prisma, secret, publicUrl: publisher.publicUrl });

  const sendInvitation = createInvitationSender(settings.smtpUrl, mailFrom(publisher.publicUrl), (code) =>
    app.log.error({ code }, 'an invitation could not be mailed'),
  );

  serveHealth(app, record.prisma);
  servePublicGraphql(app, { prefix: '', server: publicServer, ...record, publisher, trustedDocuments });
  servePublicGraphql(app, {
    prefix: '/sandbox',
    server: publicServer,
    ...sandbox,
    publisher: sandboxPublisher,
    trustedDocuments,
  });
  servePostcodeSectors(app, { prefix: '', ...record });
  servePostcodeSectors(app, { prefix: '/sandbox', ...sandbox });
  serveCheckpoints(app, { prefix: '', ...record });
  serveCheckpoints(app, { prefix: '/sandbox', ...sandbox });
  serveKeptFiles(app, { prefix: '', prisma: record.prisma, files });
  serveKeptFiles(app, { prefix: '/sandbox', prisma: sandbox.prisma, files: settings.sandboxFiles });
  serveSignIn(app, { auth, prisma: record.prisma, secret });
  serveUploads(app, { auth, prisma: record.prisma, files });
  serveAdminGraphql(app, {
    server: adminServer,
    prisma: record.prisma,
    auth,
    publisher,
    sendInvitation,
    canMail: settings.smtpUrl !== null,
    clock: record.clock,
    suppressionFile: settings.suppressionFile ?? null,
  });
  await serveAdminApp(app);
  await serveWidgets(app);
  const countChallenge = limitWrites(record.prisma, secret, CHALLENGES);
  servePages(app, { record, sandbox, publisher: settings.publisher, countChallenge });

  app.addHook('onClose', async () => {
    await Promise.all([publicServer.stop(), adminServer.stop()]);
  });
  return app;
}
