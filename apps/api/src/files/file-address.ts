import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { StoredFile } from '../generated/prisma/client.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';

/** The name under which a file is served and saved: what shows it, such as the title of a resource, with the ending of its format. */
export function formatFileName({ format }: Pick<StoredFile, 'format'>, calledAfter: string): string {
  const slug = makeSlug(calledAfter);
  return `${slug.ok ? slug.value : 'file'}.${fileFormat[format].extension}`;
}

/** Where a file is served: an address of these bytes and no others. The fictional record's stand apart. */
export function formatFilePath(
  file: Pick<StoredFile, 'sha256' | 'format'>,
  calledAfter: string,
  { isSandbox }: Pick<PublisherSettings, 'isSandbox'>,
): string {
  return `${isSandbox ? '/sandbox' : ''}/files/${file.sha256}/${formatFileName(file, calledAfter)}`;
}
