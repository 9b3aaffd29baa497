import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { StoredFile } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { formatFilePath } from './file-address.ts';

/** A kept file and what it is called after where it is shown. */
type ShownFile = StoredFile & { calledAfter: string };

const FileFormatType = vocabularyEnum('FileFormat', 'What a kept file is, told by its bytes.', fileFormat);

/** Give it the row and what the file is called after, such as the title of its resource. */
export const FileType = builder.objectRef<ShownFile>('File').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A file kept here. It never changes: another edition is another file at another address.',
  fields: (t) => ({
    id: t.id({
      subGraphs: ['Admin'],
      description: 'Opaque id, `fil_…`, as its upload answered.',
      resolve: ({ id }) => formatGlobalId('StoredFile', id),
    }),
    url: t.string({
      description: 'Its whole address on this server.',
      resolve: (file, _args, { publisher: { publicUrl, isSandbox } }) =>
        `${publicUrl}${isSandbox ? '/sandbox' : ''}${formatFilePath(file, file.calledAfter)}`,
    }),
    format: t.field({ type: FileFormatType, description: 'What it is.', resolve: ({ format }) => format }),
    mediaType: t.string({
      description: 'The media type it is served as, such as `application/pdf`.',
      resolve: ({ format }) => fileFormat[format].mediaType,
    }),
    bytes: t.exposeInt('bytes', { description: 'Its size in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, hex in lower case.' }),
    width: t.exposeInt('width', {
      nullable: true,
      description: 'Width of a picture in pixels. Null for a document.',
    }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'Height of a picture in pixels. Null for a document.',
    }),
  }),
});
