import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { WaitsForSecondPersonError } from './waits-for-second-person.ts';

builder.objectType(WaitsForSecondPersonError, {
  name: 'WaitsForSecondPerson',
  interfaces: [ErrorInterface],
  description:
    'The edit stands and is kept as a draft: its text names a person, so readers see it once a second person has confirmed it (R6).',
  fields: (t) => ({
    draft: t.prismaField({
      type: DraftType,
      description: 'What waits. `confirmEdit` publishes it, `discardEdit` turns it down.',
      resolve: (query, { draft }, _args, context) =>
        prismaOf(context).draft.findUniqueOrThrow({ ...query, where: { id: draft.id } }),
    }),
    untilOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Polling day of a candidate it is about: until then a national administrator confirms it (R19). Null: any reviewer.',
      resolve: ({ untilOn }) => untilOn,
    }),
  }),
});

/** Refusals of an edit of public text; the last is none, but what became of it instead. */
export const TEXT_EDIT_ERRORS = [...EDIT_ERRORS, WaitsForSecondPersonError];

/** By which the author says that a public text names a person (R6). */
export function namesPersonField(t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) {
  return t.boolean({
    required: true,
    defaultValue: false,
    description: 'The public text names a person: a second person must publish it (R6).',
  });
}
