/** What a column of a list of councillors can hold for us. */
export const columnRoles = [
  'name',
  'given_name',
  'family_name',
  'ward',
  'party',
  'party_code',
  'id',
  'page',
  'from',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** The header of the column that holds each role; roles left out are not in the file, or not to be read. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;

/** Headers that lists of councillors really have, folded, the best first. A guess is only shown until somebody confirms it. */
const HEADERS: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: [
    'name',
    'councillor',
    'councillor name',
    'full name',
    'fullname',
    'cllr',
    'member',
    'member name',
    'enw',
    'cynghorydd',
  ],
  given_name: ['first name', 'firstname', 'forename', 'forenames', 'given name', 'enw cyntaf'],
  family_name: ['surname', 'last name', 'lastname', 'family name', 'cyfenw'],
  ward: [
    'ward',
    'ward name',
    'wardname',
    'electoral division',
    'division',
    'electoral ward',
    'ward division',
    'etholaeth',
  ],
  party: ['party', 'political party', 'party name', 'group', 'political group', 'plaid'],
  party_code: ['party code', 'electoral commission party code', 'electoral commission id', 'party id'],
  id: ['moderngov id', 'councillor id', 'councillorid', 'uid'],
  page: ['page', 'profile', 'profile url', 'councillor page', 'web page', 'webpage', 'url', 'link'],
  from: ['start date', 'elected on', 'date elected', 'term start', 'start of term', 'in office since'],
};

/** The roles without which a list says nothing. */
export function isComplete(mapping: ColumnMapping): boolean {
  const hasName =
    mapping.name !== undefined || (mapping.given_name !== undefined && mapping.family_name !== undefined);
  return hasName && mapping.ward !== undefined && mapping.party !== undefined;
}

/** Which columns a header most likely means. Roles it does not show are left out. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const folded = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const found = columnRoles.flatMap((role) => {
    const position = HEADERS[role].map((name) => folded.indexOf(name)).find((at) => at !== -1);
    return position === undefined ? [] : [[role, (header[position] ?? '').trim()] as const];
  });
  const mapping: ColumnMapping = Object.fromEntries(found);
  const { name, given_name, family_name, ...rest } = mapping;
  const isInParts = given_name !== undefined && family_name !== undefined;
  if (isInParts) return { given_name, family_name, ...rest };
  return name === undefined ? rest : { name, ...rest };
}

/**
 * Reads a mapping as it is typed, `{"name":"Councillor","ward":"Division","party":"Group"}`.
 * @returns What is wrong with it, as a sentence, where it is none.
 */
export function parseMapping(typed: string): ColumnMapping | string {
  const roles = columnRoles.join(', ');
  let read: unknown;
  try {
    read = JSON.parse(typed);
  } catch {
    return `The mapping is not JSON: write it as {"name":"Name","ward":"Ward","party":"Party"}, with the roles ${roles}.`;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return 'The mapping is a JSON object of roles and the headers of their columns.';
  for (const [role, header] of Object.entries(read)) {
    if (!(columnRoles as readonly string[]).includes(role))
      return `"${role}" is no role of a column: the roles are ${roles}.`;
    if (typeof header !== 'string' || header.trim() === '')
      return `The role ${role} needs the header of its column.`;
  }
  const mapping = read as ColumnMapping;
  if (isComplete(mapping)) return mapping;
  return 'The mapping needs the columns of name (or given_name and family_name), ward and party.';
}

export function formatMapping(mapping: ColumnMapping): string {
  return JSON.stringify(mapping);
}
