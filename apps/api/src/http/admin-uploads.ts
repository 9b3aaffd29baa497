import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Auth } from '../auth/auth.ts';
import { findViewer } from '../auth/viewer.ts';
import { mayDo, type Task } from '../editors/permissions.ts';
import { keepUpload, type UploadUse } from '../files/keep-upload.ts';
import type { FileStore } from '../files/file-store.ts';
import { UploadRefusedError } from '../files/upload-refused.ts';
import type { Editor } from '../editors/viewer.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { isSameOrigin } from '../same-origin.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who uploads: set before the file is read. */
    uploader: Editor;
  }
}

/** What each upload is for, who may do it, and how large it may be. */
const UPLOADS: Readonly<Record<UploadUse, { task: Task; maxMegabytes: number }>> = {
  document: { task: 'EDIT_CAMPAIGNS', maxMegabytes: 10 },
  picture: { task: 'EDIT_PEOPLE', maxMegabytes: 5 },
};

type Uploads = { prisma: PrismaClient; auth: Auth; files: FileStore };

/**
 * `POST /admin/api/files/<document|picture>?name=…` with the bytes of one file as the body, from an editor's session on the same origin. What
 * the request says of the file's type counts for nothing. Whoever may not upload is refused before a byte of it is read.
 */
export function serveUploads(app: FastifyInstance, { prisma, auth, files }: Uploads): void {
  // In a scope of its own: nowhere else is a body anything but JSON or a form.
  void app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const [use, { task, maxMegabytes }] of Object.entries(UPLOADS) as [
      UploadUse,
      (typeof UPLOADS)[UploadUse],
    ][]) {
      uploads.post<{ Querystring: { name?: unknown }; Body: unknown }>(
        `/admin/api/files/${use}`,
        {
          bodyLimit: maxMegabytes * 1_000_000,
          onRequest: async (request, reply) => {
            reply.header('Cache-Control', 'no-store');
            if (!isSameOrigin(request))
              return reply
                .code(403)
                .send(refusal('CROSS_ORIGIN', 'Upload from the admin app of this address.'));
            const viewer = await findViewer(auth, request.headers);
            if (viewer === null)
              return reply.code(401).send(refusal('NOT_SIGNED_IN', 'Sign in to upload a file.'));
            if (!mayDo(viewer, task))
              return reply
                .code(403)
                .send(refusal('NOT_ALLOWED', `Your role may not upload a ${use}. Ask an administrator.`));
            request.uploader = viewer;
          },
          errorHandler: (error: FastifyError, _request, reply) => {
            if (error instanceof UploadRefusedError)
              return reply.code(422).send(refusal(error.code, error.message));
            if (error.statusCode === 413)
              return reply
                .code(413)
                .send(
                  refusal(
                    'TOO_LARGE',
                    `A ${use} may have ${maxMegabytes} MB and this one has more: make it smaller.`,
                  ),
                );
            throw error;
          },
        },
        async (request, reply) => {
          const { body, query, uploader } = request;
          if (!Buffer.isBuffer(body) || body.length === 0)
            throw new UploadRefusedError('No file came with the request: send its bytes as the body.');
          const name = typeof query.name === 'string' ? query.name : null;
          const file = await keepUpload(prisma, files, { use, content: body, name }, uploader);
          return reply.code(201).send({
            id: formatGlobalId('StoredFile', file.id),
            sha256: file.sha256,
            mediaType: fileFormat[file.format].mediaType,
            bytes: file.bytes,
            ...(file.width !== null && { width: file.width, height: file.height }),
          });
        },
      );
    }
  });
}

function refusal(code: string, message: string) {
  return { code, message };
}
