import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { InvalidInputError } from './request-errors.ts';

/**
 * Refuses arguments that hold the character U+0000, in one place for every field: PostgreSQL keeps it in no text, and would fail where nothing can
 * equal it. Returns the same schema.
 */
export function refuseNul(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args: unknown, context, info) => {
        if (holdsNul(args)) {
          throw new InvalidInputError(
            `An argument of ${field.name} holds the character U+0000, which no text of the record has. Leave it out.`,
          );
        }
        return resolve(parent, args as Record<string, unknown>, context, info);
      };
    }
  }
  return schema;
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}
