import type { Evidence, EvidenceLink } from '../generated/prisma/client.ts';

/** A copy kept elsewhere. `licence` null: it came with the evidence, as a public archive's own address. */
export type ArchivedCopy = { url: string; licence: string | null };

/** The archived copy of a source: the one that an editor set since, else the one recorded with it. Null where there is none. */
export function findArchivedCopy(
  { archivedUrl }: Pick<Evidence, 'archivedUrl'>,
  link: Pick<EvidenceLink, 'archivedUrl' | 'archiveLicence'> | null,
): ArchivedCopy | null {
  if (link?.archivedUrl) return { url: link.archivedUrl, licence: link.archiveLicence };
  return archivedUrl === null ? null : { url: archivedUrl, licence: null };
}

/**
 * Where a public web archive would show the source as it was read, for sources whose licence lets nobody here keep a copy. Formed only,
 * never fetched: the archive may not hold it. Null for a source that is not online.
 */
export function formatPublicArchiveUrl({
  url,
  accessedOn,
  publishedOn,
}: Pick<Evidence, 'url' | 'accessedOn' | 'publishedOn'>): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const day = (accessedOn ?? publishedOn)?.toISOString().slice(0, 10).replaceAll('-', '');
  // Without a day the archive shows its latest copy.
  return `https://web.archive.org/web/${day === undefined ? '' : `${day}/`}${url}`;
}
