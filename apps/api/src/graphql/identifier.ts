import { builder } from './builder.ts';

/** An id of a record in a scheme of somebody else. */
export type Identifier = Readonly<{
  scheme: string;
  value: string;
  validFrom?: Date | null;
  validTo?: Date | null;
}>;

/** The one way to name a record by its id elsewhere in an argument. */
export const IdentifierInput = builder.inputType('IdentifierInput', {
  subGraphs: ['Public', 'Admin'],
  description: 'An id in a named scheme elsewhere.',
  fields: (t) => ({
    scheme: t.string({
      required: true,
      description: 'The scheme: `gss`, `democracy-club`, `electoral-commission`, `mnis`, `wikidata` …',
    }),
    value: t.string({ required: true, description: 'The id as that scheme writes it.' }),
  }),
});

export const IdentifierType = builder.objectRef<Identifier>('Identifier').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'An id of this record in a scheme of somebody else: the crosswalk to their data.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Whose id it is, such as `gss` or `wikidata`.' }),
    value: t.exposeString('value', { description: 'The id as that scheme writes it.' }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which the scheme used it for this record. Null where not recorded.',
      resolve: ({ validFrom }) => validFrom ?? null,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day on which it ceased to. Null while in use, or where not recorded.',
      resolve: ({ validTo }) => validTo ?? null,
    }),
  }),
});

/** An identifier as the database compares it: GSS codes in capitals, blanks around it gone. */
export function identifierWhere({ scheme, value }: { scheme: string; value: string }) {
  const name = scheme.trim().toLowerCase();
  return { scheme: name, value: name === 'gss' ? value.trim().toUpperCase() : value.trim() };
}
