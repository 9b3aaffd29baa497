import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** Manifestos with their paragraphs and mandates. */
export function addManifestos(book: RecordBook, part: RecordPart): void {
  for (const manifesto of part.manifestos ?? []) {
    const { slug, selection } = manifesto;
    const entry = book.entry(part.name, `manifesto "${slug}"`);
    entry.parse(parseSlug(slug));
    const publishedOn = entry.optionalDate(manifesto.publishedOn);
    const id = entry.record('Manifesto', slug, {
      slug,
      ...entry.text('title', manifesto.title),
      ownerId: entry.reference('Organisation', manifesto.owner, 'owner'),
      councilId: entry.optional('Organisation', manifesto.council, 'council'),
      termFrom: entry.optionalDay(manifesto.term?.from),
      termTo: entry.optionalDay(manifesto.term?.to),
      publishedOn: publishedOn.on,
      publishedPrecision: publishedOn.precision,
      documentUrl: manifesto.documentUrl ?? null,
      documentArchivedUrl: manifesto.documentArchivedUrl ?? null,
      selection: selection.kind,
      pledgesInManifesto: selection.of ?? null,
      anchorsGiven: 0,
      ...entry.text('selectedBy', selection.kind === 'SELECTED' ? selection.by : undefined),
      state: manifesto.state ?? 'PUBLISHED',
      sources: entry.sources(manifesto.sources),
    });
    for (const [position, paragraph] of (manifesto.paragraphs ?? []).entries()) {
      entry.part(id, 'paragraphs', 'ManifestoParagraph', {
        id: recordId('ManifestoParagraph', `${slug}/${paragraph.anchor}`),
        manifestoId: id,
        anchor: paragraph.anchor,
        position,
        page: paragraph.page ?? null,
        ...entry.text('text', paragraph.text),
      });
    }
    for (const mandate of manifesto.mandates ?? []) {
      entry.part(id, 'mandates', 'Mandate', {
        id: recordId('Mandate', `${slug}/${mandate.from}`),
        manifestoId: id,
        kind: mandate.kind,
        from: entry.day(mandate.from),
        to: entry.optionalDay(mandate.to),
        sources: entry.sources(mandate.sources),
      });
    }
  }
}
