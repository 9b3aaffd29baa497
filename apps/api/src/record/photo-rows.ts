import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { RecordBook } from './record-book.ts';

/** Where a face is in a portrait. */
const FACE = { focalX: 0.5, focalY: 0.4 } as const;

/** Photographs of people, each with what allows it to be shown. */
export function addPhotos(book: RecordBook, part: RecordPart): void {
  for (const photo of part.photos ?? []) {
    const entry = book.entry(part.name, `photograph of "${photo.person}"`);
    entry.sources(photo.sources);
    const fileId = entry.file(photo.picture);
    if (fileId === null) continue;
    entry.record('Photo', photo.person, {
      personId: entry.reference('Person', photo.person, 'person'),
      fileId,
      licence: photo.licence,
      credit: photo.credit,
      permissionFrom: photo.permissionFrom ?? null,
      permissionEndsOn: entry.optionalDay(photo.permissionEndsOn),
      allowsDerivatives: photo.allowsDerivatives ?? false,
      ...FACE,
      isDecorative: photo.alt === undefined,
      ...entry.text('alt', photo.alt),
    });
  }
}
