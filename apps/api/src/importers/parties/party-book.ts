import { OrganisationBook, type OrganisationEntry } from '../bodies/organisation-book.ts';
import { decideField, goesFirst } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { dated } from '../writing/reconcile-fields.ts';
import type { FieldOrigin } from '../writing/record-source.ts';
import { REGISTERED_NAMES } from './registered-names.ts';

const PARTY_SCHEME = 'electoral-commission';

/** A party as a row names it. */
export type PartyNaming = Readonly<{
  /** The Electoral Commission's reference, PP53. */
  reference: string;
  name: string;
  /** PRINTED_LABEL where the name is only better than none. */
  origin: FieldOrigin;
}>;

/** A party's entry in one of the two registers. */
export type Registration = Readonly<{
  register: 'GREAT_BRITAIN' | 'NORTHERN_IRELAND';
  registeredOn: string | null;
  deregisteredOn: string | null;
}>;

const REGISTERS: Readonly<Record<string, Registration['register']>> = {
  'Great Britain': 'GREAT_BRITAIN',
  'Northern Ireland': 'NORTHERN_IRELAND',
};

/** The register a file names. Null for none of the two. */
export function findRegister(text: string): Registration['register'] | null {
  return REGISTERS[text.trim()] ?? null;
}

export function openPartyBook(
  writer: ImportWriter,
  references: readonly string[],
): Promise<OrganisationBook> {
  return OrganisationBook.open(
    writer,
    references.map((reference) => `${PARTY_SCHEME} ${reference}`),
  );
}

/** Enters a party; its slug is of the reference and not of the name, which depends on which file came first. */
export function enterParty(book: OrganisationBook, naming: PartyNaming): OrganisationEntry {
  const { reference, name, origin } = naming;
  const known = book.find([`${PARTY_SCHEME} ${reference}`]);
  const entry = book.enter(reference, 'PARTY', [`party-${reference.toLowerCase()}`], known);
  // A label contests no name: it names a party that nothing has named but by its reference.
  if (origin !== 'PRINTED_LABEL' || known === null || known.nameEn === reference) {
    const statement = { field: 'name', columns: { nameEn: REGISTERED_NAMES[reference] ?? name } };
    entry.note(statement, { origin, externalId: reference, statedOn: null });
  }
  entry.identify({ scheme: PARTY_SCHEME, value: reference });
  return entry;
}

/**
 * Notes registrations that the record does not have, or has otherwise from a source that does not go before this one (R12). Call it before the
 * parties are written.
 */
export async function linkRegistrations(
  writer: ImportWriter,
  registrations: readonly Readonly<{
    entry: OrganisationEntry;
    reference: string;
    registration: Registration;
  }>[],
): Promise<void> {
  const known = await writer.tx.partyRegistration.findMany({
    where: { organisationId: { in: registrations.map(({ entry }) => entry.id) } },
  });
  const holdersOf = await loadHolders(
    writer.tx,
    'Organisation',
    registrations.map(({ entry }) => entry.id),
  );
  const linked = new Set<string>();
  for (const { entry, reference, registration } of registrations) {
    const { register } = registration;
    const row = known.find(
      (one) => one.organisationId === entry.id && one.register === register && one.reference === reference,
    );
    const dayOf = (day: Date | null | undefined) => day?.toISOString().slice(0, 10) ?? null;
    const claim = { origin: writer.source.origin, externalId: reference, statedOn: null };
    const decide = (column: 'registeredOn' | 'deregisteredOn') => {
      const [stated, held] = [registration[column], dayOf(row?.[column])];
      // A file without days says nothing against those that another has.
      if (stated === null) return held;
      const field = `registration ${register} ${reference} ${column}`;
      const isStatedFirst = goesFirst([stated], [held]);
      const current = {
        isEmpty: held === null,
        isSame: stated === held,
        agrees: stated === held,
        isStatedFirst,
      };
      const decision = decideField(dated(writer, claim), holdersOf(entry.id).get(field) ?? null, current);
      if (decision === 'WRITE' || decision === 'HOLD') writer.hold('Organisation', entry.id, field, claim);
      return decision === 'WRITE' ? stated : held;
    };
    const link = {
      organisationId: entry.id,
      register,
      reference,
      registeredOn: decide('registeredOn'),
      deregisteredOn: decide('deregisteredOn'),
    };
    const isSame =
      row !== undefined &&
      dayOf(row.registeredOn) === link.registeredOn &&
      dayOf(row.deregisteredOn) === link.deregisteredOn;
    const key = `${entry.id} ${register} ${reference}`;
    if (isSame || linked.has(key)) continue;
    linked.add(key);
    writer.link('PartyRegistration', link);
    entry.join('registrations', link);
  }
}
