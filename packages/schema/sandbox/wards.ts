import type { PostEntry } from '../src/record/offices.ts';
import type { AreaEntry } from '../src/record/places.ts';
import type { Text } from '../src/record/text.ts';
import { aldermereCouncilSource } from './sources.ts';

/** A ward of Aldermere. Its slug is that of the area and the key of the post of its councillors. */
export type Ward = Readonly<{ slug: `aldermere-${string}`; name: Text; gss: string; seats: number }>;

const sources = [aldermereCouncilSource];

export function wardArea({ slug, name, gss }: Ward): AreaEntry {
  return {
    slug,
    kind: 'WARD',
    name,
    nation: 'ENGLAND',
    parent: 'aldermere',
    identifiers: [{ scheme: 'gss', value: gss }],
    validFrom: '2019-05-02',
    legislation: 'The Aldermere (Electoral Changes) Order 2018',
    sources,
  };
}

export function wardPost({ slug, seats }: Ward): PostEntry {
  return {
    key: slug,
    organisation: 'aldermere',
    role: 'COUNCILLOR',
    area: slug,
    seats,
    validFrom: '2019-05-02',
    sources,
  };
}

/** Id of the ballot of a ward in the election of 4 May 2023. */
export function ballotOf2023(slug: Ward['slug']): string {
  return `local.aldermere.${slug.replace('aldermere-', '')}.2023-05-04`;
}
