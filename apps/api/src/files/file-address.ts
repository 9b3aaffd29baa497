import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { fileFormat } from '@wheatsheaf/schema/vocabulary/file-format.ts';
import type { StoredFile } from '../generated/prisma/client.ts';

/** The name under which a file is served and saved: what shows it, such as the title of a resource, with the ending of its format. */
export function formatFileName({ format }: Pick<StoredFile, 'format'>, calledAfter: string): string {
  const slug = makeSlug(calledAfter);
  return `${slug.ok ? slug.value : 'file'}.${fileFormat[format].extension}`;
}

/** Where a file is served, below the address of its record: an address of these bytes and no others. */
export function formatFilePath(file: Pick<StoredFile, 'sha256' | 'format'>, calledAfter: string): string {
  return `/files/${file.sha256}/${formatFileName(file, calledAfter)}`;
}
