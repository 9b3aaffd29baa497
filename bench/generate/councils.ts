import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../scripts/prepare.ts';

/** A principal council of the starter record, as files of other publishers name it. */
export type Council = Readonly<{
  /** In Democracy Club's election ids. */
  slug: string;
  name: string;
  gssCode: string;
  /** First three characters of the codes of its wards or divisions. */
  wardEntity: string;
}>;

/** The one council that Democracy Club names otherwise than the record's own slug does. */
const OTHER_SLUGS: Readonly<Record<string, string>> = { lincoln: 'city-of-lincoln' };

const WARD_ENTITIES: Readonly<Record<string, string>> = { W: 'W05', S: 'S13', N: 'N08' };

/** The columns of the list that are read. */
type Row = Readonly<Record<'slug' | 'name' | 'type' | 'gss', string>>;

/** The councils of the starter record, read from its list, so that a poll is generated for bodies that every record has. */
export async function readCouncils(): Promise<Council[]> {
  const list = await readFile(path.join(ROOT, 'apps/api/record/lists/councils.csv'), 'utf8');
  return parse<Row>(list, { columns: true }).map(({ slug, name, type, gss }) => {
    const [gssCode = ''] = gss.split(' ');
    const wardEntity = type === 'COUNTY' ? 'E58' : (WARD_ENTITIES[gssCode.charAt(0)] ?? 'E05');
    return { slug: OTHER_SLUGS[slug] ?? slug, name, gssCode, wardEntity };
  });
}
