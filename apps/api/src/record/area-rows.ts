import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { identifierColumns } from './identifier-columns.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** The shares of an area that lies wholly in another, as an import of a register writes them. */
const WHOLE = {
  populationShare: 1,
  residentialShare: 1,
  areaShare: 1,
  postcodeShare: null,
  livePostcodes: null,
};

/** Areas with their codes and successions. */
export function addAreas(book: RecordBook, part: RecordPart): void {
  for (const area of part.areas ?? []) {
    const entry = book.entry(part.name, `area "${area.slug}"`);
    entry.parse(parseSlug(area.slug));
    const id = entry.record('Area', area.slug, {
      kind: area.kind,
      slug: area.slug,
      ...entry.text('name', area.name),
      nation: area.nation ?? null,
      parentId: entry.optional('Area', area.parent, 'parent'),
      validFrom: entry.optionalDay(area.validFrom),
      validTo: entry.optionalDay(area.validTo),
      legislation: area.legislation ?? null,
      latitude: null,
      longitude: null,
      sources: entry.sources(area.sources),
    });
    for (const identifier of area.identifiers ?? []) {
      entry.part(id, 'identifiers', 'AreaIdentifier', {
        id: recordId('AreaIdentifier', `${area.slug}/${identifier.scheme}/${identifier.value}`),
        areaId: id,
        ...identifierColumns(entry, identifier),
      });
    }
    for (const around of area.within ?? []) {
      entry.part(id, 'overlaps', 'AreaOverlap', {
        fromId: id,
        toId: entry.reference('Area', around, 'within'),
        ...WHOLE,
      });
    }
    for (const successor of area.successors ?? []) {
      entry.part(id, 'successors', 'AreaSuccession', {
        predecessorId: id,
        successorId: entry.reference('Area', successor.area, 'successors'),
        occurredOn: entry.optionalDay(successor.occurredOn),
        legislation: successor.legislation ?? null,
      });
    }
  }
}
