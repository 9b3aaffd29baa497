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
  return parse<Row>(await readList('councils'), { columns: true }).map(({ slug, name, type, gss }) => {
    const [gssCode = ''] = gss.split(' ');
    const wardEntity = type === 'COUNTY' ? 'E58' : (WARD_ENTITIES[gssCode.charAt(0)] ?? 'E05');
    return { slug: OTHER_SLUGS[slug] ?? slug, name, gssCode, wardEntity };
  });
}

/** The GSS codes of a list of the starter record, by the nation with which each begins. */
export async function readCodes(name: 'constituencies' | 'police-areas'): Promise<Map<string, string[]>> {
  const codes = parse<{ gss: string }>(await readList(name), { columns: true }).map(({ gss }) => gss);
  return Map.groupBy(codes, (code) => code.charAt(0));
}

function readList(name: string): Promise<string> {
  return readFile(path.join(ROOT, `apps/api/record/lists/${name}.csv`), 'utf8');
}
