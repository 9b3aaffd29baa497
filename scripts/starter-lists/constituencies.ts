import { getParsed } from '../../packages/schema/src/identifiers/parsed.ts';
import { makeSlug } from '../../packages/schema/src/identifiers/slug.ts';

type Constituency = Readonly<Record<'ONS ID' | 'Constituency name' | 'Country name', string>>;
type Spell = Readonly<Record<'ONSCode' | 'StartDate' | 'EndDate', string>>;

/** The Westminster constituencies of the boundaries first used in 2024, with the day these came into force. */
export function constituencyList(constituencies: readonly Constituency[], spells: readonly Spell[]) {
  const openSpells = new Map(
    spells.filter(({ EndDate }) => EndDate === '').map((spell) => [spell.ONSCode, spell.StartDate]),
  );
  return constituencies
    .map((row) => ({
      slug: `westminster-2024-${getParsed(makeSlug(row['Constituency name']))}`,
      name: row['Constituency name'],
      nation: row['Country name'].toUpperCase().replace(' ', '_'),
      gss: row['ONS ID'],
      valid_from: isoDay(openSpells.get(row['ONS ID']) ?? ''),
    }))
    .toSorted((a, b) => (a.gss < b.gss ? -1 : 1));
}

/** "31/05/2024 00:00" as 2024-05-31. */
function isoDay(text: string): string {
  const match = /^(\d{2})\/(\d{2})\/(\d{4}) 00:00$/.exec(text);
  if (!match) throw new Error(`"${text}" is not the start of a constituency.`);
  return `${match[3]}-${match[2]}-${match[1]}`;
}
