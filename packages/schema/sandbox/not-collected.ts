import type { RecordPart } from '../src/record/record-part.ts';
import { neighbour } from './neighbour.ts';

const { area, council } = neighbour({
  slug: 'saltholme',
  place: 'Saltholme',
  name: 'Saltholme District Council',
  councilType: 'NON_METROPOLITAN_DISTRICT',
  gss: 'E07999902',
});

/** A council of which nothing is held: it has no coverage entry and reads "not collected", which is not "none" (R17). */
export const notCollected: RecordPart = { name: 'not-collected', areas: [area], organisations: [council] };
