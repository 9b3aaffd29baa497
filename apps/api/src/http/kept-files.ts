import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { FastifyInstance } from 'fastify';
import { todayInLondon } from '../calendar/day.ts';
import type { FileStore } from '../files/file-store.ts';
import { findPublicFile } from '../files/find-public-file.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** An address names its bytes, but a document may be withdrawn, and the permission of a photograph ends. */
const CACHING = 'public, max-age=3600';
/** Whatever a file holds, nothing of it runs or is loaded here. */
const NOTHING_RUNS = "default-src 'none'; sandbox";

/**
 * Serves the files that something public shows, under `/files/<sha256>/<name>`, the fictional record's under `/sandbox`. A document is handed over to be saved, a picture is shown.
 * Another name leads to the file's own, so that nobody can give our address to a name of theirs.
 */
export function serveKeptFiles(
  app: FastifyInstance,
  { prefix, prisma, files }: { prefix: '' | '/sandbox'; prisma: PrismaClient; files: FileStore },
): void {
  const url = `${prefix}/files/:sha256/:name`;
  app.get<{ Params: { sha256: string; name: string } }>(url, async (request, reply) => {
    const { sha256, name } = request.params;
    const found = /^[0-9a-f]{64}$/.test(sha256)
      ? await findPublicFile(prisma, sha256, todayInLondon())
      : null;
    if (!found) return reply.header('Cache-Control', 'no-cache').callNotFound();
    if (!found.names.includes(name))
      return reply
        .header('Cache-Control', 'no-cache')
        .redirect(`${prefix}/files/${sha256}/${found.names[0]}`, 302);

    const { file } = found;
    const isPicture = file.format === 'WEBP';
    const etag = `"${sha256}"`;
    reply
      .header('ETag', etag)
      .header('Cache-Control', CACHING)
      .header('Content-Security-Policy', NOTHING_RUNS)
      .header('Content-Disposition', `${isPicture ? 'inline' : 'attachment'}; filename="${name}"`);
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();

    const handle = await files.find(sha256);
    // A restored database without its files: nothing is wrong with the address.
    if (!handle) throw new Error(`the folder of files lacks ${sha256}`);
    const { mediaType } = fileFormat[file.format];
    return reply
      .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
      .header('Content-Length', file.bytes)
      .send(handle.createReadStream());
  });
}
