import path from 'node:path';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import { nation as nationWords } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { readCode } from '../src/record/read-code.ts';
import { readList } from '../src/record/read-list.ts';
import { nationSlug } from './nations.ts';
import { seneddConstituencyOf } from './senedd.ts';
import { constituencyResults, onsNames, thisRecord, unreadLaw } from './sources.ts';
import { welshConstituencies } from './welsh-names.ts';

const rows = readList(path.join(import.meta.dirname, 'lists/constituencies.csv'), [
  'slug',
  'name',
  'nation',
  'gss',
  'valid_from',
]);

/** The first general election on these boundaries. */
const FIRST_POLL: WrittenDay = '2024-07-04';

const constituencies = new Map(rows.map((row) => [row.gss, row]));

const parliamentAct = unreadLaw('ukpga/Geo5/1-2/13');

/** A constituency; its slug is also the key of its MP's post. Throws for a code that is not in the list. */
export function getConstituency(gssCode: string): Readonly<{ slug: string; name: string }> {
  const constituency = constituencies.get(gssCode);
  if (constituency === undefined) throw new Error(`No constituency has the code ${gssCode}.`);
  return constituency;
}

/** The House of Commons, the 650 constituencies on the boundaries first used in 2024, and the office of MP for each. */
export const parliament: RecordPart = {
  name: 'parliament',
  organisations: [
    {
      slug: 'house-of-commons',
      kind: 'LEGISLATURE',
      name: { en: 'House of Commons', cy: 'Tŷ’r Cyffredin' },
      sources: [constituencyResults],
    },
    {
      // Its members hold no seat of a fixed number: an office of theirs is recorded with the first of them.
      slug: 'house-of-lords',
      kind: 'LEGISLATURE',
      name: { en: 'House of Lords', cy: 'Tŷ’r Arglwyddi' },
      sources: [parliamentAct],
    },
  ],
  coverage: [
    {
      organisation: 'house-of-lords',
      role: 'PEER',
      level: 'NOT_COLLECTED',
      asOf: '2026-11-01',
      note: {
        en: 'Members of the House of Lords are not collected yet.',
        cy: 'Ni chasglwyd aelodau Tŷ’r Arglwyddi eto.',
      },
      sources: [thisRecord],
    },
  ],
  areas: rows.map((row) => {
    const nation = readCode(nationWords, row.nation);
    return {
      slug: row.slug,
      kind: 'WESTMINSTER_CONSTITUENCY',
      name: welshConstituencies[row.gss] ?? { en: row.name },
      nation,
      parent: nationSlug(nation),
      within: seneddConstituencyOf(row.gss),
      identifiers: [{ scheme: 'gss', value: row.gss }],
      validFrom: getParsed(parseDay(row.valid_from)) as string as WrittenDay,
      sources: [constituencyResults, onsNames],
    };
  }),
  posts: rows.map((row) => ({
    key: row.slug,
    organisation: 'house-of-commons',
    role: 'MP',
    area: row.slug,
    // The boundaries hold from the day after the dissolution, the seats from the poll.
    validFrom: FIRST_POLL,
    sources: [constituencyResults],
  })),
};
