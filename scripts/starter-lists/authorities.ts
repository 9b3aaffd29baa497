import { getParsed } from '../../packages/schema/src/identifiers/parsed.ts';
import { makeSlug } from '../../packages/schema/src/identifiers/slug.ts';
import { nameCorrections, newCodes, placeCorrections, slugChoices } from './authority-choices.ts';

type Authority = Readonly<
  Record<
    | 'local-authority-code'
    | 'official-name'
    | 'nice-name'
    | 'gss-code'
    | 'former-gss-codes'
    | 'nation'
    | 'local-authority-type'
    | 'county-la'
    | 'combined-authority'
    | 'current-authority'
    | 'gov-uk-slug',
    string
  >
>;
type GssName = Readonly<Record<'type' | 'code' | 'name', string>>;

/** The register's type codes in our words. */
const COUNCIL_TYPES: Readonly<Record<string, string>> = {
  CTY: 'COUNTY',
  NMD: 'NON_METROPOLITAN_DISTRICT',
  MD: 'METROPOLITAN_DISTRICT',
  UA: 'UNITARY',
  LBO: 'LONDON_BOROUGH',
  CC: 'CITY_OF_LONDON',
  SCO: 'SCOTTISH_UNITARY',
  WPA: 'WELSH_UNITARY',
  NID: 'NORTHERN_IRELAND_DISTRICT',
};

/**
 * The principal councils, and the combined authorities with the Greater London Authority, as the register has them in force.
 * A district whose code is new since the register has both: one council can have two GSS codes.
 */
export function authorityLists(register: readonly Authority[], names: readonly GssName[]) {
  const current = register.filter((row) => row['current-authority'] === 'True');
  const slugByCode = new Map(current.map((row) => [row['local-authority-code'], slugOf(row)]));
  const knownCodes = new Set(current.map((row) => row['gss-code']));
  const unknownCodes = names.filter(({ type, code }) => type === 'LAD25' && !knownCodes.has(code));

  const councils = current
    .filter((row) => row['local-authority-type'] in COUNCIL_TYPES)
    .map((row) => ({
      slug: slugOf(row),
      name: nameOf(row),
      place: placeOf(row),
      type: COUNCIL_TYPES[row['local-authority-type']] ?? '',
      nation: row.nation.toUpperCase().replace(' ', '_'),
      county: slugByCode.get(row['county-la']) ?? '',
      combined_authority: slugByCode.get(row['combined-authority']) ?? '',
      gss: [
        ...unknownCodes.filter(({ name }) => name === placeOf(row)).map(({ code }) => code),
        ...codesOf(row),
      ].join(' '),
      local_authority_code: row['local-authority-code'],
    }))
    .toSorted(bySlug);

  const authorities = current
    .filter((row) => !(row['local-authority-type'] in COUNCIL_TYPES))
    .map((row) => ({
      slug: slugOf(row),
      name: nameOf(row),
      place: placeOf(row),
      gss: codesOf(row).join(' '),
      local_authority_code: row['local-authority-code'],
    }))
    .toSorted(bySlug);

  return { 'councils.csv': councils, 'combined-authorities.csv': authorities };
}

/** The code in force first, then the ones before it. */
function codesOf(row: Authority): string[] {
  return [newCodes[row['local-authority-code']] ?? '', row['gss-code'], ...row['former-gss-codes'].split(',')]
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function slugOf(row: Authority): string {
  return (
    slugChoices[row['local-authority-code']] ?? (row['gov-uk-slug'] || getParsed(makeSlug(placeOf(row))))
  );
}

function placeOf(row: Authority): string {
  return placeCorrections[row['local-authority-code']] ?? row['nice-name'].trim();
}

function nameOf(row: Authority): string {
  return nameCorrections[row['local-authority-code']] ?? row['official-name'].trim();
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}

/** The police areas of England and Wales; Scotland's one force has no commissioner. */
export function policeAreaList(names: readonly GssName[]) {
  return names
    .filter(({ type, code }) => type === 'PFA' && /^[EW]/.test(code))
    .map(({ code, name }) => ({ gss: code, name: name.replace(' & ', ' and ') }));
}
