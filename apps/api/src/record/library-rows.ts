import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** Themes and the library of model pledges. */
export function addLibrary(book: RecordBook, part: RecordPart): void {
  for (const theme of part.themes ?? []) {
    const entry = book.entry(part.name, `theme "${theme.slug}"`);
    entry.parse(parseSlug(theme.slug));
    entry.record('Theme', theme.slug, {
      slug: theme.slug,
      ...entry.text('name', theme.name),
      parentId: entry.optional('Theme', theme.parent, 'parent'),
    });
  }

  for (const model of part.modelPledges ?? []) {
    const entry = book.entry(part.name, `model pledge "${model.slug}"`);
    entry.parse(parseSlug(model.slug));
    const id = entry.record('ModelPledge', model.slug, {
      slug: model.slug,
      ...entry.text('title', model.title),
      ...entry.text('summary', model.summary),
      ...entry.text('successTest', model.successTest),
      level: model.level,
      state: model.state ?? 'PUBLISHED',
      sources: entry.sources(model.sources),
    });
    for (const example of model.examples ?? []) {
      entry.part(id, 'examples', 'ModelPledgeExample', {
        id: recordId('ModelPledgeExample', `${model.slug}/${example.place}`),
        modelPledgeId: id,
        organisationId: entry.optional('Organisation', example.organisation, 'examples'),
        placeName: example.place,
        country: example.country ?? 'GB',
        ...entry.text('note', example.note),
        sources: entry.sources(example.sources),
      });
    }
  }
}
