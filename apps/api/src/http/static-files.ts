import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { encodeAnswer } from '../cache/answer-cache.ts';
import { StartupError } from '../errors.ts';
import { sendAnswer } from '../cache/send-answer.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../../..');
const ADMIN = path.join(REPOSITORY, 'apps/admin/dist');
const WIDGETS = path.join(REPOSITORY, 'packages/widgets');

/** Files whose name holds their content's hash never change. */
const HASHED_FOLDER = '/assets/';
const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the one-file script under its moving and its pinned address: /v1/coop.js and /<version>/coop.js. */
export async function serveWidgets(app: FastifyInstance): Promise<void> {
  const script = await encodeAnswer(await readBuilt(path.join(WIDGETS, 'dist/v1/coop.js')));
  const { version } = JSON.parse(await readFile(path.join(WIDGETS, 'package.json'), 'utf8')) as {
    version: string;
  };
  const contentType = 'text/javascript; charset=utf-8';
  app.get('/v1/coop.js', (request, reply) =>
    sendAnswer(
      request,
      reply.header('Cache-Control', 'public, max-age=300, stale-while-revalidate=86400'),
      script,
      contentType,
    ),
  );
  app.get(`/${version}/coop.js`, (request, reply) =>
    sendAnswer(request, reply.header('Cache-Control', FOREVER), script, contentType),
  );
}

/** Serves the admin app, and the bundled GraphiQL to browsers that open a GraphQL address. */
export async function serveAdminApp(app: FastifyInstance): Promise<void> {
  const graphiql = await readBuilt(path.join(ADMIN, 'graphiql.html'));
  await app.register(fastifyStatic, {
    root: ADMIN,
    prefix: '/admin/',
    preCompressed: true,
    setHeaders: (reply, file) => {
      reply.header('Cache-Control', file.includes(HASHED_FOLDER) ? FOREVER : 'no-cache');
    },
  });
  // The router takes both for one address; the app's own files lie beside the one with the slash.
  app.get('/admin', (request, reply) =>
    request.url.split('?', 1)[0] === '/admin' ? reply.redirect('/admin/') : reply.sendFile('index.html'),
  );
  for (const address of ['/graphql', '/sandbox/graphql']) {
    app.get(address, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache').send(graphiql),
    );
  }
}

async function readBuilt(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new StartupError(
      `${path.relative(REPOSITORY, file)} has not been built. Run npm start, or pnpm build.`,
      { cause },
    );
  });
}
