import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { identifierWhere } from '../graphql/identifier.ts';
import { NationType } from '../places/area.graphql.ts';
import type { BodyIdentifier } from './body-identifiers.ts';
import { CouncilTypeType } from './organisation.graphql.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

export const BodyIdentifierInputType = builder.inputType('BodyIdentifierInput', {
  description: 'A code of a body in a scheme, for a time. One council can have two GSS codes.',
  fields: (t) => ({
    scheme: t.string({
      required: true,
      description:
        'Whose code it is: `gss`, `local-authority-code`, `democracy-club`, `electoral-commission` …',
    }),
    value: t.string({ required: true, description: 'The code as that scheme writes it.' }),
    validFrom: t.field({ type: 'Date', description: 'The first day it had it. Left out: not known.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day it had it no more. Left out while it has.',
    }),
  }),
});

/** What can be said of a body of any kind; which kind takes what, `checkBody` says. */
export function bodyFields(t: InputFields) {
  return {
    nameEn: t.string({ description: 'Its official name in English. One language is enough.' }),
    nameCy: t.string({ description: 'Its official name in Welsh. One language is enough.' }),
    shortNameEn: t.string({ description: 'The name people use, in English, such as "Derby".' }),
    shortNameCy: t.string({ description: 'The name people use, in Welsh.' }),
    councilType: t.field({ type: CouncilTypeType, description: 'The type of a council; of no other body.' }),
    nation: t.field({ type: NationType, description: 'Its nation. Left out for a body across nations.' }),
    area: t.id({
      description: 'The area it acts for, `are_…`: of a council, a combined authority, a police area body.',
    }),
    parent: t.id({
      description:
        'The council a group sits in, the group around it, or the party of a local party, `org_…`.',
    }),
    websiteUrl: t.string({ description: 'Its own site, beginning with https://.' }),
    foundedOn: t.field({ type: 'Date', description: 'The first day it exists. Left out: not known.' }),
    dissolvedOn: t.field({
      type: 'Date',
      description: 'The first day it exists no more. Left out while it does.',
    }),
  };
}

/** A reference that may be left out or emptied. */
export function idOrNothing<Type extends 'Area' | 'Organisation'>(
  type: Type,
  id: string | number | null | undefined,
): string | null | undefined {
  return id === null || id === undefined ? id : parseReferenceId(type, String(id));
}

/** Codes as the database compares them. */
export function identifiersOf(
  inputs: readonly (typeof BodyIdentifierInputType.$inferInput)[],
): BodyIdentifier[] {
  return inputs.map(({ scheme, value, validFrom, validTo }) => ({
    ...identifierWhere({ scheme, value }),
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  }));
}

/** Texts without the blanks around them; what is blank is empty, and what is left out stays left out. */
export function withoutBlanks<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value]),
  ) as Fields;
}
