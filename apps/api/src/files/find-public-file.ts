import { visibleCampaign } from '../campaigns/campaign-visibility.ts';
import type { PrismaClient, StoredFile } from '../generated/prisma/client.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { shownPhoto } from '../people/photo-visibility.ts';
import { formatFileName } from './file-address.ts';

/** A file as readers may have it. */
export type PublicFile = {
  file: StoredFile;
  /** Under which it is served, at least one: it may be shown in several places. */
  names: string[];
};

/** The file with these bytes, where something public shows it today: a campaign's resource that stands or a person's photograph (R7). Null otherwise. */
export async function findPublicFile(
  prisma: PrismaClient,
  sha256: string,
  today: Date,
): Promise<PublicFile | null> {
  const reader = { kind: 'reader' } as const;
  const found = await prisma.storedFile.findUnique({
    where: { sha256 },
    include: {
      resources: {
        where: { withdrawnOn: null, campaign: visibleCampaign(reader) },
        select: { title: true },
        orderBy: { id: 'asc' },
      },
      photos: {
        where: { ...shownPhoto(today), person: visiblePerson(reader) },
        select: { person: { select: { slug: true } } },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (!found) return null;
  const { resources, photos, ...file } = found;
  const calledAfter = [...resources.map(({ title }) => title), ...photos.map(({ person }) => person.slug)];
  const names = [...new Set(calledAfter.map((called) => formatFileName(file, called)))];
  return names.length > 0 ? { file, names } : null;
}
