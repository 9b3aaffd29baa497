import { getParsed } from '../../packages/schema/src/identifiers/parsed.ts';
import { makeSlug } from '../../packages/schema/src/identifiers/slug.ts';

type Candidacy = Readonly<
  Record<
    | 'ONS ID'
    | 'Electoral Commission party ID'
    | 'Electoral Commission adjunct party ID'
    | 'Candidate first name'
    | 'Candidate surname'
    | 'Member MNIS ID'
    | 'Votes'
    | 'DC Person ID',
    string
  >
>;

const LABOUR = 'PP53';
const CO_OPERATIVE = 'PP119';

/** Who won on the joint label in the general election of 2024: the joint candidacy with the highest vote of its constituency. */
export function memberList(candidacies: readonly Candidacy[]) {
  const winners = new Map<string, Candidacy>();
  for (const row of candidacies) {
    const leader = winners.get(row['ONS ID']);
    if (!leader || Number(row.Votes) > Number(leader.Votes)) winners.set(row['ONS ID'], row);
  }
  return [...winners.values()]
    .filter(
      (row) =>
        row['Electoral Commission party ID'] === LABOUR &&
        row['Electoral Commission adjunct party ID'] === CO_OPERATIVE,
    )
    .map((row) => ({
      slug: getParsed(makeSlug(`${row['Candidate first name']} ${row['Candidate surname']}`)),
      given_name: row['Candidate first name'],
      family_name: row['Candidate surname'],
      constituency_gss: row['ONS ID'],
      votes: row.Votes,
      mnis: row['Member MNIS ID'],
      democracy_club: row['DC Person ID'],
    }))
    .toSorted((a, b) => (a.constituency_gss < b.constituency_gss ? -1 : 1));
}
