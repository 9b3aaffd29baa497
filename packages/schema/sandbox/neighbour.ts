import type { OrganisationEntry } from '../src/record/organisations.ts';
import type { AreaEntry } from '../src/record/places.ts';
import type { CouncilType } from '../src/vocabulary/council-type.ts';
import { sandboxSource } from './sources.ts';

/** A council near Aldermere. */
export type Neighbour = Readonly<{
  slug: string;
  place: string;
  name: string;
  councilType: CouncilType;
  gss: string;
}>;

/** The area and the council of a neighbour. */
export function neighbour({ slug, place, name, councilType, gss }: Neighbour): {
  area: AreaEntry;
  council: OrganisationEntry;
} {
  const identifiers = [{ scheme: 'gss', value: gss }];
  const sources = [sandboxSource];
  return {
    area: { slug, kind: 'DISTRICT', name: { en: place }, nation: 'ENGLAND', identifiers, sources },
    council: {
      slug,
      kind: 'COUNCIL',
      councilType,
      name: { en: name },
      shortName: { en: place },
      nation: 'ENGLAND',
      area: slug,
      identifiers,
      sources,
    },
  };
}
